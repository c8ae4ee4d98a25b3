import AxeBuilder from '@axe-core/playwright'
import { expect, test } from './atlas'

test('associations and schools are drawn when asked for, stand in the address and survive a reload', async ({
  atlas,
  page,
}) => {
  await atlas.open('?lang=en&year=1995')
  const diamonds = page.locator('.place-labels path.community')
  await expect(diamonds).toHaveCount(0)
  await atlas.openMore()
  await page.getByRole('checkbox', { name: 'Associations and schools' }).check()
  await expect(diamonds).not.toHaveCount(0)
  await expect(page).toHaveURL(/communities=1/)
  await page.reload()
  await atlas.openMore()
  await expect(page.getByRole('checkbox', { name: 'Associations and schools' })).toBeChecked()
})

test('an entry of the list is found on the map', async ({ atlas, page }) => {
  await atlas.open('?lang=en&year=1995&communities=1')
  await page.locator('summary', { hasText: /^Associations and schools: \d/ }).click()
  await page.getByRole('button', { name: /Baltrušaitis School/ }).press('Enter')
  await expect(page.locator('.place-labels path.community.focus')).toHaveCount(1)
  await expect(page.locator('.place-labels text.focus', { hasText: 'Moscow' })).toHaveCount(1)
})

test('axe finds nothing serious in the lists of associations and persons, and their targets are large enough', async ({
  atlas,
  page,
}) => {
  for (const [query, heading] of [
    ['year=1995&communities=1', /^Associations and schools: \d/],
    ['year=1390&row=sophia-1390', /^Named persons: \d/],
  ] as const) {
    await atlas.open(`?lang=en&${query}`, { map: false })
    await page.locator('summary', { hasText: heading }).click()
    const { violations } = await new AxeBuilder({ page }).include('.side').analyze()
    expect(violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')).toEqual([])
    const heights = await page
      .locator('.lists button:visible, .lists summary:visible')
      .evaluateAll((elements) => elements.map((element) => element.getBoundingClientRect().height))
    expect(heights.length).toBeGreaterThan(1)
    expect(Math.min(...heights)).toBeGreaterThanOrEqual(24)
  }
})
