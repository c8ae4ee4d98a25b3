// node scripts/icons.mjs: draws the icons for installing from public/icon.svg, with the browser of the tests.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import { findChromium } from './chromium.mjs'

const PUBLIC = join(import.meta.dirname, '../public')
const svg = readFileSync(join(PUBLIC, 'icon.svg'), 'utf8')
/** Share of the side that the drawing takes: a mask may cut a fifth of it away on every side. */
const ICONS = [
  { file: 'icon-192.png', px: 192, share: 1 },
  { file: 'icon-512.png', px: 512, share: 1 },
  { file: 'icon-maskable-512.png', px: 512, share: 0.7 },
  { file: 'apple-touch-icon.png', px: 180, share: 0.86 },
]
const PAPER = '#f7f4ec'

const executablePath = findChromium()
const browser = await chromium.launch(executablePath === null ? {} : { executablePath })
for (const { file, px, share } of ICONS) {
  const page = await browser.newPage({ viewport: { width: px, height: px } })
  const side = px * share
  const edge = (px - side) / 2
  const background = share === 1 ? 'transparent' : PAPER
  await page.setContent(
    `<body style="margin:0;background:${background}"><div style="position:absolute;left:${edge}px;top:${edge}px;width:${side}px">${svg}</div>`,
  )
  await page.screenshot({ path: join(PUBLIC, file), omitBackground: true })
  await page.close()
}
await browser.close()
