// What a citation of the present view names: its address, the version of the record, and today.
import type { Cited } from '../../words/citation'
import { encodeView } from '../../state/address'
import type { View } from '../../state/View.svelte'

export function citedNow(view: View): Cited {
  return {
    version: view.record.version,
    address: new URL(`?${encodeView(view.state)}`, location.href).href,
    accessed: new Date().toISOString().slice(0, 10),
  }
}
