import type { Page } from '@playwright/test'
import { expect, test, WITHOUT_WEBGL } from './atlas'

const ERAS = [
  ['Grand Duchy', '1266–1794'],
  ['After the Partitions', '1795–1862'],
  ['Exile and work', '1863–1913'],
  ['War, return, between the wars', '1914–1939'],
  ['Deportations and camps', '1940–1953'],
  ['Return and ban', '1954–1989'],
  ['After independence', '1990–2021'],
] as const

const eras = (page: Page) => page.getByRole('region', { name: 'Eras', exact: true })
const years = (page: Page) => page.getByRole('region', { name: 'Two years', exact: true })
const drawn = '[data-drawn=true]'
/** What a picture draws, by which one tells it from another. */
const inks = (page: Page, at: number) =>
  years(page)
    .getByRole('link')
    .nth(at)
    .locator('[data-flow]')
    .evaluateAll((arcs) => arcs.map((arc) => arc.getAttribute('data-flow')).sort())

test('the eras are seven pictures on one scale, each with its name, years and flows', async ({ atlas, page }) => {
  await atlas.open('?lang=en&year=1948', { map: false })
  await page.getByRole('button', { name: 'Eras', exact: true }).click()
  await expect(eras(page).locator(drawn)).toHaveCount(7)
  const sizes = new Set<string | null>()
  for (const [name, span] of ERAS) {
    const picture = eras(page).getByRole('link', { name: `${name} ${span}` })
    await expect(picture).toContainText(/\d flows\. .+: .*\d/)
    expect(await picture.locator('[data-flow]').count()).toBeGreaterThan(0)
    sizes.add(await picture.locator('svg').getAttribute('viewBox'))
  }
  expect(sizes.size).toBe(1)
  // No gradient of one picture may be taken for that of another.
  const ids = await page.locator('svg [id]').evaluateAll((elements) => elements.map(({ id }) => id))
  expect(new Set(ids).size).toBe(ids.length)
  expect(atlas.errors.filter((text) => !text.includes('WebGL'))).toEqual([])
})

test('each picture opens its era on the map, by the keyboard too', WITHOUT_WEBGL, async ({ atlas, page }) => {
  // Seven times nine pictures and a map are made.
  test.slow()
  await atlas.open('?lang=en&year=2010&mode=where&tab=eras', { map: false })
  for (const [name, span] of ERAS) {
    await page.getByRole('button', { name: 'Eras', exact: true }).click()
    await eras(page)
      .getByRole('link', { name: `${name} ${span}` })
      .press('Enter')
    await expect(page.getByRole('button', { name: 'Map', exact: true })).toBeFocused()
    await expect(page.getByRole('region', { name: 'Time' }).getByRole('button', { name })).toHaveAttribute(
      'aria-pressed',
      'true',
    )
    const year = Number(await page.getByRole('slider', { name: 'Year' }).inputValue())
    const [first, last] = span.split('–').map(Number)
    expect(year).toBeGreaterThanOrEqual(first ?? 0)
    expect(year).toBeLessThanOrEqual(last ?? 0)
  }
})

test('two years stand beside each other; a typed year changes its picture and the address', async ({ atlas, page }) => {
  await atlas.open('?lang=en&year=1948&tab=eras&beside=1863', { map: false })
  await expect(years(page).locator(drawn)).toHaveCount(2)
  const [left, right] = [await inks(page, 0), await inks(page, 1)]
  expect(left).not.toEqual(right)
  const [first, second] = [
    years(page).getByRole('spinbutton', { name: 'First year' }),
    years(page).getByRole('spinbutton', { name: 'Second year' }),
  ]
  await expect(second).toHaveValue('1863')
  await second.fill('1915')
  await second.press('Enter')
  await expect(async () => expect(await inks(page, 1)).not.toEqual(right)).toPass()
  expect(await inks(page, 0)).toEqual(left)
  await expect(page).toHaveURL(/beside=1915/)
  await first.fill('1915')
  await first.press('Enter')
  await expect(async () => expect(await inks(page, 0)).toEqual(await inks(page, 1))).toPass()
  await expect(page.getByRole('slider', { name: 'Year' })).toHaveValue('1915')
  await second.fill('9999')
  await second.press('Enter')
  await expect(second).toHaveValue('2021')
})

test('on a phone the pictures stand in one column and nothing is wider than the screen', async ({ atlas, page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await atlas.open('?lang=lt&year=1948&tab=eras', { map: false })
  await expect(page.locator(drawn)).toHaveCount(9)
  const lefts = await page.locator(drawn).evaluateAll((links) => links.map((link) => link.getBoundingClientRect().left))
  expect(new Set(lefts).size).toBe(1)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
})
