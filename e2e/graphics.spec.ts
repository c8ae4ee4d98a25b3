import type { Page } from '@playwright/test'
import { expect, test } from './atlas'

/** The largest difference of any channel of any pixel of two PNG pictures, 0 to 255; infinite for pictures of two sizes. */
const largestDifference = (page: Page, pictures: readonly [Buffer, Buffer]): Promise<number> =>
  page.evaluate(
    async (texts) => {
      const pixels = async (text: string): Promise<ImageData> => {
        const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))
        const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }))
        const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d')
        if (context === null) throw new Error('No canvas to read the picture with.')
        context.drawImage(bitmap, 0, 0)
        return context.getImageData(0, 0, bitmap.width, bitmap.height)
      }
      const [a, b] = [await pixels(texts[0]), await pixels(texts[1])]
      if (a.width !== b.width || a.height !== b.height) return Infinity
      return a.data.reduce((largest, value, at) => Math.max(largest, Math.abs(value - (b.data[at] ?? 0))), 0)
    },
    [pictures[0].toString('base64'), pictures[1].toString('base64')] as const,
  )

const nameAt = (page: Page, name: string) =>
  page.locator('svg.place-labels text', { hasText: new RegExp(`^${name}$`) }).evaluate((text) => {
    const { x, y } = text.getBoundingClientRect()
    return { x: Math.round(x), y: Math.round(y) }
  })

test('names stand at their places from the first picture on, and when the reader comes back to it', async ({
  atlas,
  page,
}) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await atlas.open('?lang=lt&year=1948')
  const before = await nameAt(page, 'Vorkuta')
  await page.getByRole('button', { name: 'Sibiras ir Arktis' }).click()
  await expect.poll(() => nameAt(page, 'Vorkuta')).not.toEqual(before)
  await page.getByRole('button', { name: 'Visas kelias' }).click()
  await expect.poll(() => nameAt(page, 'Vorkuta')).toEqual(before)
})

test('names stay at their places when the window comes to a screen of another density', async ({ atlas, page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await atlas.open('?lang=lt&year=1948')
  const before = await nameAt(page, 'Vorkuta')
  const session = await page.context().newCDPSession(page)
  const size = await page.evaluate(() => ({ width: innerWidth, height: innerHeight }))
  await session.send('Emulation.setDeviceMetricsOverride', { ...size, deviceScaleFactor: 2, mobile: false })
  expect(await page.evaluate(() => devicePixelRatio)).toBe(2)
  // A year without the name, so that it is set anew.
  await atlas.typeYear(1500)
  await expect(page.locator('svg.place-labels text', { hasText: /^Vorkuta$/ })).toHaveCount(0)
  await atlas.typeYear(1948)
  await expect.poll(() => nameAt(page, 'Vorkuta')).toEqual(before)
})

test('a lost graphics context costs nothing once it is back: ground, arcs and time are as before', async ({
  atlas,
  page,
}) => {
  test.setTimeout(120_000)
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await atlas.open('?lang=lt&year=1948')
  const map = page.getByRole('region', { name: 'Vaizdas', exact: true })
  const year = async (value: number) => {
    await atlas.typeYear(value)
    // Until two pictures in a row are the same.
    let picture = await map.screenshot()
    await expect
      .poll(async () => {
        const before = picture
        picture = await map.screenshot()
        return picture.equals(before)
      })
      .toBe(true)
    return picture
  }
  // The first year typed takes the hint of the title away.
  await year(1500)
  const [before, first] = [await year(1948), await year(1863)]
  expect(before.equals(first)).toBe(false)
  await page.locator('canvas.maplibregl-canvas').evaluate(async (canvas: HTMLCanvasElement) => {
    const extension = canvas.getContext('webgl2')?.getExtension('WEBGL_lose_context')
    const told = (name: string) => new Promise((done) => canvas.addEventListener(name, done, { once: true }))
    const lost = told('webglcontextlost')
    extension?.loseContext()
    await lost
    const restored = told('webglcontextrestored')
    setTimeout(() => extension?.restoreContext(), 300)
    await restored
  })
  // The style is loaded again, tile by tile. Shaders made anew may round by one of 255 levels: no eye sees that, and no more is let pass.
  await expect
    .poll(async () => largestDifference(page, [await year(1863), first]), { timeout: 60_000 })
    .toBeLessThanOrEqual(1)
  expect(await largestDifference(page, [await year(1948), before])).toBeLessThanOrEqual(1)
  expect(atlas.errors).toEqual([])
})
