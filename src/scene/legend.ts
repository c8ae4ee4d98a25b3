// What a legend says of widths, grades and circles, and its samples: one truth for the map, the pictures and the eras.
import type { DrawnFlow } from '../cartography/drawnFlow'
import { FLOOR_PEOPLE, FULL_WIDTH_PEOPLE } from '../cartography/width'
import type { Grade } from '../record/figure'
import { gradeWords } from '../words/flowWords'
import type { Translator } from '../words/translate'

/** People of the samples of width, from the ceiling of the scale to its floor. */
export const LEGEND_WIDTHS = [FULL_WIDTH_PEOPLE, 20_000, 5000, FLOOR_PEOPLE]
/** People of the strokes that stay in sight beside the map. */
export const SAMPLE_STROKES = [1000, 10_000, FULL_WIDTH_PEOPLE]
/** Of a legend beside small maps: both ends and one between. */
export const FEW_LEGEND_WIDTHS = [FULL_WIDTH_PEOPLE, 5000, FLOOR_PEOPLE]
/** People of the sample circles. */
export const LEGEND_CIRCLES = [50_000, 10_000, 1000]

/** A width in words; the ends of the scale say what lies beyond them. */
export function widthWords(people: number, t: Translator): string {
  if (people === FLOOR_PEOPLE) return t.text('legendFloor', { people: t.number(people) })
  if (people === FULL_WIDTH_PEOPLE) return t.text('legendCeiling', { people: t.number(people) })
  return t.plural('persons', people)
}

const GRADE_HELP = {
  documented: 'gradeDocumentedHelp',
  estimated: 'gradeEstimatedHelp',
  contested: 'gradeContestedHelp',
  unchecked: 'gradeUncheckedHelp',
} as const satisfies Record<Grade, string>

/** The three looks of doubt on the map and what they say: estimates and what sources disagree about look alike. */
export const DOUBTS = [
  ['documented', 'legendCrisp'],
  ['estimated', 'legendSoft'],
  ['unchecked', 'legendHairline'],
] as const satisfies readonly (readonly [Grade, string])[]

/** The grades, the surest first. */
export const GRADES = ['documented', 'estimated', 'contested', 'unchecked'] as const satisfies readonly Grade[]

/** A grade, and what it says of a figure. */
export const gradeLegend = (grade: Grade, t: Translator): { readonly name: string; readonly help: string } => ({
  name: gradeWords(grade, t),
  help: t.text(GRADE_HELP[grade]),
})

/** People of a sample that shows a hue or a line. */
const SAMPLE_PEOPLE = 8000

/** A flow as a sample: a documented one of a count unless `more` says otherwise. One without a checked figure has no people. */
export const sampleFlow = (more: Partial<DrawnFlow>): DrawnFlow => ({
  index: 0,
  id: 'sample',
  members: null,
  people: more.grade === 'unchecked' ? null : SAMPLE_PEOPLE,
  kind: 'counted',
  grade: 'documented',
  isInFocus: false,
  isDimmed: false,
  ...more,
})
