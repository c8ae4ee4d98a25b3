import { readFileSync } from 'node:fs'
import AxeBuilder from '@axe-core/playwright'
import type { Locator, Page } from '@playwright/test'
import { expect, LANGUAGES, test, WITHOUT_WEBGL } from './atlas'

/** What axe finds serious or worse. */
async function faultsOf(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`)
}

for (const language of LANGUAGES) {
  for (const [state, query] of [
    ['with a card open', 'year=1948&row=vesna-krasnoyarsk'],
    ['as a table', 'year=1948&tab=table'],
    ['as eras and two years', 'year=1948&tab=eras'],
    ['with a whole era and the counts', 'year=1926&mode=era&counts=1'],
    ['where they were', 'year=2010&mode=where'],
    ['with a place and the associations', 'year=1995&place=kaliningrad&communities=1'],
    ['with a notice', 'year=never'],
  ] as const) {
    test(`axe finds nothing serious in ${language} ${state}`, async ({ atlas, page }) => {
      await atlas.open(`?lang=${language}&${query}`, { map: false })
      expect(await faultsOf(page)).toEqual([])
    })
  }
}

for (const query of [
  'year=1948&row=vesna-krasnoyarsk',
  'year=1948&tab=table',
  'year=1948&tab=eras',
  'year=2010&mode=where',
  'year=never',
]) {
  test(`axe finds nothing serious in the dark scheme (${query})`, async ({ atlas, page }) => {
    await page.emulateMedia({ colorScheme: 'dark' })
    await atlas.open(`?lang=lt&${query}`, { map: false })
    expect(await faultsOf(page)).toEqual([])
  })
}

test('axe finds nothing serious where the map stands still', WITHOUT_WEBGL, async ({ atlas, page }) => {
  await atlas.open('?lang=lt&year=1948&row=vesna-krasnoyarsk&map=60,58,2.5')
  await expect(atlas.stillMap).toBeVisible()
  expect(await faultsOf(page)).toEqual([])
})

test('axe finds nothing serious in what opens: the account, the shelf, the way to cite', async ({ atlas, page }) => {
  await atlas.open('?lang=lt&year=1948&mode=era', { map: false })
  await page.getByText('Kas jiems nutiko').click()
  await expect(page.getByText('Ištremtieji 1940–1953 m.', { exact: true })).toBeVisible()
  const listed = await faultsOf(page)
  await page.getByRole('button', { name: 'Kaip cituoti' }).click()
  expect([...listed, ...(await faultsOf(page))]).toEqual([])
})

test('every name for assistive technology is there, in four languages', async ({ atlas }) => {
  for (const language of LANGUAGES) {
    await atlas.open(`?lang=${language}&year=1948`)
    const { map, slider, list, card, shelf, table, tableTab } = atlas.named(language)
    for (const part of [map, slider, list, card, shelf]) await expect(part).toBeVisible()
    await tableTab.click()
    await expect(table).toBeVisible()
  }
})

test('the text is as large as the reader has set it in the browser', async ({ atlas, page }) => {
  const session = await page.context().newCDPSession(page)
  await session.send('Page.setFontSizes', { fontSizes: { standard: 24 } })
  await atlas.open('?lang=en&year=1948&flow=vesna', { map: false })
  const sizeOf = (selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((element) => parseFloat(getComputedStyle(element).fontSize))
  expect(await sizeOf('body')).toBe(24)
  expect(await sizeOf('section.card .figure')).toBe(30)
})

test('in forced colours, what is chosen, the slider and its thumb are told by colours of the system', async ({
  atlas,
  page,
}) => {
  await page.emulateMedia({ forcedColors: 'active' })
  await atlas.open('?lang=en&year=1948&show=era', { map: false })
  const backgroundOf = (locator: Locator, part?: string) =>
    locator.evaluate((element, pseudo) => getComputedStyle(element, pseudo).backgroundColor, part)
  const ground = await backgroundOf(page.locator('body'))
  for (const [chosen, other] of [
    ['Map', 'Table'],
    [/^EN /, /^LT /],
    [/^1940 /, /^1954 /],
  ] as const) {
    const buttons = [chosen, other].map((name) => page.getByRole('button', { name, exact: true }))
    const [pressed, free] = await Promise.all(buttons.map((button) => backgroundOf(button)))
    expect(pressed, String(chosen)).not.toBe(free)
  }
  expect(await backgroundOf(page.locator('.rail'))).not.toBe(ground)
  expect(await backgroundOf(page.locator('.thumb').first(), '::before')).not.toBe(ground)
})

test('targets are at least 24 px in both directions', async ({ atlas, page }) => {
  await atlas.open('?lang=en&year=1948&row=vesna', { map: false })
  const small = await page.locator('button:visible, summary:visible, input:visible').evaluateAll((elements) =>
    elements
      .map((element) => ({
        name: element.textContent || element.getAttribute('aria-label'),
        box: (element.closest('label') ?? element).getBoundingClientRect(),
      }))
      .filter(({ box }) => box.width < 24 || box.height < 24)
      .map(({ name }) => name),
  )
  expect(small).toEqual([])
})

test('the table has the rows of the list and of the shelf, and says the view in words', async ({ atlas, page }) => {
  await atlas.open('?lang=en&year=1948&tab=table', { map: false })
  const rows = await page.getByRole('table', { name: 'Flows', exact: true }).getByRole('row').count()
  const { list, shelf } = atlas.named('en')
  await shelf.getByText('Not on the map').click()
  await atlas.unfoldList(list)
  for (let more = page.getByRole('button', { name: /^Show all/ }); (await more.count()) > 0;) await more.first().click()
  await atlas.rest()
  const listed = await list.locator('button[data-row]').count()
  // Counts without a date stand there too, and in a table of their own.
  const counts = new Set(
    readFileSync('data/stocks.csv', 'utf8')
      .split('\n')
      .map((line) => line.split(',')[0]),
  )
  const ids = await page
    .locator('[data-shelf]:not([data-shelf=counts-hidden]) button[data-row]')
    .evaluateAll((buttons) => buttons.map((button) => button.getAttribute('data-row') ?? ''))
  const shelved = ids.filter((id) => !counts.has(id)).length
  expect(rows - 1).toBe(listed + shelved)
  await expect(page.getByRole('heading', { name: 'Summary' })).toBeVisible()
  await expect(page.locator('.tables')).toContainText('40,002 people')
})
