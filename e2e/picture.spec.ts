import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { expect, test, WITHOUT_WEBGL } from './atlas'

const pictures = (page: Page) => page.getByRole('group', { name: 'Picture of this view' })

/** Presses a button of the pictures and reads the file that comes. */
async function taken(page: Page, name: 'PNG' | 'SVG'): Promise<{ file: string; bytes: Buffer }> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    pictures(page).getByRole('button', { name, exact: true }).click(),
  ])
  return { file: download.suggestedFilename(), bytes: await readFile(await download.path()) }
}

test.describe('without WebGL', WITHOUT_WEBGL, () => {
  test('the view is taken away as SVG and as PNG of twice its size, and printed', async ({ atlas, page }) => {
    await atlas.open('?lang=en&year=1948', { map: false })
    // Before it the map's place is taller by the sentence that tells of it.
    await expect(atlas.stillMap).toBeVisible()
    await page.getByRole('button', { name: 'How to cite', exact: true }).click()

    const svg = await taken(page, 'SVG')
    expect(svg.file).toBe('roads-east-1948-en.svg')
    const read = await page.evaluate((text) => {
      const parsed = new DOMParser().parseFromString(text, 'image/svg+xml')
      const root = parsed.documentElement
      return {
        fault: parsed.querySelector('parsererror')?.textContent ?? null,
        size: [Number(root.getAttribute('width')), Number(root.getAttribute('height'))],
        words: [...parsed.querySelectorAll('text')].map(({ textContent }) => textContent),
        arcs: parsed.querySelectorAll('[data-flow]').length,
      }
    }, svg.bytes.toString('utf8'))
    expect(read.fault).toBeNull()
    expect(read.words).toContain('Caspian Sea')
    expect(read.words.join(' ')).toContain('CC BY 4.0')
    const spoken = (await page.locator('input[type=range]').getAttribute('aria-valuetext')) ?? ''
    expect(read.arcs).toBeGreaterThan(0)
    // Some flows are told as one arc: the words count flows.
    const flows = / (\d+) flows/.exec(spoken)?.[1] ?? ''
    expect(Number(flows)).toBeGreaterThan(read.arcs)
    expect(read.words.join(' ')).toContain(`On the map: ${flows} flows`)

    const png = await taken(page, 'PNG')
    expect(png.file).toBe('roads-east-1948-en.png')
    expect([png.bytes.readUInt32BE(16), png.bytes.readUInt32BE(20)]).toEqual(read.size.map((px) => px * 2))
    const colours = await page.evaluate(async (base64) => {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
      const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }))
      const canvas = new OffscreenCanvas(bitmap.width, bitmap.height)
      const context = canvas.getContext('2d')
      if (context === null) return 0
      context.drawImage(bitmap, 0, 0)
      const { data } = context.getImageData(0, 0, bitmap.width, bitmap.height)
      const seen = new Set<number>()
      for (let at = 0; at < data.length; at += 4 * 97) {
        seen.add(((data[at] ?? 0) << 16) | ((data[at + 1] ?? 0) << 8) | (data[at + 2] ?? 0))
      }
      return seen.size
    }, png.bytes.toString('base64'))
    expect(colours).toBeGreaterThan(50)

    // One sheet, by the browser's own means.
    const sheet = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
    expect(sheet.match(/\/Type \/Page\b(?!s)/g)).toHaveLength(1)
    expect(atlas.errors.filter((text) => !text.includes('WebGL'))).toEqual([])
  })

  test('on paper stands the picture and nothing else, and afterwards the page as before', async ({ atlas, page }) => {
    await atlas.open('?lang=lt&year=1863&tab=table', { map: false })
    const printed = page.locator('svg.printed-picture')
    await expect(async () => {
      await page.evaluate(() => dispatchEvent(new Event('beforeprint')))
      await expect(printed).toHaveCount(1)
    }).toPass()
    await page.emulateMedia({ media: 'print' })
    await expect(printed).toBeVisible()
    await expect(printed.locator('text').nth(1)).toContainText('1863')
    await expect(page.getByRole('slider')).toBeHidden()
    await page.emulateMedia({ media: 'screen' })
    await page.evaluate(() => dispatchEvent(new Event('afterprint')))
    await expect(printed).toHaveCount(0)
    await expect(page.getByRole('slider')).toBeVisible()
  })
})

test('the picture shows the place to which the reader has moved the map', async ({ atlas, page }) => {
  await atlas.open('?lang=en&year=1948')
  await page.getByRole('button', { name: 'Lithuania', exact: true }).click()
  await expect(page).toHaveURL(/map=24\.3%2C55\.2%2C6\.2/, { timeout: 30_000 })
  await page.getByRole('button', { name: 'How to cite', exact: true }).click()
  const { bytes } = await taken(page, 'SVG')
  expect(bytes.toString('utf8')).toContain('latitude 55°, longitude 24°')
  expect(atlas.errors).toEqual([])
})
