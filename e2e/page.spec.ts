import type { Page } from '@playwright/test'
import { expect, LANGUAGES, test, WITHOUT_WEBGL } from './atlas'

/** Share of the window that a region takes, 0-1, and its height in px. */
async function sizeOf(page: Page, name: string): Promise<{ share: number; height: number }> {
  const box = await page.getByRole('region', { name, exact: true }).first().boundingBox()
  const window = page.viewportSize()
  if (box === null || window === null) throw new Error(`The region ${name} has no box.`)
  return { share: (box.width * box.height) / (window.width * window.height), height: box.height }
}

const isWiderThanScreen = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth)
const isTallerThanScreen = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollHeight > document.documentElement.clientHeight)

const VIEW = { en: 'View', lt: 'Vaizdas', ru: 'Вид', pl: 'Widok' } as const
const TIME = { en: 'Time', lt: 'Laikas', ru: 'Время', pl: 'Czas' } as const

test.describe('without WebGL', WITHOUT_WEBGL, () => {
  for (const language of LANGUAGES) {
    test(`the map takes most of the window and the time one strip, in ${language}`, async ({ atlas, page }) => {
      await atlas.open(`?lang=${language}`, { map: false })
      await expect(atlas.stillMap).toBeVisible()
      expect((await sizeOf(page, VIEW[language])).share).toBeGreaterThanOrEqual(0.7)
      expect((await sizeOf(page, TIME[language])).height).toBeLessThanOrEqual(110)
      await page.setViewportSize({ width: 390, height: 844 })
      await expect(atlas.handle).toBeVisible()
      await expect.poll(async () => (await sizeOf(page, TIME[language])).height).toBeLessThanOrEqual(110)
      expect((await sizeOf(page, VIEW[language])).share).toBeGreaterThanOrEqual(0.6)
      expect(await isTallerThanScreen(page)).toBe(false)
    })
  }

  test('on the narrowest screens nothing is wider than the screen, and all is reached by scrolling', async ({
    atlas,
    page,
  }) => {
    for (const [width, height] of [
      [320, 640],
      [320, 256],
    ] as const) {
      await page.setViewportSize({ width, height })
      for (const language of LANGUAGES) {
        await atlas.open(`?lang=${language}`, { map: false })
        expect(await isWiderThanScreen(page), `${language}, ${String(height)}`).toBe(false)
      }
      await atlas.open('?lang=en', { map: false })
      await atlas.handle.click()
      const row = atlas.named('en').list.getByRole('button').first()
      await row.scrollIntoViewIfNeeded()
      await row.click()
      await expect(atlas.card.getByRole('heading').first()).toBeInViewport()
      expect(await isWiderThanScreen(page)).toBe(false)
    }
  })

  test('the open end of the bar leads to what is not on the map', async ({ atlas, page }) => {
    await atlas.open('?lang=en', { map: false })
    const shelf = atlas.named('en').shelf
    await page
      .getByRole('button', { name: /: destination not known$/ })
      .first()
      .click()
    await expect(shelf.getByRole('button').first()).toBeVisible()
    await expect(shelf.getByRole('heading').first()).toBeInViewport()
  })

  test('where the text is large, the page is whole', async ({ atlas, page }) => {
    const session = await page.context().newCDPSession(page)
    await session.send('Page.setFontSizes', { fontSizes: { standard: 24 } })
    await atlas.open('?lang=en', { map: false })
    await expect(atlas.stillMap).toBeVisible()
    expect(await isWiderThanScreen(page)).toBe(false)
    expect((await sizeOf(page, 'View')).share).toBeGreaterThanOrEqual(0.5)
  })
})
