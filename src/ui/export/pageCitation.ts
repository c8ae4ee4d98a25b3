// What a citation of the present view names: its address, the version of the record, and today.
import type { Cited } from '../../words/citation'
import { encodeView } from '../../state/address'
import type { AtlasState } from '../../state/atlasState.svelte'

export function citedNow(view: AtlasState): Cited {
  return {
    version: view.record.version,
    address: new URL(`?${encodeView(view.state)}`, location.href).href,
    accessed: dayOf(new Date()),
  }
}

/** The day of a moment where the reader is, YYYY-MM-DD. */
export function dayOf(moment: Date): string {
  const [year, month, day] = [moment.getFullYear(), moment.getMonth() + 1, moment.getDate()]
  return [String(year).padStart(4, '0'), ...[month, day].map((part) => String(part).padStart(2, '0'))].join('-')
}
