import type { Page } from '@playwright/test'
import { expect, test } from './atlas'

/** Lets no file come whose name begins so, until what is given back is called. */
async function withhold(page: Page, name: string): Promise<() => Promise<void>> {
  const files = `**/${name}*`
  await page.route(files, (route) => route.abort())
  return () => page.unroute(files)
}

test('a map whose program does not come says so, and the button that reloads the page brings it', async ({
  atlas,
  page,
}) => {
  const release = await withhold(page, 'assets/MapView')
  await atlas.open('?lang=en&year=1948&flow=vesna-irkutsk', { map: false })
  const alert = page.getByRole('region', { name: 'View' }).getByRole('alert')
  await expect(alert).toContainText('A part of the atlas could not be loaded')
  await expect(alert).not.toContainText('WebGL')
  await expect(atlas.named('en').list.getByRole('button').first()).toBeVisible()
  await release()
  await alert.getByRole('button', { name: 'Reload the page' }).click()
  await expect(page.locator('[data-ready=true]')).toBeVisible({ timeout: 45_000 })
  await expect(page).toHaveURL(/row=vesna-irkutsk/)
})

test('eras whose program does not come say so in the same way', async ({ atlas, page }) => {
  await withhold(page, 'assets/ErasView')
  await atlas.open('?lang=en&year=1948&tab=eras', { map: false })
  await expect(page.getByRole('alert')).toContainText('A part of the atlas could not be loaded')
  await expect(page.getByRole('button', { name: 'Reload the page' })).toBeVisible()
})

test('a picture whose program does not come says so in the same way', async ({ atlas, page }) => {
  await withhold(page, 'assets/pictureMaker')
  await atlas.open('?lang=en&year=1948&tab=table', { map: false })
  await page.getByRole('button', { name: 'How to cite' }).click()
  await page.getByRole('dialog').getByRole('button', { name: /PNG/ }).click()
  await expect(page.getByRole('dialog').getByRole('alert')).toContainText('A part of the atlas could not be loaded')
})

test('a map without its relief runs on, with a quiet sentence', async ({ atlas, page }) => {
  await withhold(page, 'assets/relief')
  await atlas.open('?lang=en&year=1948')
  await expect(page.getByRole('status').filter({ hasText: 'shaded relief' })).toBeVisible()
  await expect(page.getByRole('alert')).toHaveCount(0)
  await page.getByRole('button', { name: 'Lithuania', exact: true }).click()
  await expect(page).toHaveURL(/map=24\.3%2C55\.2%2C6\.2/, { timeout: 30_000 })
})

test('from the map to the table and back leaves one map in memory, with the camera that was left', async ({
  atlas,
  page,
}) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await atlas.open('?lang=en&year=1948&at=104,52,4&place=vilnius')
  for (let visit = 0; visit < 3; visit++) {
    await page.getByRole('button', { name: 'Table', exact: true }).click()
    await expect(atlas.named('en').table).toBeVisible()
    await page.getByRole('button', { name: 'Map', exact: true }).click()
    await expect(page.locator('[data-ready=true]')).toBeVisible({ timeout: 45_000 })
  }
  await expect(page).toHaveURL(/map=104%2C52%2C4/)
  const session = await page.context().newCDPSession(page)
  await session.send('HeapProfiler.collectGarbage')
  const { result } = await session.send('Runtime.evaluate', { expression: 'WebGL2RenderingContext.prototype' })
  const { objects } = await session.send('Runtime.queryObjects', { prototypeObjectId: result.objectId ?? '' })
  const { result: own } = await session.send('Runtime.callFunctionOn', {
    objectId: objects.objectId ?? '',
    functionDeclaration: 'function () { return this.length }',
    returnByValue: true,
  })
  expect(own.value).toBe(1)
})
