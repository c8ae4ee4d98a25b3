// The legend: its samples are arcs, drawn as wide as the arcs on the map are at the present zoom.
import { page } from 'vitest/browser'
import { expect, test } from 'vitest'
import { render } from 'vitest-browser-svelte'
import { AtlasState } from '../../src/state/atlasState.svelte'
import { FLOOR_PEOPLE, FULL_WIDTH_PEOPLE, widthPx, widthScaleAt } from '../../src/cartography/width'
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
    await page.getByText('Legend', { exact: true }).click()
    const people = [FULL_WIDTH_PEOPLE, 20_000, 5_000, FLOOR_PEOPLE]
    const widths = drawnWidths(screen.container)
    expect(widths).toHaveLength(people.length)
    people.forEach((count, at) => {
      expect(Math.abs((widths[at] ?? 0) - widthPx(count) * scale)).toBeLessThanOrEqual(0.5)
    })
  },
)

test('only the kinds on show are named, and what is approximate is said', async () => {
  const screen = await render(Legend, { view, scale: 1 })
  await page.getByText('Legend', { exact: true }).click()
  expect(screen.container.querySelectorAll('.kinds li')).toHaveLength(1)
  expect(screen.container.textContent).toContain('Dashed')
  expect(screen.container.querySelectorAll('svg path.head').length).toBeGreaterThan(6)
})
