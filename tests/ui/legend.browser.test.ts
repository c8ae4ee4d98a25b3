// The legend: its samples are arcs, drawn as wide as the arcs on the map are at the present zoom.
import { page } from 'vitest/browser'
import { expect, test } from 'vitest'
import { render } from 'vitest-browser-svelte'
import { AtlasState } from '../../src/state/atlasState.svelte'
import { FULL_WIDTH_PEOPLE, widthPx, widthScaleAt } from '../../src/cartography/width'
import Legend from '../../src/ui/map/legend/Legend.svelte'
import { makeState } from '../fixtures/makeState'
import { smallRecord } from '../fixtures/smallRecord'

const { record } = smallRecord()
const view = new AtlasState(record, makeState({ language: 'en', year: 1948, mode: 'era' }))

/** Thickness in px of the ink of each sample in the list of widths, three quarters along, where a body is whole. */
function drawnWidths(container: Element): number[] {
  return [...container.querySelectorAll('.widths svg path.ink')].map((ink) => {
    const box = (ink as SVGPathElement).getBBox()
    return box.height
  })
}

test.each([0, 2.22, 4, 7])(
  'at zoom %f every sample is as wide as such an arc on the map, within half a pixel',
  async (zoom) => {
    const scale = widthScaleAt(zoom)
    const screen = await render(Legend, { view, scale })
    const people = [1000, 10_000, FULL_WIDTH_PEOPLE]
    const widths = drawnWidths(screen.container)
    expect(widths).toHaveLength(people.length)
    people.forEach((count, at) => {
      expect(Math.abs((widths[at] ?? 0) - widthPx(count) * scale)).toBeLessThanOrEqual(0.5)
    })
  },
)

test('where there is little room three widths with their people stay in sight, and the rest is opened', async () => {
  await page.viewport(390, 844)
  const screen = await render(Legend, { view, scale: 1 })
  await expect.element(page.getByRole('list', { name: 'Legend' })).toHaveTextContent('1,000 10,000 60,000 people')
  expect(screen.container.querySelector('.kinds')).toBeNull()
  await page.getByText('Legend', { exact: true }).click()
  expect(screen.container.querySelectorAll('.kinds li')).toHaveLength(1)
})

test('where there is room it is open: only the kinds on show, three edges for doubt, and what is approximate', async () => {
  await page.viewport(1440, 900)
  const screen = await render(Legend, { view, scale: 1 })
  expect(screen.container.querySelectorAll('.kinds li')).toHaveLength(1)
  for (const said of ['Crisp edge: documented', 'Soft edge: an estimate', 'number not known']) {
    expect(screen.container.textContent).toContain(said)
  }
  expect(screen.container.textContent).not.toContain('1772')
  await page.getByText('About this map').click()
  expect(screen.container.textContent).toContain('1772')
  expect(screen.container.querySelectorAll('svg path.head').length).toBeGreaterThan(6)
  await page.viewport(1280, 800)
})
