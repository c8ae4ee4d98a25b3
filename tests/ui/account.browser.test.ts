import { page } from 'vitest/browser'
import { expect, test } from 'vitest'
import { render } from 'vitest-browser-svelte'
import { AtlasState } from '../../src/state/atlasState.svelte'
import '../../src/ui/app/app.css'
import Account from '../../src/ui/lists/Account.svelte'
import { makeState } from '../fixtures/makeState'
import { smallRecord } from '../fixtures/smallRecord'

const view = new AtlasState(
  smallRecord((table, lines) =>
    table === 'account'
      ? [
          'taken,deported,whole,taken,all',
          'died,deported,part,died,to-there',
          'barred,deported,beside,barred,to-beyond',
        ]
      : lines,
  ).record,
  makeState(),
)

test('the account tells each term with its figure, what is left, and opens the card that names the source', async () => {
  await render(Account, { view })
  await page.getByText('What became of them').click()
  const rows = page.getByRole('listitem')
  expect(rows.elements().map((row) => (row as HTMLElement).innerText.replace(/\s+/g, ' ').trim())).toEqual([
    'taken 1,000 people (1,000–1,200) contested',
    'died about 600 people documented',
    'not known 400 people (400–600)',
    'forbidden to settle in Lithuania again 350 people (300–400) documented',
  ])
  await page.getByRole('button', { name: /about 600 people/ }).click()
  expect(view.chosen).toBe('to-there')
})
