// What a reader does and sees, in the reader's words; the specs speak only through this driver.
import { expect, test as base, type Locator, type Page } from '@playwright/test'

export type Language = 'en' | 'lt' | 'ru' | 'pl'
export const LANGUAGES: readonly Language[] = ['en', 'lt', 'ru', 'pl']

/** Tests with this tag are run in a browser without WebGL, in which a still map stands in place of the moving one. */
export const WITHOUT_WEBGL = { tag: '@without-webgl' }

/** Names for assistive technology, as the message files have them. */
export const NAMES = {
  en: {
    map: 'Map',
    year: 'Year',
    list: 'Flows on the map',
    card: 'Flow card',
    shelf: /^Not on the map: \d/,
    table: 'Flows',
    tableTab: 'Table',
  },
  lt: {
    map: 'Žemėlapis',
    year: 'Metai',
    list: 'Srautai žemėlapyje',
    card: 'Srauto kortelė',
    shelf: /^Ne žemėlapyje: \d/,
    table: 'Srautai',
    tableTab: 'Lentelė',
  },
  ru: {
    map: 'Карта',
    year: 'Год',
    list: 'Потоки на карте',
    card: 'Карточка потока',
    shelf: /^Не на карте: \d/,
    table: 'Потоки',
    tableTab: 'Таблица',
  },
  pl: {
    map: 'Mapa',
    year: 'Rok',
    list: 'Przepływy na mapie',
    card: 'Karta przepływu',
    shelf: /^Poza mapą: \d/,
    table: 'Przepływy',
    tableTab: 'Tabela',
  },
} as const

const CARD = /^(Flow|Place) card$|^(Srauto|Vietos) kortelė$|^Карточка (потока|места)$|^Karta (przepływu|miejsca)$/
const SHEET = /^(Figures, sources, lists|Skaičiai, šaltiniai, sąrašai|Числа, источники, списки|Liczby, źródła, listy)$/
const TYPE_A_YEAR = /^(Type a year|Įrašykite metus|Введите год|Wpisz rok)$/

export class Atlas {
  readonly errors: string[] = []
  readonly strangers: string[] = []

  constructor(
    readonly page: Page,
    home: string,
  ) {
    page.on('console', (message) => {
      if (message.type() === 'error') this.errors.push(message.text())
    })
    page.on('pageerror', (error) => this.errors.push(error.message))
    page.on('request', (request) => {
      const { protocol, origin } = new URL(request.url())
      if (protocol.startsWith('http') && origin !== new URL(home).origin) this.strangers.push(request.url())
    })
  }

  /** Opens an address of the atlas and waits for the record; with `map` also for the first whole picture. */
  async open(query = '', { map = true } = {}): Promise<void> {
    await this.page.goto(`./${query}`)
    await expect(this.page.getByRole('slider')).toBeVisible()
    if (map) await expect(this.page.locator('[data-ready=true]')).toBeVisible({ timeout: 45_000 })
  }

  /** Opens what stands behind the button "More" in the strip of time. */
  async openMore(): Promise<void> {
    const button = this.page.getByRole('button', { name: /^(More|Daugiau|Ещё|Więcej)$/ })
    const field = this.page.getByRole('spinbutton', { name: TYPE_A_YEAR })
    if (!(await field.isVisible())) await button.click()
    await expect(field).toBeVisible()
  }

  /** Goes to a year by typing it. */
  async typeYear(year: number): Promise<void> {
    await this.openMore()
    const field = this.page.getByRole('spinbutton', { name: TYPE_A_YEAR })
    await field.fill(String(year))
    await field.press('Enter')
    await this.page.keyboard.press('Escape')
    await expect(this.page.getByRole('slider')).toHaveValue(String(year))
  }

  /** Waits until the lists have followed the time: the page tells, whatever the machine is doing. */
  async rest(): Promise<void> {
    await expect(this.page.locator('.lists')).toHaveAttribute('aria-busy', 'false')
  }

  named(language: Language) {
    const { page } = this
    const names = NAMES[language]
    return {
      map: page.getByRole('region', { name: names.map, exact: true }),
      slider: page.getByRole('slider', { name: names.year, exact: true }),
      list: page.getByRole('list', { name: names.list, exact: true }),
      card: page.getByRole('region', { name: names.card, exact: true }),
      shelf: page.getByRole('region', { name: names.shelf }),
      table: page.getByRole('table', { name: names.table, exact: true }),
      tableTab: page.getByRole('button', { name: names.tableTab, exact: true }),
    }
  }

  get card(): Locator {
    return this.page.getByRole('region', { name: CARD })
  }

  /** On a phone: the button that draws card and lists up. */
  get handle(): Locator {
    return this.page.getByRole('button', { name: SHEET })
  }

  /** Opens every part of the list that is folded or shortened. */
  async unfoldList(list: Locator): Promise<void> {
    for (const folded of await list.locator('summary').all()) await folded.click()
    for (let more = list.getByRole('button', { name: /^Show all/ }); (await more.count()) > 0;)
      await more.first().click()
  }

  /** The map that stands still in a browser without WebGL. */
  get stillMap(): Locator {
    return this.page.getByRole('img', { name: /^(Map|Žemėlapis|Карта|Mapa)\. / })
  }

  /** The middle of a solid arc on the still map, on the screen. */
  async middleOfArc(id: string): Promise<{ x: number; y: number }> {
    return this.stillMap.locator(`[data-flow="${id}"] path.ink`).evaluate((ink) => {
      if (!(ink instanceof SVGGeometryElement)) throw new Error('The arc has no ink.')
      // The outline runs along one side and back along the other.
      const point = ink.getPointAtLength(ink.getTotalLength() / 4)
      const { x, y } = point.matrixTransform(ink.getScreenCTM() ?? undefined)
      return { x, y }
    })
  }

  /** Moves the pointer over the map until a flow answers; gives the place on the screen. */
  async findFlowOnMap(): Promise<{ x: number; y: number }> {
    const box = await this.page.locator('canvas.maplibregl-canvas').boundingBox()
    if (box === null) throw new Error('The map has no box.')
    for (let share = 0.25; share < 0.9; share += 0.02) {
      const [x, y] = [box.x + box.width * 0.46, box.y + box.height * share]
      await this.page.mouse.move(x, y)
      if ((await this.page.locator('canvas.is-over-flow').count()) > 0) return { x, y }
    }
    throw new Error('No flow lies on the upright at 46 % of the map.')
  }
}

/** The file of the record as the page reads it: the texts of the tables by path, and of the courses. */
type RecordFile = { descriptor: string; texts: Record<string, string | null>; layout: string | null }

/** Lets the page read another file of the record than the one that was built; call it before the page is opened. */
export async function alterRecord(page: Page, alter: (file: RecordFile) => void): Promise<void> {
  await page.route('**/atlas/record.*.json', async (route) => {
    const response = await route.fetch()
    const file = (await response.json()) as RecordFile
    alter(file)
    await route.fulfill({ response, body: JSON.stringify(file) })
  })
}

/** The same for the text of one table. */
export async function alterTable(page: Page, path: string, alter: (text: string) => string): Promise<void> {
  await alterRecord(page, ({ texts }) => (texts[path] = alter(texts[path] ?? '')))
}

/** A test with the driver; at its end nothing may have gone wrong unseen. */
export const test = base.extend<{ atlas: Atlas }>({
  atlas: async ({ page, baseURL }, use) => {
    const atlas = new Atlas(page, baseURL ?? '')
    await use(atlas)
    expect(atlas.strangers, 'requests that left the origin').toEqual([])
  },
})

export { expect }
