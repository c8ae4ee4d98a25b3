import { expect, test } from './atlas'

test('language, year and flow stand in the address and survive a reload', async ({ atlas, page }) => {
  await atlas.open('?lang=lt&year=1948&row=vesna-irkutsk', { map: false })
  const { card, slider } = atlas.named('lt')
  await expect(slider).toHaveValue('1948')
  await expect(card).toContainText('Irkutsko sritis')
  await page.getByRole('button', { name: 'PL Polski' }).click()
  await expect(page).toHaveURL(/lang=pl/)
  await page.reload()
  const reloaded = atlas.named('pl')
  await expect(reloaded.slider).toHaveValue('1948')
  await expect(reloaded.card).toContainText('Obwód irkucki')
  await expect(page.locator('html')).toHaveAttribute('lang', 'pl')
})

for (const nonsense of [
  '?year=NaN',
  '?year=1e9&lang=xx',
  '?row=nobody',
  '?year=%E0%A4%A',
  `?row=${'x'.repeat(5000)}`,
]) {
  test(`nonsense in the address (${nonsense.slice(0, 24)}) gives the default view and a sentence`, async ({
    atlas,
    page,
  }) => {
    await atlas.open(nonsense, { map: false })
    await expect(page.getByRole('status').filter({ hasText: 'address' })).toContainText('the default is shown')
    await expect(page.getByRole('slider', { name: 'Year' })).toHaveValue('1948')
    await expect(atlas.named('en').list.getByRole('button').first()).toBeVisible()
  })
}

test('the link of the card opens the same view', async ({ atlas, page }) => {
  await atlas.open('?lang=en&year=1948&row=vesna', { map: false })
  await atlas.card.getByRole('link', { name: 'Link to this view' }).click()
  await expect(atlas.card.locator('.figure')).toContainText('40,002')
  await expect(page.getByRole('slider', { name: 'Year' })).toHaveValue('1948')
})

test('back and forward go through what was chosen; the camera stands in the address', async ({ atlas, page }) => {
  await atlas.open('?lang=en&year=1948')
  await page.getByRole('radio', { name: 'Up to now' }).click()
  await expect(page).toHaveURL(/mode=until/)
  await page.getByRole('button', { name: 'Lithuania', exact: true }).click()
  await expect(page).toHaveURL(/map=24\.3%2C55\.2%2C6\.2/, { timeout: 30_000 })
  await page.getByRole('button', { name: 'Table', exact: true }).click()
  await expect(page).toHaveURL(/tab=table/)
  await page.goBack()
  await expect(page.getByRole('region', { name: 'Map', exact: true })).toBeVisible()
  await page.goBack()
  await expect(page.getByRole('radio', { name: 'In this period' })).toBeChecked()
  await page.goForward()
  await expect(page.getByRole('radio', { name: 'Up to now' })).toBeChecked()
})

test('an older link is understood, and the address then speaks the words of today', async ({ atlas, page }) => {
  await atlas.open('?lang=en&amp;year=1948&amp;show=where&amp;clubs=1&amp;with=1863&amp;flow=vesna.', { map: false })
  await expect(page).toHaveURL(/lang=en&year=1948&mode=where&communities=1&beside=1863&row=vesna$/)
  await expect(page.getByRole('radio', { name: 'Where they were' })).toBeChecked()
  await expect(page.getByRole('status').filter({ hasText: 'address' })).toHaveCount(0)
})

test('a link with a place shows its own camera; the way back and the way from the table lead to the reader’s', async ({
  atlas,
  page,
}) => {
  await atlas.open('?lang=en&year=1948&place=vilnius&map=104,52,4')
  const lands = (at: RegExp) => expect(page).toHaveURL(at, { timeout: 30_000 })
  const stays = async (at: RegExp): Promise<void> => {
    await expect(page.locator('[data-ready=true]')).toBeVisible({ timeout: 45_000 })
    // Whatever would move the map has moved it when the next choice stands in the address.
    await atlas.openMore()
    await page.getByRole('checkbox', { name: 'Counts of people' }).click()
    await page.keyboard.press('Escape')
    await lands(/counts=1/)
    await lands(at)
    await page.goBack()
  }
  await stays(/map=104%2C52%2C4&/)
  await page.getByRole('combobox', { name: 'Find a place' }).fill('Kaunas')
  await page.keyboard.press('Enter')
  await lands(/map=23\.\d+%2C54\.\d+%2C5\.6&.*place=kaunas/)
  await page.goBack()
  await stays(/map=104%2C52%2C4&.*place=vilnius/)
  await page.getByRole('button', { name: 'Table', exact: true }).click()
  await page.getByRole('button', { name: 'Map', exact: true }).click()
  await stays(/map=104%2C52%2C4&.*place=vilnius/)
})
