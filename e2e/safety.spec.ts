import { gzipSync } from 'node:zlib'
import type { Locator } from '@playwright/test'
import { expect, test, WITHOUT_WEBGL } from './atlas'

test('the built page carries a strict policy and runs under it without an error', async ({ atlas, page }) => {
  await atlas.open('?lang=en&year=1948')
  const policy = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content')
  expect(policy).toContain("default-src 'none'")
  expect(policy).toContain("script-src 'self'")
  expect(policy).not.toMatch(/unsafe-inline|unsafe-eval|\*/)
  await page.getByRole('button', { name: 'Lithuania', exact: true }).click()
  await page.waitForTimeout(2000)
  expect(atlas.errors).toEqual([])
})

test('the first load is at most 1.3 MB gzip, and our own script at most 120 kB of it', async ({ atlas, page }) => {
  const sizes = new Map<string, number>()
  page.on('response', async (response) => {
    const body = await response.body().catch(() => Buffer.alloc(0))
    const isPacked = /woff2|png$/.test(response.url())
    sizes.set(response.url(), isPacked ? body.length : gzipSync(body).length)
  })
  // What comes once the map stands still is no part of it.
  await atlas.open('?lang=lt')
  const first = [...sizes]
  const total = first.reduce((sum, [, size]) => sum + size, 0)
  console.log(`first load: ${(total / 1000).toFixed(0)} kB gzip in ${String(first.length)} files`)
  expect(total).toBeLessThanOrEqual(1_300_000)
  const own = first.filter(([url]) => url.endsWith('.js') && !/(MapView|maplibre)[^/]*$/.test(url))
  expect(own.length).toBeGreaterThan(0)
  const ownBytes = own.reduce((sum, [, size]) => sum + size, 0)
  console.log(`script besides the map library: ${(ownBytes / 1000).toFixed(0)} kB gzip`)
  expect(ownBytes).toBeLessThanOrEqual(120_000)
})

test('nothing is fetched again when the year changes', async ({ atlas, page }) => {
  await atlas.open('?lang=en&year=1941')
  const requests: string[] = []
  // A letter that is needed for the first time may bring its font; record, ground and script may not come again.
  page.on('request', (request) => request.resourceType() !== 'font' && requests.push(request.url()))
  const slider = page.getByRole('slider', { name: 'Year' })
  await slider.focus()
  for (let step = 0; step < 60 && (await slider.inputValue()) !== '1953'; step++)
    await page.keyboard.press('ArrowRight')
  await expect(slider).toHaveValue('1953')
  expect(requests).toEqual([])
})

test('the program of pictures is fetched by a reader who is about to want one', async ({ atlas, page }) => {
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  await atlas.open('?lang=en&year=1941')
  expect(asked.filter((url) => url.includes('pictureMaker'))).toEqual([])
  const comes = page.waitForResponse(/pictureMaker/)
  await page.getByRole('button', { name: 'How to cite', exact: true }).focus()
  await comes
})

test('a faulty data file is named, and the rest is drawn', async ({ atlas, page }) => {
  await page.route('**/data/claims.csv', async (route) => {
    const response = await route.fetch()
    const lines = (await response.text()).split('\n')
    const at = lines.findIndex((line) => line.startsWith('vesna-irkutsk.1,'))
    lines[at] = (lines[at] ?? '').replace('11495', 'eleven thousand')
    await route.fulfill({ response, body: lines.join('\n') })
  })
  await atlas.open('?lang=en&year=1948')
  const notice = page.locator('details.notice')
  await expect(notice).toContainText(/claims\.csv, line \d+, best: found “eleven thousand”, expected a whole number/)
  await expect(atlas.named('en').list).toContainText('23,467 people')
})

test('a missing data file is named too', async ({ atlas, page }) => {
  await page.route('**/data/stocks.csv', (route) => route.fulfill({ status: 404, body: '' }))
  await atlas.open('?lang=en&year=1948')
  await expect(page.locator('details.notice')).toContainText('stocks.csv')
  await expect(atlas.named('en').list.getByRole('button').first()).toBeVisible()
})

test('text in the data is text, whatever it looks like', async ({ atlas, page }) => {
  await page.route('**/data/flows.csv', async (route) => {
    const response = await route.fetch()
    const text = (await response.text())
      .replace('vesna-irkutsk,', 'vesna-irkutsk,')
      .replaceAll('Irkutsk', '<img src=x onerror=alert(1)>')
    await route.fulfill({ response, body: text })
  })
  await atlas.open('?lang=en&year=1948', { map: false })
  await expect(page.getByText('<img src=x onerror=alert(1)>').first()).toBeVisible()
  expect(await page.locator('img').count()).toBe(0)
})

test('the record can be taken away', async ({ page }) => {
  const flows = (await (await page.request.get('./data/flows.geojson')).json()) as {
    features: { geometry: unknown; properties: { id: string } }[]
  }
  expect(flows.features.find(({ properties }) => properties.id === 'vesna-krasnoyarsk')?.geometry).not.toBeNull()
  const descriptor = (await (await page.request.get('./data/datapackage.json')).json()) as {
    resources: { path: string }[]
  }
  for (const { path } of descriptor.resources)
    expect((await page.request.get(`./data/${path}`)).status(), path).toBe(200)
})

test.describe('without WebGL', WITHOUT_WEBGL, () => {
  const drawnIds = (map: Locator) =>
    map.locator('[data-flow]').evaluateAll((arcs) => arcs.map((arc) => arc.getAttribute('data-flow') ?? ''))
  const inkOf = (map: Locator, id: string) => map.locator(`[data-flow="${id}"] path.ink`)
  const still = 'the map is a still picture'

  test('list, card and table work and a sentence says that the map stands still', async ({ atlas, page }) => {
    await atlas.open('?lang=en&year=1948&flow=vesna')
    await expect(page.getByRole('status').filter({ hasText: still })).toBeVisible()
    await expect(page.getByRole('button', { name: 'Zoom in' })).toHaveCount(0)
    await expect(atlas.card.locator('.figure')).toContainText('40,002')
    await page.getByRole('button', { name: /^LT / }).click()
    await expect(page.getByRole('status').filter({ hasText: 'nejudamas vaizdas' })).toBeVisible()
    await atlas.named('lt').tableTab.click()
    await expect(atlas.named('lt').table).toBeVisible()
    expect(atlas.errors.filter((text) => !text.includes('WebGL'))).toEqual([])
  })

  test('the still map draws the flows of the list, and pointing at an arc reads its card', async ({ atlas, page }) => {
    await atlas.open('?lang=en&year=1948')
    const { list } = atlas.named('en')
    const ids = await drawnIds(atlas.stillMap)
    await expect(atlas.stillMap).toHaveAccessibleName(new RegExp(`: ${String(ids.length)} flows`))
    for (let more = list.getByRole('button', { name: /^Show all/ }); (await more.count()) > 0;)
      await more.first().click()
    for (const id of ids) await expect(list.locator(`[data-row="${id}"]`)).toHaveCount(1)

    const { x, y } = await atlas.middleOfArc('camps-kolyma')
    await page.mouse.move(x, y - 6)
    await expect(atlas.card.getByRole('heading').first()).toContainText('Kolyma')
    await expect(inkOf(atlas.stillMap, 'camps-kolyma')).toHaveAttribute('fill-opacity', '1')
    await expect(inkOf(atlas.stillMap, 'vesna-krasnoyarsk')).toHaveAttribute('fill-opacity', '0.28')
    await page.mouse.move(x, y + 300)
    await page.mouse.click(x, y - 6)
    await page.mouse.move(2, 2)
    await expect(atlas.card.getByRole('heading').first()).toContainText('Kolyma')
    await expect(page).toHaveURL(/flow=camps-kolyma/)
  })

  test('a row in focus is drawn so, and the still map follows the time', async ({ atlas, page }) => {
    await atlas.open('?lang=en&year=1948')
    const ink = inkOf(atlas.stillMap, 'vesna-irkutsk')
    await expect(ink).toHaveAttribute('fill-opacity', '0.92')
    await atlas.named('en').list.locator('[data-row="vesna-krasnoyarsk"]').focus()
    await page.keyboard.press('Tab')
    await expect(atlas.named('en').list.locator('[data-row="vesna-irkutsk"]')).toBeFocused()
    await expect(ink).toHaveAttribute('fill-opacity', '1')

    const before = await drawnIds(atlas.stillMap)
    const ground = () => atlas.stillMap.locator('> g').first().innerHTML()
    const ground1948 = await ground()
    await page.getByRole('slider', { name: 'Year' }).focus()
    await page.keyboard.press('Home')
    await expect(atlas.stillMap).toHaveAccessibleName(/^Map\. 1266/)
    expect(await drawnIds(atlas.stillMap)).not.toEqual(before)
    await expect.poll(async () => (await ground()) === ground1948).toBe(false)
  })

  test('an address leads near, and a button back to the whole road', async ({ atlas, page }) => {
    await atlas.open('?lang=en&year=1948&at=24.3,55.2,5')
    await expect(atlas.stillMap).toContainText('Kaunas')
    await page.getByRole('button', { name: 'Whole road' }).click()
    await expect(atlas.stillMap).not.toContainText('Kaunas')
    await expect(atlas.stillMap).toContainText('Kolyma')
    await expect(page).not.toHaveURL(/at=/)
  })
})
