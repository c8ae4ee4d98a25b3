import { page } from 'vitest/browser'
import { expect, test } from 'vitest'
import { render } from 'vitest-browser-svelte'
import { AtlasState } from '../../src/state/atlasState.svelte'
import type { ViewState } from '../../src/scene/viewState'
import '../../src/ui/app/app.css'
import Card from '../../src/ui/card/Card.svelte'
import Communities from '../../src/ui/lists/Communities.svelte'
import { mapContent } from '../../src/scene/mapContent'
import { readingOf } from '../../src/scene/reading'
import People from '../../src/ui/lists/People.svelte'
import TableView from '../../src/ui/table/TableView.svelte'
import TimePanel from '../../src/ui/time/TimePanel.svelte'
import { makeState } from '../fixtures/makeState'
import { smallRecord } from '../fixtures/smallRecord'

type Change = Parameters<typeof smallRecord>[0]
const viewOf = (state: Partial<ViewState> = {}, change?: Change) =>
  new AtlasState(smallRecord(change).record, makeState({ mode: 'year', ...state }))
const marks = (view: AtlasState) =>
  mapContent(view.scene, { indices: new Map(), level: 'region' }).communities.map(({ id, isInFocus }) => [
    id,
    isInFocus,
  ])

test('the checkbox puts the dated associations and schools of the time on the map, with the names of their places', async () => {
  const view = viewOf({ year: 1951 })
  const label = () =>
    mapContent(view.scene, { indices: new Map(), level: 'region' }).labels.find(({ id }) => id === 'there')
  expect([marks(view), label()]).toEqual([[], undefined])
  await render(TimePanel, { view })
  await page.getByRole('button', { name: 'More', exact: true }).click()
  await page.getByRole('checkbox', { name: 'Associations and schools' }).click()
  expect(marks(view)).toEqual([['school', false]])
  expect(label()).toMatchObject({ text: 'There', minZoom: 0 })
})

test('the heading tells how many, on the map or not; each entry has town, dates, note and sources', async () => {
  const view = viewOf()
  await render(Communities, { view, communities: view.communitiesHere, isAsked: false })
  await page.getByText('Associations and schools: 2; founding date not known: 1').click()
  const [club, school, choir] = page.getByRole('listitem').elements()
  expect((club as HTMLElement).innerText.replace(/\s+/g, ' ').trim()).toBe(
    'Club Old There (today There, Russia) Founded: 1940 · Closed: about 1950 Few members ' +
      'The point on the map stands for an area, not for a town. First work Second work',
  )
  expect(school).toHaveTextContent('Closed: not known to have closed')
  expect(choir).toHaveTextContent('Founded: date not known')
  await expect
    .element(page.getByRole('link', { name: /First work/ }).first())
    .toHaveAttribute('href', 'https://example.org/1')
})

test('an entry is marked on the map by a press, let go by another, and when its time has passed', async () => {
  const view = viewOf()
  const screen = await render(Communities, { view, communities: view.communitiesHere, isAsked: false })
  await page.getByText(/^Associations and schools: 2/).click()
  const button = page.getByRole('button', { name: 'Club' })
  await button.click()
  await expect.element(button).toHaveAttribute('aria-pressed', 'true')
  expect(marks(view)).toEqual([
    ['club', true],
    ['school', false],
  ])
  await button.click()
  expect(marks(view)).toEqual([
    ['club', false],
    ['school', false],
  ])
  await button.click()
  view.setYear(1960)
  await screen.rerender({ communities: view.communitiesHere })
  expect(view.community).toBeNull()
  await expect.element(page.getByRole('button', { name: 'Choir' })).not.toBeInTheDocument()
})

test('the table has the same associations and schools', async () => {
  const view = viewOf()
  await render(TableView, { view, reading: readingOf(view.scene), tables: [] })
  const rows = page.getByRole('table', { name: 'Associations and schools' }).getByRole('row').elements()
  expect(rows.slice(1).map((row) => row.querySelector('th')?.textContent)).toEqual(['Club', 'School', 'Choir'])
  expect(rows[3]).toHaveTextContent('date not known')
})

test('named persons stand with date, way, note and source, and open their flow', async () => {
  const view = viewOf({ mode: 'era' })
  await render(People, { view, people: view.peopleHere })
  await page.getByText('Named persons: 2').click()
  const [envoy, traveller] = page.getByRole('listitem').elements()
  expect(envoy).toHaveTextContent('Envoy, about 1930 origin not known – Old There Second work')
  expect(traveller).toHaveTextContent('Traveller, 1948 Here – Old There Went first First work')
  await page.getByRole('button', { name: 'Flow: To There' }).click()
  expect(view.chosen).toBe('to-there')
})

test('where no person is named there is no section', async () => {
  const view = viewOf({ year: 1960 })
  await render(People, { view, people: view.peopleHere })
  await expect.element(page.getByRole('region', { name: 'Named persons' })).not.toBeInTheDocument()
})

test('the card names the persons of the flow, and the decrees of the movement in the order of their dates', async () => {
  const view = viewOf({ chosen: 'to-there' })
  await render(Card, { view })
  const card = page.getByRole('region', { name: 'Flow card' })
  await expect.element(card).toHaveTextContent(/Named persons Traveller, 1948/)
  const acts = card.getByRole('list', { name: 'Decrees and other acts' }).getByRole('listitem').elements()
  expect(acts.map((act) => (act as HTMLElement).innerText.replace(/\s+/g, ' ').trim())).toEqual([
    '21 February 1948: Ban. Forbade the return First work',
    'May 1956: Pardon. Let some go home Second work',
  ])
  view.choose('to-beyond')
  await expect.element(card).toHaveTextContent('To Beyond')
  await expect.element(card).not.toHaveTextContent('Traveller')
})

test('reasons to stay link their sources', async () => {
  const view = viewOf({ chosen: 'to-there' }, (table, lines) =>
    table === 'reasons'
      ? ['home,W1,Home taken,Home taken,Home taken,Home taken']
      : lines.map((line) => line.replace(/\bmarch\b/, 'stayed')),
  )
  await render(Card, { view })
  const reason = page.getByRole('listitem').filter({ hasText: 'Home taken' })
  await expect
    .element(reason.getByRole('link', { name: /First work/ }))
    .toHaveAttribute('href', 'https://example.org/1')
})
