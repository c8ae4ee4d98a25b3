import { expect, LANGUAGES, test, WITHOUT_WEBGL } from './atlas'

/** Each of the nineteen movements, with what the card of its first flow or count must say. */
const NINETEEN: readonly (readonly [number: number, id: string, figure?: RegExp])[] = [
  [1, 'daumantas'],
  [2, 'nobles'],
  [3, 'work-and-study'],
  [4, 'exile-1831'],
  [5, 'exile-1863'],
  [6, 'refugees-1915'],
  [7, 'june-1941'],
  [8, 'vesna', /40.002.*36.932.*49.331/],
  [9, 'priboi'],
  [10, 'autumn-1951'],
  [11, 'smaller-deportations'],
  [12, 'all-deportations', /131.600/],
  [13, 'camps'],
  [14, 'return-1953'],
  [15, 'return-1990'],
  [16, 'stayed'],
  [17, 'censuses'],
  [18, 'associations'],
  [19, 'russians-in-lithuania'],
]

/** Of a movement whose every flow is without a place: the row by which it is found under what is not on the map, and its era. */
const UNPLACED: Readonly<Record<string, { readonly row: string; readonly era: number }>> = {
  'exile-1831': { row: 'exile-1831-all', era: 1 },
}

for (const [width, height] of [
  [1440, 900],
  [390, 844],
] as const) {
  test.describe(`at ${width} x ${height}`, () => {
    const isPhone = width < 500
    test.use({ viewport: { width, height }, hasTouch: isPhone })

    for (const language of LANGUAGES) {
      // The moving map is drawn by the processor here: one language is read with it, the others without, to keep the run short.
      const browser = language === 'lt' ? {} : WITHOUT_WEBGL
      const name = `all nineteen movements are reached from the list and read in ${language}`
      test(name, browser, async ({ atlas, page }) => {
        test.setTimeout(400_000)
        await atlas.open(`?lang=${language}`, { map: false })
        const { card } = atlas.named(language)
        for (const [number, movement, figure] of NINETEEN) {
          const unplaced = UNPLACED[movement]
          const drawUp = async (): Promise<void> => {
            if (isPhone && (await atlas.handle.getAttribute('aria-expanded')) === 'false') await atlas.handle.tap()
          }
          const place = unplaced === undefined ? `[data-movement="${movement}"]` : `[data-shelf]`
          const id = unplaced === undefined ? '' : `="${unplaced.row}"`
          const row = page.locator(`${place} button[data-row${id}]`).first()
          if (unplaced !== undefined) {
            await page.locator('.eras button').nth(unplaced.era).click()
            await atlas.rest()
            await drawUp()
            await atlas.named(language).shelf.locator('summary').click()
          }
          for (let era = 0; (await row.count()) === 0; era++) {
            expect(era, `movement ${number}, ${movement}, is in no era's list`).toBeLessThan(7)
            await page.locator('.eras button').nth(era).click()
            await atlas.rest()
          }
          await drawUp()
          if (isPhone) await row.tap()
          else await row.click()
          await expect(card.getByRole('heading').first()).toBeVisible()
          const text = (await card.innerText()).replace(/\s/g, ' ')
          expect(text.length, movement).toBeGreaterThan(120)
          if (figure) expect(text).toMatch(figure)
          const close = card.locator('.head button')
          if (isPhone) await close.tap()
        }
        expect(atlas.errors).toEqual([])
      })
    }
  })
}

test('the figures that everybody looks for', async ({ atlas, page }) => {
  for (const [id, figure] of [
    ['vesna', '40,002 people (36,932–49,331)'],
    ['osen', '16,150 people'],
    ['russia-2010', '31,377 people'],
    ['russia-2021', '13,230 people'],
  ] as const) {
    await atlas.open(`?lang=en&row=${id}`, { map: false })
    await expect(atlas.card.locator('.figure')).toContainText(figure)
    await expect(atlas.card).toContainText('What is counted')
    await expect(atlas.card).toContainText('Who says so')
  }
  await expect(page.getByRole('slider', { name: 'Year' })).toHaveValue('2021')
})

test(
  'translated by the browser, the page is made anew in another language of ours',
  WITHOUT_WEBGL,
  async ({ atlas, page }) => {
    await atlas.open('?lang=en&year=1948', { map: false })
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Roads East')
    // The translation of a browser puts elements of its own in the place of text nodes.
    await page.evaluate(() => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
      const texts: Text[] = []
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) texts.push(node as Text)
      for (const text of texts) {
        const wrapper = document.createElement('font' as string)
        wrapper.textContent = text.data
        if (text.data.trim() !== '') text.replaceWith(wrapper)
      }
    })
    await page.getByRole('button', { name: /^LT / }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Keliai į rytus')
    await expect(atlas.named('lt').list).toBeVisible()
    await expect(page.locator('main font')).toHaveCount(0)
  },
)

test('a flow is read by pointing at it and kept by pressing', async ({ atlas, page }) => {
  await atlas.open('?lang=en&year=1948')
  const spot = await atlas.findFlowOnMap()
  const heading = await atlas.card.getByRole('heading').first().innerText()
  await page.mouse.click(spot.x, spot.y)
  await page.getByRole('heading', { level: 1 }).hover()
  await expect(atlas.card.getByRole('heading').first()).toHaveText(heading)
  await expect(page).toHaveURL(/row=/)
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })
  test('a tap on a flow opens its card, a tap beside clears it', async ({ atlas, page }) => {
    await atlas.open('?lang=en&year=1948')
    const spot = await atlas.findFlowOnMap()
    await page.mouse.move(5, 5)
    await page.touchscreen.tap(spot.x, spot.y)
    await expect(atlas.card.getByRole('heading').first()).toBeVisible()
    await page.touchscreen.tap(spot.x, 300)
    await expect(page).toHaveURL(/year=1948/)
  })

  test('the page is no wider than the screen', async ({ atlas, page }) => {
    await atlas.open('?lang=lt', { map: false })
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
  })
})
