import { page, userEvent } from 'vitest/browser'
import { expect, test, vi } from 'vitest'
import { render } from 'vitest-browser-svelte'
import { AtlasState } from '../../src/state/atlasState.svelte'
import type { ViewState } from '../../src/scene/viewState'
import '../../src/ui/app/app.css'
import Card from '../../src/ui/card/Card.svelte'
import PlaceSearch from '../../src/ui/search/PlaceSearch.svelte'
import { makeState } from '../fixtures/makeState'
import { smallRecord } from '../fixtures/smallRecord'

const viewOf = (state: Partial<ViewState> = {}) => new AtlasState(smallRecord().record, makeState({ ...state }))
const search = () => page.getByRole('combobox', { name: 'Find a place' })

test('arrows move in the list, Enter takes the active place, and the name that was hit stands beside today’s', async () => {
  const view = viewOf()
  await render(PlaceSearch, { view })
  await search().fill('here')
  await expect.element(page.getByRole('option', { name: /^Here/ })).toHaveAttribute('aria-selected', 'true')
  expect(page.getByRole('option').elements().length).toBe(2)
  await userEvent.keyboard('{ArrowDown}')
  const second = page.getByRole('option', { selected: true })
  await expect.element(second).toHaveTextContent('There New Land')
  await expect.element(search()).toHaveAttribute('aria-activedescendant', second.element().id)
  await userEvent.keyboard('{ArrowDown}')
  await expect.element(page.getByRole('option', { selected: true })).toHaveTextContent('Here')
  await search().fill('old')
  await expect.element(page.getByRole('option')).toHaveTextContent('There Old There New Land')
  await userEvent.keyboard('{Enter}')
  expect(view.place?.id).toBe('there')
  expect(view.state.place).toBe('there')
  await expect.element(search()).toHaveValue('There')
  await expect.element(search()).toHaveAttribute('aria-expanded', 'false')
})

test('Escape closes the list and then empties the field; Enter without a list chooses nothing', async () => {
  const view = viewOf()
  await render(PlaceSearch, { view })
  await search().fill('bey')
  await expect.element(search()).toHaveAttribute('aria-expanded', 'true')
  await userEvent.keyboard('{Escape}')
  await expect.element(search()).toHaveAttribute('aria-expanded', 'false')
  await expect.element(search()).toHaveValue('bey')
  await userEvent.keyboard('{Enter}')
  expect(view.place).toBeNull()
  await userEvent.keyboard('{Escape}')
  await expect.element(search()).toHaveValue('')
})

test('a press takes a place, and a name that the record does not have is said not to be there', async () => {
  const view = viewOf()
  await render(PlaceSearch, { view })
  await search().fill('Atlantis')
  await expect.element(page.getByRole('status')).toHaveTextContent('The record has no place of this name.')
  await search().fill('beyand')
  await page.getByRole('option', { name: /Beyond/ }).click()
  expect(view.place?.id).toBe('beyond')
})

test('the card of a place tells names, units, point, counts and flows of all times, parts as parts', async () => {
  const view = viewOf({ place: 'there', year: 1850 })
  await render(Card, { view })
  const card = page.getByRole('region', { name: 'Place card' })
  await expect.element(card.getByRole('heading', { level: 2 })).toHaveTextContent('There')
  await expect.element(card).toHaveTextContent('Old There: 1900 – 1950')
  await expect.element(card).toHaveTextContent('Old Land: 1910 – 1930')
  await expect.element(card).toHaveTextContent('New Land: since 1930')
  await expect.element(card).toHaveTextContent('Nominal: it stands for a region')
  await expect
    .element(card.getByRole('button', { name: /^Count 580 people 1 January 1949; documented/ }))
    .toBeInTheDocument()
  await expect
    .element(card.getByRole('button', { name: /^To There about 600 people May 1948; documented; part of: All/ }))
    .toBeInTheDocument()
})

test('a flow stands before the place; closing it shows the place again, and closing that empties the card', async () => {
  const view = viewOf({ place: 'there', year: 1850 })
  await render(Card, { view })
  await page.getByRole('button', { name: /^To There/ }).click()
  expect([view.chosen, view.era.id]).toEqual(['to-there', 'new'])
  const flowCard = page.getByRole('region', { name: 'Flow card' })
  await expect.element(flowCard.getByRole('heading', { level: 2 })).toHaveTextContent('To There')
  await flowCard.getByRole('button', { name: 'Close' }).click()
  const placeCard = page.getByRole('region', { name: 'Place card' })
  await expect.element(placeCard.getByRole('heading', { level: 2 })).toHaveTextContent('There')
  await placeCard.getByRole('button', { name: 'Close' }).click()
  expect(view.state.place).toBeNull()
  await expect.element(page.getByRole('region', { name: 'Flow card' })).toHaveTextContent('Point at, tap or tab')
})

test('the destination of a flow leads to its place', async () => {
  const view = viewOf({ chosen: 'to-beyond' })
  await render(Card, { view })
  await page.getByRole('button', { name: 'Beyond, Russia' }).click()
  expect([view.chosen, view.place?.id]).toEqual([null, 'beyond'])
})

test('a place with neither flow nor count says so', async () => {
  const { record } = smallRecord((table, lines) =>
    table === 'places' ? [...lines, 'empty,1,1,site,RU,4,general,,Empty,Empty,Empty,Empty'] : lines,
  )
  await render(Card, { view: new AtlasState(record, makeState({ place: 'empty' })) })
  await expect
    .element(page.getByRole('region', { name: 'Place card' }))
    .toHaveTextContent('The record has no flow and no count for this place itself.')
})

test('a chosen place outlasts a change of year', () => {
  const view = viewOf({ place: 'there', chosen: 'to-there' })
  expect(view.place).toBeNull()
  view.setYear(1850)
  expect([view.chosen, view.place?.id]).toEqual([null, 'there'])
})

test('the names of places are indexed when the reader begins to type, not before', async () => {
  const view = viewOf()
  const asked = vi.spyOn(view.record.places, 'values')
  await render(PlaceSearch, { view })
  await search().click()
  expect(asked).not.toHaveBeenCalled()
  await search().fill('bey')
  await expect.element(page.getByRole('option')).toBeInTheDocument()
  expect(asked).toHaveBeenCalled()
})
