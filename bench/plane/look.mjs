// Pictures of the page of the plane, and then what a hand does to it: node bench/plane/look.mjs FOLDER [hand]
// With "hand" the pictures are left out.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from 'playwright'
import { createServer } from 'vite'
import { CHROMIUM_ARGUMENTS, findChromium } from '../../scripts/chromium.mjs'

const folder = process.argv[2] ?? 'test-results/plane'
mkdirSync(folder, { recursive: true })
const server = await createServer({
  configLoader: 'runner',
  // A change of a file while the hand is at work would load the page anew.
  server: { port: 0, hmr: false, watch: null },
  optimizeDeps: { entries: ['bench/plane/index.html'] },
})
await server.listen()
const [home] = server.resolvedUrls?.local ?? []
const executablePath = findChromium()
const browser = await chromium.launch({
  ...(executablePath === null ? {} : { executablePath }),
  args: CHROMIUM_ARGUMENTS,
})

async function open(query, viewport, deviceScaleFactor = 1) {
  const page = await browser.newPage({ viewport, deviceScaleFactor })
  page.on('pageerror', (error) => console.log('page error:', error.message))
  page.on('console', (message) => ['error', 'warning'].includes(message.type()) && console.log(message.text()))
  await page.goto(`${home}bench/plane/${query}`)
  await page.waitForFunction(() => window.proof !== undefined, null, { timeout: 60_000 })
  await idle(page)
  return page
}

/** Until the map has drawn all that its camera asks for. */
const idle = (page) =>
  page.evaluate(
    () =>
      new Promise((resolve) => {
        const { map } = window.proof
        map.once('idle', resolve)
        map.triggerRepaint()
      }),
  )
const tell = async (page, name) => console.log(name, JSON.stringify(await page.evaluate(() => window.proof.report())))

async function picture(page, name, look = null) {
  if (look !== null) {
    await page.evaluate(([at, zoom, tiles]) => {
      window.proof.map.showTileBoundaries = tiles
      window.proof.lookAt(at, zoom)
    }, look)
    await idle(page)
  }
  await tell(page, name)
  await page.screenshot({ path: join(folder, `${name}.png`) })
}

const page = await open('', { width: 1440, height: 630 })
if (process.argv[3] !== 'hand') await pictures()

async function pictures() {
  await picture(page, 'whole')
  await picture(page, 'lithuania', [[24.3, 55.2], 6.2, false])
  await picture(page, 'lithuania-tiles', [[24.3, 55.2], 6.2, true])
  await picture(page, 'chukotka', [[180, 67], 4.6, false])
  await picture(page, 'kamchatka', [[159, 56], 4.8, false])
  await picture(page, 'novaya-zemlya', [[57, 74], 4.8, false])
  for (const [name, viewport, scale, query] of [
    ['whole-phone', { width: 390, height: 500 }, 1, ''],
    ['lithuania-hidpi', { width: 720, height: 400 }, 2, '?lng=24.3&lat=55.2&zoom=6.2'],
  ]) {
    const other = await open(query, viewport, scale)
    await picture(other, name)
    await other.close()
  }
}

// What a hand does: drag, wheel, keys; north stays up and the sheet stays in the frame.
await page.evaluate(() => window.proof.lookAt([24.3, 55.2], 6.2))
await idle(page)
const under = (x, y) => page.evaluate(([a, b]) => window.proof.map.unproject([a, b]).toArray(), [x, y])
const onScreen = (at) => page.evaluate((place) => window.proof.map.project(place), at)
const held = await under(900, 400)
await page.mouse.move(900, 400)
await page.mouse.down()
for (let step = 1; step <= 20; step++) await page.mouse.move(900 - step * 20, 400)
const after = await onScreen(held)
console.log(
  'dragged 400 px to the left, what was held is off by px',
  Math.hypot(after.x - 500, after.y - 400).toFixed(1),
)
await page.mouse.up()
await idle(page)
await tell(page, 'after drag')
for (const at of [1, 2, 3]) {
  const wanted = await under(300, 200)
  await page.mouse.move(300, 200)
  await page.mouse.wheel(0, at === 3 ? -900 : 700)
  await page.waitForTimeout(700)
  await idle(page)
  const moved = await onScreen(wanted)
  console.log(
    'wheel',
    at,
    'what was under the pointer is off by px',
    Math.hypot(moved.x - 300, moved.y - 200).toFixed(1),
  )
  await tell(page, `after wheel ${at}`)
}
await page.evaluate(() => window.proof.lookAt([-20, 70], 4))
await idle(page)
await tell(page, 'at the edge')
await page.screenshot({ path: join(folder, 'edge.png') })
await page.evaluate(
  () =>
    new Promise((resolve) => {
      const { map } = window.proof
      map.once('moveend', resolve)
      map.flyTo({ center: map.unproject([720, 315]), zoom: 0, duration: 800 })
    }),
)
await idle(page)
await tell(page, 'flown out')
await page.screenshot({ path: join(folder, 'flown-out.png') })

await browser.close()
await server.close()
