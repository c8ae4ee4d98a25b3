import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { preview } from 'vite'
import { expect, LANGUAGES, NAMES, test } from './atlas'

test.use({ serviceWorkers: 'allow' })

test('after the first visit the whole atlas opens without a network, in every language, whole and near', async ({
  atlas,
  page,
  context,
}) => {
  test.setTimeout(240_000)
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await atlas.open('?lang=lt')
  // Ready when all files are kept.
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready
  })
  await context.setOffline(true)
  for (const language of LANGUAGES) {
    await atlas.open(`?lang=${language}&year=1948`)
    await expect(atlas.named(language).list).toBeVisible()
    await expect(atlas.named(language).map).toBeVisible()
  }
  await atlas.open('?lang=lt&year=1941&map=23.9,55.2,6.2')
  await expect(page.locator('svg.place-labels text', { hasText: /^Kaunas$/ })).toHaveCount(1)
  await page.getByRole('button', { name: 'Laikotarpiai', exact: true }).click()
  await expect(page.getByRole('heading', { name: 'Trėmimai ir lageriai' }).first()).toBeVisible()
  await atlas.named('lt').tableTab.click()
  await expect(page.getByRole('table', { name: NAMES.lt.table, exact: true })).toBeVisible()
  expect(atlas.errors).toEqual([])
})

test('the atlas can be installed: a manifest with names, colours and icons that are there', async ({ atlas, page }) => {
  await atlas.open('?lang=lt', { map: false })
  const address = await page.locator('link[rel=manifest]').getAttribute('href')
  const response = await page.request.get(new URL(address ?? '', page.url()).href)
  const manifest = (await response.json()) as Record<string, unknown> & { icons: { src: string; sizes: string }[] }
  expect(manifest).toMatchObject({ name: 'Keliai į rytus', lang: 'lt', display: 'standalone', start_url: './' })
  expect(manifest.icons.map(({ sizes }) => sizes)).toEqual(['192x192', '512x512', '512x512', 'any'])
  for (const { src } of manifest.icons) expect((await page.request.get(`./${src}`)).status(), src).toBe(200)
})

test('another version waits until the reader loads it, and then is there as a whole', async ({ page }) => {
  test.setTimeout(120_000)
  const folder = mkdtempSync(join(tmpdir(), 'roads-east-'))
  cpSync('dist', folder, { recursive: true })
  const server = await preview({
    configLoader: 'runner',
    build: { outDir: folder },
    preview: { host: '127.0.0.1', port: 0, strictPort: false },
    logLevel: 'silent',
  })
  const address = server.resolvedUrls?.local[0] ?? ''
  const version = page.locator('meta[name=version]')
  const notice = page.getByText('A new version of the atlas is ready.')
  try {
    await page.goto(`${address}?lang=en&tab=table`)
    await page.evaluate(async () => {
      await navigator.serviceWorker.ready
    })
    const change = (file: string, from: RegExp, to: string): void => {
      const text = readFileSync(join(folder, file), 'utf8')
      expect(text).toMatch(from)
      writeFileSync(join(folder, file), text.replace(from, to))
    }
    change('index.html', /<head>/, '<head><meta name="version" content="2">')
    change('sw.js', /url:"index.html",revision:"/, 'url:"index.html",revision:"2')
    await page.reload()
    await expect(notice).toBeVisible({ timeout: 30_000 })
    await expect(version).toHaveCount(0)
    await page.getByRole('button', { name: 'Load it' }).click()
    await expect(version).toHaveCount(1, { timeout: 30_000 })
    await expect(page.getByRole('table', { name: 'Flows', exact: true })).toBeVisible()
    await expect(notice).toHaveCount(0)
  } finally {
    await server.close()
    rmSync(folder, { recursive: true })
  }
})
