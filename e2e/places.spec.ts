import AxeBuilder from '@axe-core/playwright'
import { expect, LANGUAGES, test, WITHOUT_WEBGL } from './atlas'

// The search must do without the moving map.
test.describe('without WebGL', WITHOUT_WEBGL, () => {
  test('a place is found by a name of another time, in another alphabet, by keys alone', async ({ atlas, page }) => {
    await atlas.open('?lang=en', { map: false })
    await page.getByRole('combobox', { name: 'Find a place' }).focus()
    await page.keyboard.type('Ковно')
    await expect(page.getByRole('listbox').getByRole('option', { selected: true }).first()).toContainText('Kaunas')
    await page.keyboard.press('Enter')
    await expect(atlas.card.getByRole('heading', { level: 2 })).toHaveText('Kaunas')
    await expect(atlas.card).toContainText('Kovno: 1795 – 1917')
    await expect(page).toHaveURL(/place=kaunas/)
  })

  test('the card of a place lists its counts, opens one, and comes back when that is closed', async ({
    atlas,
    page,
  }) => {
    await atlas.open('?lang=en&year=1863', { map: false })
    await page.getByRole('combobox', { name: 'Find a place' }).focus()
    await page.keyboard.type('Igarka')
    await page.keyboard.press('Enter')
    const counts = atlas.card.locator('button[data-row]')
    await expect(counts.first()).toContainText('people')
    await counts.first().press('Enter')
    await expect(page).toHaveURL(/row=.*place=igarka/)
    await expect(atlas.card).toContainText('What is counted')
    await atlas.card.getByRole('button', { name: 'Close' }).press('Enter')
    await expect(atlas.card.getByRole('heading', { level: 2 })).toHaveText('Igarka')
  })

  test('a link to a place opens its card, and a place that is not there is reported', async ({ atlas, page }) => {
    await atlas.open('?lang=lt&place=kaunas', { map: false })
    await expect(page.getByRole('region', { name: 'Vietos kortelė' })).toContainText('Kaunas (Kovno)')
    await atlas.open('?lang=en&place=atlantis', { map: false })
    await expect(page.getByText(/place = “atlantis”/)).toBeVisible()
  })

  for (const language of LANGUAGES) {
    test(`axe finds nothing serious in ${language} with the list of places and a place card open`, async ({
      atlas,
      page,
    }) => {
      await atlas.open(`?lang=${language}&place=igarka`, { map: false })
      await page.getByRole('combobox').first().fill('kras')
      await expect(page.getByRole('option').first()).toBeVisible()
      const { violations } = await new AxeBuilder({ page }).analyze()
      const bad = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
      expect(bad.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`)).toEqual(
        [],
      )
    })
  }
})
