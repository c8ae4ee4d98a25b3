import { page, userEvent } from 'vitest/browser'
import { expect, test } from 'vitest'
import { render } from 'vitest-browser-svelte'
import { AtlasState } from '../../src/state/atlasState.svelte'
import type { ViewState } from '../../src/scene/viewState'
import '../../src/ui/app/app.css'
import Card from '../../src/ui/card/Card.svelte'
import ChartWords from '../../src/ui/time/ChartWords.svelte'
import CountList from '../../src/ui/lists/CountList.svelte'
import FlowList from '../../src/ui/lists/FlowList.svelte'
import NotOnMap from '../../src/ui/lists/NotOnMap.svelte'
import TimePanel from '../../src/ui/time/TimePanel.svelte'
import { makeState } from '../fixtures/makeState'
import { readingOf } from '../../src/scene/reading'
import { smallRecord } from '../fixtures/smallRecord'

const viewOf = (state: Partial<ViewState> = {}) => new AtlasState(smallRecord().record, makeState({ ...state }))

test('the card says figure, range, grade, definition and both sources', async () => {
  await render(Card, { view: viewOf({ chosen: 'all' }) })
  const card = page.getByRole('region', { name: 'Flow card' })
  await expect.element(card).toHaveTextContent('1,000 people (1,000–1,200)')
  await expect.element(card).toHaveTextContent('contested')
  await expect.element(card).toHaveTextContent('Persons taken')
  await expect
    .element(card.getByRole('link', { name: /First work/ }).first())
    .toHaveAttribute('href', 'https://example.org/1')
  await expect.element(card).toHaveTextContent('Second work')
})

test('the card of a single figure says so, and one without says that it is not known', async () => {
  const view = viewOf({ chosen: 'to-there' })
  await render(Card, { view })
  const card = page.getByRole('region', { name: 'Flow card' })
  await expect.element(card).toHaveTextContent('one figure only')
  await expect.element(card).toHaveTextContent('Part of')
  view.choose('unknown')
  await expect.element(card).toHaveTextContent('number not known')
})

test('the card is empty until something is pointed at, and goes back to what was chosen', async () => {
  const view = viewOf()
  await render(Card, { view })
  const card = page.getByRole('region', { name: 'Flow card' })
  await expect.element(card).toHaveTextContent('Point at, tap or tab')
  view.choose('to-there')
  view.pointed = 'to-beyond'
  await expect.element(card).toHaveTextContent('To Beyond')
  view.pointed = null
  await expect.element(card).toHaveTextContent('To There')
})

test('the list has a button for every flow on the map and opens what is pressed', async () => {
  const view = viewOf()
  await render(FlowList, { view, shown: view.shown })
  const list = page.getByRole('list', { name: 'Flows on the map', exact: true })
  await expect.poll(() => list.getByRole('button').elements()).toHaveLength(3)
  await list.getByRole('button', { name: /To Beyond/ }).click()
  expect(view.chosen).toBe('to-beyond')
})

test('map and shelf together are all rows of the time, with and without the counts', async () => {
  const view = viewOf()
  const screen = await render(NotOnMap, { view, shelf: view.shelf })
  await expect.element(page.getByRole('region', { name: 'Not on the map: 2', exact: true })).toBeInTheDocument()
  view.update({ counts: true })
  await screen.rerender({ shelf: view.shelf })
  await expect.element(page.getByRole('region', { name: 'Not on the map: 1', exact: true })).toBeInTheDocument()
})

test('keys move the slider by year and by era, and its value is spoken in words', async () => {
  const view = viewOf({ mode: 'year' })
  await render(TimePanel, { view })
  const slider = page.getByRole('slider', { name: 'Year' })
  await expect
    .element(slider)
    .toHaveAttribute('aria-valuetext', '1948, New: 2 flows. All: 1,000 people (1,000–1,200) (Old There, Beyond)')
  slider.element().focus()
  await userEvent.keyboard('{ArrowRight}')
  expect(view.moment).toEqual({ year: 1948, month: 5 })
  await expect.poll(() => slider.element().getAttribute('aria-valuetext')).toMatch(/^May 1948, New: /)
  await userEvent.keyboard('{ArrowRight}')
  expect(view.moment).toEqual({ year: 1949, month: null })
  await userEvent.keyboard('{PageDown}')
  expect(view.era.id).toBe('old')
  expect(view.mode).toBe('era')
  await userEvent.keyboard('{End}')
  expect(view.year).toBe(1999)
})

test('a press on the axis shows the year that stands there, not the one of an even axis', async () => {
  const view = viewOf({ mode: 'year' })
  await render(TimePanel, { view })
  const box = page.getByRole('slider', { name: 'Year' }).element().getBoundingClientRect()
  await userEvent.click(page.getByRole('slider', { name: 'Year' }), { position: { x: box.width * 0.25, y: 10 } })
  expect(view.era.id).toBe('old')
})

test('up to now: running totals, and the era buttons lead to the ends of the eras', async () => {
  const view = viewOf({ mode: 'year', year: 1950 })
  await render(TimePanel, { view })
  await page.getByRole('radio', { name: 'Up to now' }).click()
  expect(view.mode).toBe('until')
  await expect
    .element(page.getByRole('slider', { name: 'Year' }))
    .toHaveAttribute('aria-valuetext', 'Up to 1950, New: 2 flows. All: 1,000 people (1,000–1,200)')
  view.setEra(view.era)
  expect(view.year).toBe(1999)
  await page.getByRole('radio', { name: 'In this period' }).click()
  await page.getByRole('button', { name: 'More', exact: true }).click()
  await page.getByRole('combobox', { name: 'Period' }).selectOptions('era')
  expect(view.mode).toBe('era')
})

test('what is chosen is let go when the time moves away from it', () => {
  const view = viewOf({ chosen: 'to-there' })
  view.setYear(1948)
  expect(view.chosen).toBe('to-there')
  view.setYear(1950)
  expect(view.chosen).toBeNull()
})

test('where they were: the measure is chosen, each place stands with its date and how much earlier it was counted', async () => {
  const view = viewOf({ mode: 'year', year: 1955 })
  await render(TimePanel, { view })
  await page.getByRole('radio', { name: 'Where they were' }).click()
  expect(view.mode).toBe('where')
  await page.getByRole('button', { name: 'More', exact: true }).click()
  await expect.element(page.getByRole('combobox', { name: 'Way of counting' })).toHaveValue('in-exile')
  await expect
    .element(page.getByRole('slider', { name: 'Year' }))
    .toHaveAttribute('aria-valuetext', '1955, New: 1 count, in exile. Count: 580 people')
  await render(CountList, { view, reading: readingOf(view.scene) })
  await expect
    .element(page.getByRole('button', { name: /Count 580 people .*1949, 6 years earlier/ }))
    .toBeInTheDocument()
})

test('where they were: flows stand on the shelf, and with a year before every count nothing is drawn', () => {
  const view = viewOf({ mode: 'where', year: 1948 })
  expect(view.latest).toEqual([])
  expect(view.shelf.map(({ reason }) => reason)).toEqual(['flows-hidden', 'flows-hidden', 'flows-hidden'])
})

test('where they were: another year or era keeps the counts on show', () => {
  const view = viewOf({ mode: 'where', year: 1955 })
  view.setYear(1960)
  expect([view.mode, view.latest.map(({ age }) => age)]).toEqual(['where', [11]])
  view.stepEra(-1)
  expect([view.mode, view.year, view.latest.length]).toEqual(['where', 1899, 0])
  view.stepEra(1)
  expect([view.mode, view.year]).toEqual(['where', 1999])
})

test('the chart: a press on a bar opens its row, a press beside it goes to the year; its words have a line for every bar', async () => {
  const view = viewOf({ mode: 'year', year: 1950 })
  const { container } = await render(TimePanel, { view })
  const bars = container.querySelectorAll<HTMLElement>('.chart .bar')
  expect([...bars].map((bar) => bar.dataset['flow'])).toEqual(['all'])
  bars[0]?.click()
  expect(view.year).toBe(1948)
  expect(view.chosen).toBe('all')
  const chart = container.querySelector<HTMLElement>('.chart')
  const box = chart?.getBoundingClientRect()
  chart?.dispatchEvent(new MouseEvent('click', { clientX: (box?.left ?? 0) + (box?.width ?? 0) * 0.1, bubbles: true }))
  expect(view.era.id).toBe('old')
  await render(ChartWords, { view })
  await page.getByText('The chart in words (1)').click()
  await page.getByRole('button', { name: /^22 May 1948 – 23 May 1948: All, 1,000 people/ }).click()
  expect(view.chosen).toBe('all')
})

test('the field of the year shows where a way there and back has led, and lets the reader finish typing', async () => {
  const view = viewOf({ mode: 'year' })
  await render(TimePanel, { view })
  await page.getByRole('button', { name: 'More', exact: true }).click()
  const field = page.getByLabelText('Type a year').element() as HTMLInputElement
  const type = (text: string, ...events: readonly string[]): void => {
    field.value = text
    for (const name of events) field.dispatchEvent(new Event(name, { bubbles: true }))
  }
  await expect.poll(() => field.value).toBe('1948')
  type('1949', 'input', 'change')
  view.setYear(1948)
  await expect.poll(() => field.value).toBe('1948')
  type('19', 'input')
  view.setYear(1951)
  // The buttons beside it follow with the field.
  await expect.poll(() => page.getByRole('option', { name: '1951' }).elements().length).toBe(1)
  expect(field.value).toBe('19')
  field.dispatchEvent(new Event('blur'))
  view.setYear(1950)
  await expect.poll(() => field.value).toBe('1950')
})

test('a step of assistive technology goes where an arrow key goes, and the slider tells the year', async () => {
  const view = viewOf({ mode: 'year' })
  await render(TimePanel, { view })
  const slider = page.getByRole('slider', { name: 'Year' }).element() as HTMLInputElement
  expect(slider.step).toBe('1')
  const stepUp = (): void => {
    slider.stepUp()
    slider.dispatchEvent(new Event('input', { bubbles: true }))
  }
  stepUp()
  expect([view.moment, slider.value]).toEqual([{ year: 1948, month: 5 }, '1948'])
  stepUp()
  await expect.poll(() => slider.value).toBe('1949')
  expect(view.moment).toEqual({ year: 1949, month: null })
})

test('a finger that scrolls the page over the slider changes no year; one that moves along it does', async () => {
  const view = viewOf({ mode: 'year' })
  await render(TimePanel, { view })
  const slider = page.getByRole('slider', { name: 'Year' }).element()
  const { left, width, top } = slider.getBoundingClientRect()
  // A pointer of a real finger can be captured; this one cannot.
  slider.setPointerCapture = () => undefined
  const send = (type: string, share: number): boolean =>
    slider.dispatchEvent(
      new PointerEvent(type, {
        pointerType: 'touch',
        clientX: left + width * share,
        clientY: top + 5,
        bubbles: true,
        cancelable: true,
      }),
    )
  const start = new TouchEvent('touchstart', { bubbles: true, cancelable: true })
  slider.dispatchEvent(start)
  expect(start.defaultPrevented).toBe(false)
  send('pointerdown', 0.25)
  send('pointercancel', 0.25)
  expect(view.year).toBe(1948)
  send('pointerdown', 0.25)
  send('pointermove', 0.2)
  send('pointerup', 0.2)
  expect(view.era.id).toBe('old')
})

test('an era button has the name of its era also where there is no room for it', async () => {
  await page.viewport(390, 844)
  await render(TimePanel, { view: viewOf() })
  await expect.element(page.getByRole('button', { name: '1800 Old' })).toBeVisible()
  await page.viewport(1280, 800)
})
