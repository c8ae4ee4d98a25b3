// The page on a desk and on a phone: the handle of the time, the sheet, the folded rows, the bar "of the whole".
import { page, userEvent } from 'vitest/browser'
import { afterEach, expect, test } from 'vitest'
import { render } from 'vitest-browser-svelte'
import type { ViewState } from '../../src/scene/viewState'
import { AtlasState } from '../../src/state/atlasState.svelte'
import { translator } from '../../src/words/translate'
import type { PlaceKnown } from '../../src/domain/regions/placeKnown'
import '../../src/ui/app/app.css'
import AtlasPage from '../../src/ui/app/AtlasPage.svelte'
import WholeBars from '../../src/ui/shared/WholeBars.svelte'
import TimePanel from '../../src/ui/time/TimePanel.svelte'
import { makeState } from '../fixtures/makeState'
import { smallRecord } from '../fixtures/smallRecord'
import '../fixtures/page.css'

afterEach(() => page.viewport(1280, 800))
const viewOf = (state: Partial<ViewState> = {}) => new AtlasState(smallRecord().record, makeState({ ...state }))
const pageOf = (view: AtlasState) => render(AtlasPage, { view, flows: null, problems: [], tables: [] })
const grip = () => page.getByRole('button', { name: 'Figures, sources, lists' })
const card = () => page.getByRole('region', { name: 'Flow card' })

test('the handle has two ends while a whole era is on show, and one knob while a year is', async () => {
  const view = viewOf({ mode: 'era', year: 1948 })
  const { container } = await render(TimePanel, { view })
  const ends = () => [...container.querySelectorAll('.thumb')].map((thumb) => thumb.getBoundingClientRect().left)
  const era = page.getByRole('button', { name: '1900 New' }).element().getBoundingClientRect()
  const [from = NaN, to = NaN, ...others] = ends()
  expect(others).toEqual([])
  expect(Math.abs(from - era.left)).toBeLessThan(1)
  expect(Math.abs(to - era.right)).toBeLessThan(1)
  expect(container.querySelector('.label')?.textContent).toBe('1900–1999')
  view.setYear(1948)
  await expect.poll(ends).toHaveLength(1)
  expect(container.querySelector('.label')?.textContent).toBe('1948')
})

test('the slider speaks of the era while a whole era is on show', async () => {
  await render(TimePanel, { view: viewOf({ mode: 'era', year: 1948 }) })
  await expect
    .element(page.getByRole('slider', { name: 'Year' }))
    .toHaveAttribute('aria-valuetext', expect.stringMatching(/^1900–1999, New: /))
})

test('play, steps and the way of looking are in sight, all else stands behind one button, by keyboard too', async () => {
  await render(TimePanel, { view: viewOf({ mode: 'year' }) })
  expect(page.getByRole('radio').elements()).toHaveLength(3)
  expect(page.getByRole('spinbutton').elements()).toHaveLength(0)
  page.getByRole('button', { name: 'More', exact: true }).element().focus()
  await userEvent.keyboard('{Enter}')
  await expect.element(page.getByRole('spinbutton', { name: 'Type a year' })).toBeVisible()
  await userEvent.keyboard('{Escape}')
  await expect.element(page.getByRole('spinbutton', { name: 'Type a year' })).not.toBeInTheDocument()
})

test('Escape closes what stands behind "More" and leaves the card', async () => {
  const view = viewOf({ mode: 'era', chosen: 'to-there' })
  await pageOf(view)
  await page.getByRole('button', { name: 'More', exact: true }).click()
  await userEvent.keyboard('{Escape}')
  await expect.element(page.getByRole('spinbutton', { name: 'Type a year' })).not.toBeInTheDocument()
  expect(view.chosen).toBe('to-there')
  await userEvent.keyboard('{Escape}')
  expect(view.chosen).toBeNull()
})

test('on a phone card and lists are drawn up by the handle and go down by it', async () => {
  await page.viewport(390, 844)
  await pageOf(viewOf({ mode: 'era' }))
  await expect.element(grip()).toHaveAttribute('aria-expanded', 'false')
  expect(card().elements()).toHaveLength(0)
  await grip().click()
  await expect.element(card()).toBeVisible()
  const half = card().element().closest('.side')?.getBoundingClientRect().height ?? 0
  await page.getByRole('button', { name: 'Full height' }).click()
  const whole = card().element().closest('.side')?.getBoundingClientRect().height ?? 0
  expect(whole).toBeGreaterThan(half * 1.3)
  await grip().click()
  expect(card().elements()).toHaveLength(0)
})

test('on a phone a choice draws the card up half way, and Escape takes both away', async () => {
  await page.viewport(390, 844)
  const view = viewOf({ mode: 'era' })
  await pageOf(view)
  view.choose('to-there')
  await expect.element(card()).toHaveTextContent('To There')
  await userEvent.keyboard('{Escape}')
  expect(view.chosen).toBeNull()
  await expect.element(grip()).toHaveAttribute('aria-expanded', 'false')
})

test('on a phone Escape closes first the card, then the sheet that the reader has drawn up', async () => {
  await page.viewport(390, 844)
  const view = viewOf({ mode: 'era' })
  await pageOf(view)
  await grip().click()
  view.choose('to-there')
  await expect.element(card()).toHaveTextContent('To There')
  await userEvent.keyboard('{Escape}')
  await expect.element(grip()).toHaveAttribute('aria-expanded', 'true')
  await userEvent.keyboard('{Escape}')
  await expect.element(grip()).toHaveAttribute('aria-expanded', 'false')
})

test('the invitation goes with the first press', async () => {
  const view = viewOf({ mode: 'era' })
  await pageOf(view)
  await expect.element(page.getByText('Press an arc or a year.')).toBeVisible()
  view.setYear(1948)
  await expect.element(page.getByText('Press an arc or a year.')).not.toBeInTheDocument()
})

test('the time on show stands over the map with its main number', async () => {
  await pageOf(viewOf({ mode: 'era' }))
  await expect.element(page.getByRole('heading', { name: 'New, 1900–1999' }).first()).toBeVisible()
  await expect.element(page.getByText('1,000 people deported').first()).toBeVisible()
})

test('the bar says of how many the place is known, and its open end leads to what is not on the map', async () => {
  const { record } = smallRecord()
  const total = record.flows.get('all')
  if (total === undefined) throw new Error('The small record has no flow "all".')
  const at = { level: 'region', id: 'there', name: null } as const
  const bar: PlaceKnown = {
    total,
    figure: {
      leading: total.claims[0] as never,
      rivals: [],
      others: [],
      low: 1000,
      best: 1000,
      high: 1000,
      grade: 'documented',
    },
    end: 'destination',
    known: 600,
    unknown: 400,
    isAtLeast: true,
    parts: [{ at, people: 600 }],
  }
  let opened = 0
  const { container } = await render(WholeBars, { bars: [bar], t: translator('en'), openNotOnMap: () => opened++ })
  await expect.element(page.getByText(/of 1,000, the destination is known for at least 600/)).toBeVisible()
  const [part, strip] = ['.part', '.strip'].map(
    (part) => container.querySelector(part)?.getBoundingClientRect().width ?? 0,
  )
  expect((part ?? 0) / (strip ?? 1)).toBeCloseTo(0.6, 1)
  await page.getByRole('button', { name: 'up to 400: destination not known' }).click()
  expect(opened).toBe(1)
})
