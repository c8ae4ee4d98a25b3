import type { Page } from '@playwright/test'
import { expect, test, type Atlas } from './atlas'

const button = (page: Page, name: 'Play' | 'Pause') => page.getByRole('button', { name, exact: true })
const year = (page: Page) => page.getByRole('slider', { name: 'Year' })
const growing = (page: Page) => page.locator('[data-growing=true]')

test('the record is played: from event to event the arcs grow, and a pause is at once', async ({ atlas, page }) => {
  await atlas.open('?lang=en&year=1939')
  await button(page, 'Play').click()
  await expect(growing(page)).toHaveCount(1)
  await expect(year(page)).not.toHaveValue('1939')
  const first = await year(page).inputValue()
  await atlas.openMore()
  await page.getByRole('combobox', { name: 'Speed' }).selectOption('fast')
  await page.keyboard.press('Escape')
  await expect(year(page)).not.toHaveValue(first)
  await button(page, 'Pause').click()
  const paused = await year(page).inputValue()
  await expect(growing(page)).toHaveCount(0)
  await expect(year(page)).toHaveValue(paused)
  await expect(button(page, 'Play')).toBeVisible()
  expect(atlas.errors).toEqual([])
})

for (const [touch, act] of [
  ['a key on the slider', (page: Page) => year(page).press('ArrowRight')],
  ['an era', (page: Page) => page.getByRole('button', { name: /After the Partitions/ }).click()],
  ['a step to the next event', (page: Page) => page.getByRole('button', { name: 'Later event' }).click()],
  [
    'a typed year',
    async (page: Page, atlas: Atlas) => {
      await atlas.openMore()
      await page.getByRole('spinbutton', { name: 'Type a year' }).fill('1850')
    },
  ],
] as const) {
  test(`${touch} pauses it`, async ({ atlas, page }) => {
    await atlas.open('?lang=en&year=1830', { map: false })
    await button(page, 'Play').click()
    await expect(button(page, 'Pause')).toBeVisible()
    await act(page, atlas)
    await expect(button(page, 'Play')).toBeVisible()
  })
}

test('Space presses the button that has the focus, and does nothing on the slider', async ({ atlas, page }) => {
  await atlas.open('?lang=en&year=1830', { map: false })
  await year(page).focus()
  await page.keyboard.press('Space')
  await expect(button(page, 'Play')).toBeVisible()
  await button(page, 'Play').focus()
  await page.keyboard.press('Space')
  await expect(button(page, 'Pause')).toBeFocused()
  await page.keyboard.press('Space')
  await expect(button(page, 'Play')).toBeFocused()
})

test.describe('for a reader who prefers reduced motion', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } })

  test('it cuts from event to event', async ({ atlas, page }) => {
    await page.addInitScript(() => {
      addEventListener('DOMContentLoaded', () => {
        const watch = new MutationObserver((changes) => {
          if (changes.some(({ target }) => (target as Element).matches('[data-growing=true]'))) {
            document.documentElement.dataset['moved'] = 'true'
          }
        })
        watch.observe(document, { subtree: true, attributeFilter: ['data-growing'] })
      })
    })
    await atlas.open('?lang=en&year=1939')
    await atlas.openMore()
    await page.getByRole('combobox', { name: 'Speed' }).selectOption('fast')
    await page.keyboard.press('Escape')
    await button(page, 'Play').click()
    await expect(year(page)).not.toHaveValue('1939')
    const first = await year(page).inputValue()
    await expect(year(page)).not.toHaveValue(first)
    await button(page, 'Pause').click()
    expect(await page.locator('html').getAttribute('data-moved')).toBeNull()
    expect(atlas.errors).toEqual([])
  })
})

test('people move along the arcs while the record is played, and only then; the legend says how many a dot stands for', async ({
  atlas,
  page,
}) => {
  test.setTimeout(120_000)
  await atlas.open('?lang=en&year=1947')
  const map = page.getByRole('region', { name: 'View', exact: true })
  await atlas.openMore()
  await page.getByRole('checkbox', { name: 'People in motion' }).check()
  await page.keyboard.press('Escape')
  await expect(page).toHaveURL(/motion=1/)
  await expect(map).toHaveAttribute('data-moving', 'false')
  await expect(map).toContainText(/one dot stands for [\d,]+ people/)
  await page.getByRole('button', { name: 'Play' }).click()
  await expect(map).toHaveAttribute('data-moving', 'true')
  await page.getByRole('button', { name: 'Pause' }).click()
  await expect(map).toHaveAttribute('data-moving', 'false')
  expect(atlas.errors).toEqual([])
})

test.describe('for a reader who prefers reduced motion, people in motion', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } })

  test('are off and cannot be asked for', async ({ atlas, page }) => {
    await atlas.open('?lang=en&year=1947&motion=1', { map: false })
    await atlas.openMore()
    const box = page.getByRole('checkbox', { name: 'People in motion' })
    await expect(box).toBeDisabled()
    await expect(box).not.toBeChecked()
  })
})
