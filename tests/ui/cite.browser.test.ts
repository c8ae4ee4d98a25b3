import { page, userEvent } from 'vitest/browser'
import { expect, test } from 'vitest'
import { render } from 'vitest-browser-svelte'
import { openingCamera } from '../../src/geometry/openingView'
import { AtlasState } from '../../src/state/atlasState.svelte'
import '../../src/ui/app/app.css'
import CiteDialog from '../../src/ui/export/CiteDialog.svelte'
import { makeState } from '../fixtures/makeState'
import { smallRecord } from '../fixtures/smallRecord'

const view = new AtlasState(smallRecord().record, makeState({ chosen: 'all' }))

const stage = () => ({ size: { width: 800, height: 500 }, camera: openingCamera({ width: 800, height: 512 }) })

test('the dialog names version and address of the view, closes with Escape and gives the focus back', async () => {
  await render(CiteDialog, { view, flows: null, stage })
  const button = page.getByRole('button', { name: 'How to cite' })
  await button.click()
  const dialog = page.getByRole('dialog', { name: 'How to cite' })
  await expect.element(dialog).toHaveTextContent(`data version ${view.record.version}`)
  await expect.element(dialog).toHaveTextContent('row=all')
  await expect.element(dialog.getByRole('link', { name: 'Sources as CSL-JSON' })).toBeVisible()
  await userEvent.keyboard('{Escape}')
  await expect.element(dialog).not.toBeInTheDocument()
  expect(document.activeElement).toBe(button.element())
})
