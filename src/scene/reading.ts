// What is read beside the map at one moment: the rows of lists and tables, and what the summary tells of them.
import type { LatestCount } from '../domain/counts/latestCounts'
import type { OnShow, ShelfRow } from '../domain/flows/onShow'
import type { Present } from '../domain/people/present'
import type { ArcsAndMarks } from '../domain/regions/joinedArcs'
import type { Moment } from '../domain/time/timeSteps'
import type { Community, Era, Person } from '../record/record'
import type { Scene } from './scene'
import type { WindowMode } from './viewState'

export type Reading = {
  readonly mode: WindowMode
  readonly moment: Moment
  readonly era: Era
  readonly shown: OnShow
  /** What of it is told as one at the whole view. */
  readonly told: ArcsAndMarks
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

export function readingOf(scene: Scene): Reading {
  const { state, moment, era, shown, measure, latest, shelf, tellsAccount } = scene
  return {
    mode: state.mode,
    moment,
    era,
    shown,
    told: scene.arcsAt('region'),
    measure,
    latest,
    shelf,
    people: scene.peopleHere,
    communities: scene.communitiesHere,
    asksCommunities: state.communities,
    tellsAccount,
  }
}
