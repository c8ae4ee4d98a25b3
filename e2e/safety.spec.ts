import { gzipSync } from 'node:zlib'
import type { Locator, Page } from '@playwright/test'
import { alterRecord, alterTable, expect, test, WITHOUT_WEBGL } from './atlas'

test('the built page carries a strict policy and runs under it without an error', async ({ atlas, page }) => {
  await atlas.open('?lang=en&year=1948')
  const policy = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content')
  expect(policy).toContain("default-src 'none'")
  expect(policy).toContain("script-src 'self'")
  expect(policy).not.toMatch(/unsafe-inline|unsafe-eval|\*/)
  await page.getByRole('button', { name: 'Lithuania', exact: true }).click()
  await expect(page).toHaveURL(/map=24\.3%2C55\.2%2C6\.2/, { timeout: 30_000 })
  expect(atlas.errors).toEqual([])
})

test('the first load is at most 1.16 MB gzip, and our own script at most 142 kB of it', async ({ atlas, page }) => {
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
  expect(total).toBeLessThanOrEqual(1_160_000)
  const own = first.filter(([url]) => url.endsWith('.js') && !/(MapView|maplibre)[^/]*$/.test(url))
  expect(own.length).toBeGreaterThan(0)
  const ownBytes = own.reduce((sum, [, size]) => sum + size, 0)
  console.log(`script besides the map library: ${(ownBytes / 1000).toFixed(0)} kB gzip`)
  expect(ownBytes).toBeLessThanOrEqual(142_000)
})

test('fine land and water come when one is near, once, and not before', async ({ atlas, page }) => {
  const asked: string[] = []
  page.on('request', (request) => {
    const name = /atlas\/(near\w+)\./.exec(request.url())?.[1]
    if (name !== undefined) asked.push(name)
  })
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await atlas.open('?lang=en&year=1948')
  expect(asked).toEqual([])
  await page.getByRole('button', { name: 'Lithuania', exact: true }).click()
  await expect.poll(() => [...asked].sort()).toEqual(['nearLand', 'nearWater'])
  await page.getByRole('button', { name: 'Whole road' }).click()
  await expect(page).not.toHaveURL(/map=/)
  await page.getByRole('button', { name: 'Lithuania', exact: true }).click()
  await expect(page).toHaveURL(/map=/)
  expect(asked).toHaveLength(2)
  expect(atlas.errors).toEqual([])
})

test('nothing is fetched again when the year changes', async ({ atlas, page }) => {
  await atlas.open('?lang=en&year=1941')
  const requests: string[] = []
  // A letter that is needed for the first time may bring its font; record, ground and script may not come again.
  // What keeps the atlas for offline comes after the first picture.
  const isAfter = (url: string): boolean => /workbox|sw\.js/.test(url)
  page.on('request', (request) => {
    if (request.resourceType() !== 'font' && !isAfter(request.url())) requests.push(request.url())
  })
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

/** The notice of the faults of the data. */
const faultsOn = (page: Page) => page.getByRole('group').filter({ hasText: 'Faults in the data' })

test('a faulty row is named, and the rest is drawn', async ({ atlas, page }) => {
  await alterTable(page, 'claims.csv', (text) => text.replace(/^(vesna-irkutsk\.1,.*),11495,/m, '$1,eleven thousand,'))
  await atlas.open('?lang=en&year=1948')
  await expect(faultsOn(page)).toContainText('These rows were left out:')
  await expect(faultsOn(page)).toContainText(
    /claims\.csv, line \d+, best: found “eleven thousand”, expected a whole number/,
  )
  await expect(atlas.named('en').list).toContainText('23,467 people')
})

test('a missing table, and one that is no UTF-8, are named too', async ({ atlas, page }) => {
  await alterRecord(page, ({ texts }) => {
    delete texts['stocks.csv']
    texts['decrees.csv'] = null
  })
  await atlas.open('?lang=en&year=1948')
  await expect(faultsOn(page)).toContainText('stocks.csv')
  await expect(faultsOn(page)).toContainText('decrees.csv, line 1: found “\uFFFD”, expected text in UTF-8')
  await expect(atlas.named('en').list.getByRole('button').first()).toBeVisible()
})

test('two places with one point and wholes in a circle are named, and their flows stand in the table', async ({
  atlas,
  page,
}) => {
  await alterRecord(page, ({ texts }) => {
    texts['places.csv'] = (texts['places.csv'] ?? '').replace(/^(krasnoyarsk-krai),[^,]+,[^,]+,/m, '$1,23.9,55.3,')
    const flows = texts['flows.csv'] ?? ''
    texts['flows.csv'] = flows.replace(/^(vesna,.*?,deported),[^,]*,/m, '$1,vesna-irkutsk,')
  })
  await atlas.open('?lang=en&year=1948')
  await expect(faultsOn(page)).toContainText('expected two places with different points')
  await expect(faultsOn(page)).toContainText('expected a whole that is not its own part')
  await atlas.named('en').tableTab.click()
  await expect(atlas.named('en').table).toContainText('23,467')
})

test('150,000 broken rows are counted, a hundred are listed, and the rest is there', async ({ atlas, page }) => {
  await alterTable(page, 'claims.csv', (text) =>
    [text.trimEnd(), ...Array.from({ length: 150_000 }, (_, at) => `x${String(at)},vesna,9,,,many,,,,,,,`)].join('\n'),
  )
  await atlas.open('?lang=en&year=1948')
  await expect(faultsOn(page)).toContainText(/Faults in the data: \d{3},\d{3} faults/)
  await expect(faultsOn(page).getByRole('listitem')).toHaveCount(100)
  await expect(faultsOn(page)).toContainText(/Not listed here: \d{3},\d{3} faults/)
  await expect(atlas.named('en').list).toContainText('23,467 people')
})

test('with half of the courses every flow has its line, and the others their plain arcs', async ({ atlas, page }) => {
  await alterRecord(page, (file) => (file.layout = (file.layout ?? '').slice(0, 9000)))
  await atlas.open('?lang=en&year=1948')
  await expect(faultsOn(page)).toContainText(/layout\/arcs\.json, line 1: .* are drawn as plain arcs/)
  await expect(atlas.named('en').list).toContainText('23,467 people')
})

test('a record that is cut in half is named, and nothing waits for ever', async ({ page }) => {
  await page.route('**/atlas/record.*.json', (route) => route.fulfill({ body: '{"descriptor": "' }))
  await page.goto('./?lang=en')
  await expect(page.getByRole('alert')).toContainText(/atlas\/record\..*json/)
})

test('a file of the ground that does not come is named, and the map goes without', async ({ atlas, page }) => {
  await page.route('**/atlas/water.*.json', (route) => route.fulfill({ status: 404, body: '' }))
  await atlas.open('?lang=en&year=1948')
  await expect(faultsOn(page)).toContainText(/atlas\/water\..*json/)
  await expect(atlas.named('en').list).toContainText('23,467 people')
})

test('text in the data is text, whatever it looks like', async ({ atlas, page }) => {
  await alterTable(page, 'flows.csv', (text) => text.replaceAll('Irkutsk', '<img src=x onerror=alert(1)>'))
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
  const opacityOf = async (map: Locator, id: string): Promise<number> =>
    Number(await inkOf(map, id).getAttribute('fill-opacity'))
  const still = 'the map is a still picture'

  test('list, card and table work and a sentence says that the map stands still', async ({ atlas, page }) => {
    await atlas.open('?lang=en&year=1948&row=vesna')
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
    await expect(atlas.stillMap).toHaveAccessibleName(/: \d+ flows/)
    await atlas.unfoldList(list)
    // Each arc opens on its rows, and these stand in the list.
    for (const id of await drawnIds(atlas.stillMap)) {
      await page.goto(`./?lang=en&year=1948&row=${id}`)
      await expect(atlas.card.getByRole('heading').first()).toBeVisible()
      const rows = await atlas.card
        .locator('[data-row]')
        .evaluateAll((all) => all.map((row) => row.getAttribute('data-row')))
      for (const row of rows) await expect(list.locator(`[data-row="${row ?? ''}"]`), id).toHaveCount(1)
    }
    await atlas.open('?lang=en&year=1948')

    const { x, y } = await atlas.middleOfArc('imprisoned~LT~area-kolyma')
    await page.mouse.move(x, y - 6)
    await expect(atlas.card.getByRole('heading').first()).toContainText('Kolyma')
    // The others step back.
    await expect.poll(() => opacityOf(atlas.stillMap, 'imprisoned~LT~area-kolyma')).toBe(1)
    expect(await opacityOf(atlas.stillMap, 'taken~LT~krai-krasnoyarsk')).toBeLessThan(0.5)
    await page.mouse.move(x, y + 300)
    await page.mouse.click(x, y - 6)
    await page.mouse.move(2, 2)
    await expect(atlas.card.getByRole('heading').first()).toContainText('Kolyma')
    await expect(page).toHaveURL(/row=(camps-kolyma|imprisoned~LT~area-kolyma)/)
  })

  test('a row in focus is drawn so, and the still map follows the time', async ({ atlas, page }) => {
    await atlas.open('?lang=en&year=1948')
    const opacity = () => opacityOf(atlas.stillMap, 'taken~LT~obl-irkutsk')
    expect(await opacity()).toBeLessThan(1)
    await atlas.named('en').list.locator('[data-row="vesna-krasnoyarsk"]').focus()
    await page.keyboard.press('Tab')
    await expect(atlas.named('en').list.locator('[data-row="vesna-irkutsk"]')).toBeFocused()
    await expect.poll(opacity).toBe(1)

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
    await atlas.open('?lang=en&year=1948&map=24.3,55.2,5')
    await expect(atlas.stillMap).toContainText('Kaunas')
    await page.getByRole('button', { name: 'Whole road' }).click()
    await expect(atlas.stillMap).not.toContainText('Kaunas')
    await expect(atlas.stillMap).toContainText('Kolyma')
    await expect(page).not.toHaveURL(/map=/)
  })
})
