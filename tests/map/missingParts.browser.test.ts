// A file that does not come is told as what it is, with a button that reloads the page.
import { expect, test, vi } from 'vitest'
import { page } from 'vitest/browser'
import { render } from 'vitest-browser-svelte'
import FlowMap from '../../src/ui/map/FlowMap.svelte'
import { viewOf } from '../fixtures/pageView'

vi.mock('../../src/state/loadGround', () => ({
  loadGroundAt: () => Promise.reject(new Error('geo/water.json')),
  NEAR_GROUND_ZOOM: 4.5,
}))

test('a file of the ground that does not come is named, with a button to reload the page', async () => {
  const view = viewOf()
  await render(FlowMap, { view, flows: [], growth: 1, stay: null })
  const alert = page.getByRole('alert')
  await expect.element(alert).toHaveTextContent('A part of the atlas could not be loaded (geo/water.json).')
  await expect.element(alert.getByRole('button', { name: 'Reload the page' })).toBeVisible()
  expect(document.body.textContent).not.toContain('WebGL')
})
