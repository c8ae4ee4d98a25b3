import { expect, LANGUAGES, test } from './atlas'

/** The first month of 1948 in which something began, as it is spoken. */
const MONTHS = { en: /^January 1948/, lt: /^1948 m\. sausis/, ru: /^январь 1948/, pl: /^styczeń 1948/ }

for (const language of LANGUAGES) {
  test(`the slider is worked by keys alone and speaks in ${language}`, async ({ atlas, page }) => {
    await atlas.open(`?lang=${language}&year=1948`, { map: false })
    const { slider } = atlas.named(language)
    await slider.focus()
    await expect(slider).toHaveAttribute('aria-valuetext', /1948.*40.002/)
    // The years of the deportations step by month.
    await page.keyboard.press('ArrowRight')
    await expect(slider).toHaveAttribute('aria-valuetext', MONTHS[language])
    await page.keyboard.press('ArrowLeft')
    await expect(slider).toHaveValue('1948')
    await page.keyboard.press('PageUp')
    await expect(slider).toHaveValue(/^19[5-8]\d$/)
    await page.keyboard.press('PageDown')
    await page.keyboard.press('PageDown')
    await expect(slider).toHaveValue(/^19[1-3]\d$/)
    await page.keyboard.press('Home')
    await expect(slider).toHaveValue('1266')
    await page.keyboard.press('End')
    await expect(slider).toHaveValue('2021')
  })

  test(`all eras are walked through by keys alone in ${language}`, async ({ atlas, page }) => {
    await atlas.open(`?lang=${language}&year=1266`, { map: false })
    const { slider } = atlas.named(language)
    await slider.focus()
    const spoken = new Set<string>()
    for (const start of [1266, 1795, 1863, 1914, 1940, 1954, 1990]) {
      await expect(slider).toHaveAttribute('aria-valuetext', /: \d|: no|: nė|: нет|: brak/)
      const year = Number(await slider.inputValue())
      expect(year).toBeGreaterThanOrEqual(start)
      const words = (await slider.getAttribute('aria-valuetext')) ?? ''
      expect(words.match(/[.!?](?=\s+\p{Lu})/gu)?.length ?? 0).toBeLessThanOrEqual(2)
      spoken.add(words)
      await page.keyboard.press('PageUp')
    }
    expect(spoken.size).toBe(7)
  })
}

test('a year can be typed, and a year outside is moved inside', async ({ atlas, page }) => {
  await atlas.open('?lang=en', { map: false })
  await atlas.openMore()
  const typed = page.getByRole('spinbutton', { name: 'Type a year' })
  await typed.fill('1915')
  await typed.press('Enter')
  await expect(page.getByRole('slider', { name: 'Year' })).toHaveValue('1915')
  await typed.fill('3000')
  await typed.press('Enter')
  await expect(typed).toHaveValue('2021')
})

test('keyboard focus on a row of the list fills the card, and Enter keeps it', async ({ atlas, page }) => {
  await atlas.open('?lang=en&year=1948', { map: false })
  const { list, card, slider } = atlas.named('en')
  const row = list.getByRole('button', { name: /^To Krasnoyarsk Krai/ })
  await row.focus()
  await expect(card).toContainText('Krasnoyarsk')
  await page.keyboard.press('Enter')
  await slider.focus()
  await expect(card).toContainText('Krasnoyarsk')
  await expect(page).toHaveURL(/row=vesna-krasnoyarsk/)
})

test('Tab leads from the first link through the map and out of it again', async ({ atlas, page }) => {
  await atlas.open('?lang=en&year=1948')
  const seen: string[] = []
  for (let presses = 0; presses < 40; presses++) {
    await page.keyboard.press('Tab')
    seen.push(
      await page.evaluate(
        () => document.activeElement?.className.toString().split(' ')[0] || document.activeElement?.tagName || '',
      ),
    )
    if (seen.at(-1)?.startsWith('depth-')) break
  }
  expect(seen[0]).toBe('skip')
  expect(seen).toContain('maplibregl-canvas')
  expect(seen.at(-1)).toMatch(/^depth-/)
})

test('the skip link leads to the list', async ({ atlas, page }) => {
  await atlas.open('?lang=en&year=1948', { map: false })
  const steps = await page.evaluate(() => history.length)
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  // The address in full takes the place of the short one, keeps the anchor, and is no step on the way back.
  await expect(page).toHaveURL(/mode=year#flow-list$/)
  expect(await page.evaluate(() => history.length)).toBe(steps + 1)
})
