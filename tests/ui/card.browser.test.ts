// The card and the keyboard: Escape closes it, and the focus goes back where it came from.
import { page, userEvent } from 'vitest/browser'
import { beforeAll, expect, test } from 'vitest'
import { render } from 'vitest-browser-svelte'
import type { ViewState } from '../../src/scene/viewState'
import { AtlasState } from '../../src/state/atlasState.svelte'
import '../../src/ui/app/app.css'
import AtlasPage from '../../src/ui/app/AtlasPage.svelte'
import { makeState } from '../fixtures/makeState'
import { smallRecord } from '../fixtures/smallRecord'
import '../fixtures/page.css'

async function pageOf(state: Partial<ViewState> = {}): Promise<AtlasState> {
  const view = new AtlasState(smallRecord().record, makeState({ ...state }))
  await render(AtlasPage, { view, flows: null, problems: [], tables: [] })
  // Away from any row of the list, where the last test may have left it.
  await page.getByRole('heading', { level: 1 }).hover()
  return view
}
const card = () => page.getByRole('region', { name: 'Flow card' })
const row = (name: RegExp) =>
  page.getByRole('list', { name: 'Flows on the map', exact: true }).getByRole('button', { name })
const close = () => card().getByRole('button', { name: 'Close' })

// As on a desk: card and lists stand beside the map.
beforeAll(() => page.viewport(1280, 800))

test('closed by its button, the card gives the focus back to the row that opened it', async () => {
  const view = await pageOf()
  await row(/^To Beyond/).click()
  close().element().focus()
  await userEvent.keyboard('{Enter}')
  expect(view.chosen).toBeNull()
  await expect.element(row(/^To Beyond/)).toHaveFocus()
})

test('where what opened it is gone, the row of the list has the focus', async () => {
  await pageOf({ chosen: 'to-there' })
  close().element().focus()
  await userEvent.keyboard('{Enter}')
  await expect.element(row(/^To There/)).toHaveFocus()
})

test('Escape closes the card from anywhere in the page, a flow before its place', async () => {
  const view = await pageOf({ chosen: 'to-there', place: 'there' })
  page.getByRole('slider', { name: 'Year' }).element().focus()
  await userEvent.keyboard('{Escape}')
  expect([view.chosen, view.place?.id]).toEqual([null, 'there'])
  await expect.element(page.getByRole('slider', { name: 'Year' })).toHaveFocus()
  await userEvent.keyboard('{Escape}')
  expect(view.place).toBeNull()
})

test('Escape in the search empties the field and leaves the card', async () => {
  const view = await pageOf({ chosen: 'to-there' })
  await page.getByRole('combobox', { name: 'Find a place' }).fill('bey')
  await userEvent.keyboard('{Escape}')
  await userEvent.keyboard('{Escape}')
  await expect.element(page.getByRole('combobox', { name: 'Find a place' })).toHaveValue('')
  expect(view.chosen).toBe('to-there')
})

test('a way from card to card leaves the focus in the card', async () => {
  const view = await pageOf({ chosen: 'to-there' })
  await card()
    .getByRole('button', { name: /^All: 1,000 people/ })
    .click()
  expect(view.chosen).toBe('all')
  await expect.element(card().getByRole('heading', { name: 'All' })).toHaveFocus()
})

/** The small record in which both parts lead to one place, and exclude each other. */
const joinedRecord = () =>
  smallRecord((table, lines) => {
    if (table === 'disjoint_parts') return [...lines, 'all,places,to-there', 'all,places,to-beyond']
    return table === 'flows' ? lines.map((line) => line.replace('march,here,beyond', 'march,here,there')) : lines
  }).record

test('flows that the map tells as one have a card with their sum, and each of them is a button to its own', async () => {
  const view = new AtlasState(joinedRecord(), makeState({ chosen: 'taken~LT~new-land' }))
  await render(AtlasPage, { view, flows: null, problems: [], tables: [] })
  await expect.element(card().getByRole('heading', { name: 'Lithuania – New Land' })).toBeVisible()
  await expect.element(card().getByText('about 950 people (900–1,000)')).toBeVisible()
  await expect.element(card().getByRole('button', { name: /^All:/ })).toBeVisible()
  await card()
    .getByRole('button', { name: /^To Beyond/ })
    .click()
  expect(view.chosen).toBe('to-beyond')
})

test('a card of flows told as one closes when they are no longer on show', () => {
  const view = new AtlasState(joinedRecord(), makeState({ chosen: 'taken~LT~new-land' }))
  view.setYear(1930)
  expect(view.chosen).toBeNull()
})
