// What is read beside the map at one moment: the rows of lists and tables, and what the summary tells of them.
import type { LatestCount } from '../domain/counts/latestCounts'
import type { OnShow, ShelfRow } from '../domain/flows/onShow'
import type { Present } from '../domain/people/present'
import type { Moment } from '../domain/time/timeSteps'
import type { Community, Era, Person } from '../record/record'
import type { WindowMode } from '../state/address'
import type { View } from '../state/View.svelte'

export type Reading = {
  readonly mode: WindowMode
  readonly moment: Moment
  readonly era: Era
  readonly shown: OnShow
  /** Measure of the counts, and the latest count of each place; empty unless the mode is 'where'. */
  readonly measure: string | null
  readonly latest: readonly LatestCount[]
  readonly shelf: readonly ShelfRow[]
  readonly people: Present<Person>
  readonly communities: Present<Community>
  /** The associations are on the map, so that their absence is worth a word. */
  readonly asksCommunities: boolean
  readonly tellsAccount: boolean
}

export function readingOf(view: View): Reading {
  return {
    mode: view.mode,
    moment: view.moment,
    era: view.era,
    shown: view.shown,
    measure: view.measure,
    latest: view.latest,
    shelf: view.shelf,
    people: view.peopleHere,
    communities: view.communitiesHere,
    asksCommunities: view.communities,
    tellsAccount: view.tellsAccount,
  }
}

/** What a reading depends on, in a form that costs nothing to ask. */
export const causesOfReading = (view: View): unknown => [
  view.moment,
  view.mode,
  view.era,
  view.counts,
  view.wantedMeasure,
  view.communities,
]
