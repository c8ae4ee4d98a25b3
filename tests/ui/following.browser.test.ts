// The page while its time changes: what follows at once, what follows when the hand rests, and what is not made at all.
import { page } from 'vitest/browser'
import { tick } from 'svelte'
import { beforeAll, expect, test } from 'vitest'
import { render } from 'vitest-browser-svelte'
import type { ViewState } from '../../src/scene/viewState'
import { AtlasState } from '../../src/state/atlasState.svelte'
import '../../src/ui/app/app.css'
import AtlasPage from '../../src/ui/app/AtlasPage.svelte'
import { makeState } from '../fixtures/makeState'
import { smallRecord } from '../fixtures/smallRecord'
import '../fixtures/page.css'
import { translatePage } from '../fixtures/translatedPage'

const viewOf = (state: Partial<ViewState> = {}) =>
  new AtlasState(smallRecord().record, makeState({ mode: 'year', ...state }))
async function pageOf(view: AtlasState) {
  const screen = await render(AtlasPage, { view, flows: null, problems: [], tables: ['flows.csv', 'claims.csv'] })
  // Away from any row of the list, where the last test may have left it.
  await page.getByRole('heading', { level: 1 }).hover()
  return screen
}
const list = () => page.getByRole('list', { name: 'Flows on the map', exact: true })
const names = () =>
  list()
    .getByRole('button')
    .elements()
    .map((row) => row.textContent.trim())
const lists = () => list().element().closest('[aria-busy]')

// As on a desk: card and lists stand beside the map.
beforeAll(() => page.viewport(1280, 800))

test('the slider follows at once, the lists when the hand rests', async () => {
  const view = viewOf()
  await pageOf(view)
  await expect.poll(names).toHaveLength(3)
  for (const year of [1949, 1950, 1951]) view.setYear(year)
  await tick()
  expect(page.getByRole('slider', { name: 'Year' }).element()).toHaveValue('1951')
  expect(lists()).toHaveAttribute('aria-busy', 'true')
  expect(names()).toHaveLength(3)
  await expect.poll(names).toHaveLength(0)
  expect(lists()).toHaveAttribute('aria-busy', 'false')
})

test('closed parts hold nothing until they are opened', async () => {
  const view = viewOf({ mode: 'era' })
  const { container } = await pageOf(view)
  await expect.element(page.getByText('Named persons: 2')).toBeVisible()
  const closed = [...container.querySelectorAll('details:not([open])')]
  expect(closed.length).toBeGreaterThanOrEqual(6)
  expect(closed.map((details) => details.children.length)).toEqual(closed.map(() => 1))
  await page.getByText('Named persons: 2').click()
  await expect.element(page.getByRole('button', { name: 'Flow: To There' })).toBeVisible()
})

test('the table follows when the hand rests', async () => {
  const view = viewOf({ tab: 'table' })
  await pageOf(view)
  const rows = () => page.getByRole('table', { name: 'Flows', exact: true }).getByRole('row').elements().length
  expect(rows()).toBe(1 + 3)
  for (const year of [1949, 1950]) view.setYear(year)
  await tick()
  expect(rows()).toBe(1 + 3)
  await expect.poll(rows).toBe(1 + 1)
})

test('the tables to take away are a list of links', async () => {
  await pageOf(viewOf({ tab: 'table' }))
  const downloads = page.getByRole('list', { name: 'Download the record' })
  await expect.element(downloads.getByRole('link', { name: 'claims.csv' })).toHaveAttribute('download')
  expect(downloads.getByRole('listitem').elements()).toHaveLength(5)
})

test('translated by the browser, the button that plays says what it does', async () => {
  const { container } = await pageOf(viewOf())
  const stop = translatePage(container)
  await page.getByRole('button', { name: 'Play' }).click()
  await page.getByRole('button', { name: 'Pause' }).click()
  await expect.element(page.getByRole('button', { name: 'Play' })).toBeVisible()
  stop()
})

/** All that stands in the page and changes with what the reader does, in one line. */
const wordsOf = (root: HTMLElement): string =>
  // The invitation goes with the first change.
  root.innerText.replace('Press an arc or a year.', '').replace(/\s+/g, ' ').trim()

test.each<
  readonly [name: string, from: Partial<ViewState>, change: (view: AtlasState) => void, to: Partial<ViewState>]
>([
  ['another flow is chosen', { chosen: 'to-there' }, (view) => view.choose('to-beyond'), { chosen: 'to-beyond' }],
  [
    'a flow without a figure is chosen',
    { chosen: 'all', mode: 'era' },
    (view) => view.choose('unknown'),
    { chosen: 'unknown', mode: 'era' },
  ],
  ['the card is closed', { chosen: 'all' }, (view) => view.choose(null), {}],
  [
    'another place is chosen',
    { place: 'there' },
    (view) => view.choosePlace(view.record.places.get('beyond') ?? null),
    { place: 'beyond' },
  ],
  ['the year changes', {}, (view) => view.setYear(1949), { year: 1949 }],
  ['the month changes', {}, (view) => view.setMoment({ year: 1948, month: 5 }), { month: 5 }],
  ['the era changes', { mode: 'era' }, (view) => view.stepEra(-1), { mode: 'era', year: 1800 }],
  ['the totals are asked for', {}, (view) => view.setMode('until'), { mode: 'until' }],
  ['the totals go on', { mode: 'until' }, (view) => view.setYear(1955), { mode: 'until', year: 1955 }],
  ['the counts are asked for', { year: 1955 }, (view) => view.setMode('where'), { year: 1955, mode: 'where' }],
  ['the counts are older', { year: 1955, mode: 'where' }, (view) => view.setYear(1960), { year: 1960, mode: 'where' }],
  ['the table has another year', { tab: 'table' }, (view) => view.setYear(1949), { tab: 'table', year: 1949 }],
  ['the table is opened', {}, (view) => view.update({ tab: 'table' }), { tab: 'table' }],
])('translated by the browser, the page is whole and right when %s', async (_, from, change, to) => {
  const fresh = await pageOf(viewOf(to))
  const wanted = wordsOf(fresh.container)
  await fresh.unmount()
  const view = viewOf(from)
  const { container } = await pageOf(view)
  const before = wordsOf(container)
  const stop = translatePage(container)
  expect(wordsOf(container)).toBe(before)
  expect(before).not.toBe(wanted)
  change(view)
  await expect.poll(() => wordsOf(container)).toBe(wanted)
  stop()
})
