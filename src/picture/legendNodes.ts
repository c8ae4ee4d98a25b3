// The legend of a picture: samples drawn as the arcs on the map are, at the same widths.
import type { Grade } from '../record/figure'
import type { Kind } from '../record/record'
import type { DrawnFlow } from '../cartography/drawnFlow'
import type { Palette } from '../cartography/palette'
import { countLook, looksIn } from '../cartography/labels/markLooks'
import { COMMUNITY_PX, countRadius, diamondPath } from '../cartography/labels/placeMarks'
import { sampleFlow } from '../scene/legend'
import { arcNode, sampleWay } from './arcNodes'
import { node, type SvgNode } from './svg'
import { columns, paragraph, stack, type Place, type Placed } from './textLayout'

/** What the legend says; an empty list or null leaves its part out. */
export type LegendTexts = {
  readonly widthTitle: string
  readonly widths: readonly { readonly people: number; readonly text: string }[]
  readonly kindTitle: string
  readonly kinds: readonly { readonly kind: Kind; readonly text: string }[]
  readonly gradeTitle: string
  readonly grades: readonly { readonly grade: Grade; readonly text: string }[]
  readonly circles: {
    readonly title: string
    readonly sizes: readonly { readonly people: number; readonly text: string }[]
  } | null
  readonly communities: string | null
}

const SAMPLE_PX = 78
const TEXT = { size: 12 }
const TITLE = { size: 12, weight: 600 }
/** People of a circle that shows a grade. */
const GRADE_CIRCLE = 8000

/** The whole legend, in as many columns as there is room for. */
export function legendNodes(texts: LegendTexts, place: Place, widthScale: number, palette: Palette): Placed {
  const hue = texts.kinds[0]?.kind ?? 'counted'
  const row = (more: Partial<DrawnFlow>, text: string, id: string) =>
    arcRow(sampleFlow(more), text, widthScale, palette, id)
  const titled =
    (title: string, rows: readonly ((place: Place) => Placed)[]) =>
    (at: Place): Placed =>
      rows.length === 0 ? { nodes: [], bottom: at.y } : stack([(to) => paragraph(title, to, TITLE), ...rows], at, 3)
  const { circles, communities } = texts
  const blocks = [
    titled(
      texts.widthTitle,
      texts.widths.map(({ people, text }) => row({ people, kind: hue }, text, `width-${String(people)}`)),
    ),
    titled(
      texts.kindTitle,
      texts.kinds.map(({ kind, text }) => row({ kind }, text, `kind-${kind}`)),
    ),
    titled(
      texts.gradeTitle,
      texts.grades.map(({ grade, text }) =>
        // Where there is no arc the edge of a circle tells the grade.
        texts.widths.length === 0
          ? circleRow({ people: GRADE_CIRCLE, text, grade }, palette)
          : row({ grade }, text, `grade-${grade}`),
      ),
    ),
    ...(circles === null
      ? []
      : [
          titled(
            circles.title,
            circles.sizes.map((size) => circleRow(size, palette)),
          ),
        ]),
    ...(communities === null ? [] : [(at: Place) => beside(diamondIn(palette), COMMUNITY_PX * 2 + 2, communities, at)]),
  ]
  return columns(
    blocks.filter((block) => block(place).nodes.length > 0),
    place,
    { least: 270, gap: 26 },
  )
}

/** A sample in the middle of its line, and words beside it. */
function beside(
  sample: (x: number, y: number) => readonly SvgNode[],
  height: number,
  text: string,
  { x, y, width }: Place,
): Placed {
  const aside = SAMPLE_PX + 12
  const words = paragraph(text, { x: x + aside, y, width: width - aside }, TEXT)
  const tall = Math.max(height, words.bottom - y)
  const down = (tall - (words.bottom - y)) / 2
  const placed = down === 0 ? words : paragraph(text, { x: x + aside, y: y + down, width: width - aside }, TEXT)
  return { nodes: [...sample(x, y + tall / 2), ...placed.nodes], bottom: y + tall }
}

const arcRow =
  (flow: DrawnFlow, text: string, widthScale: number, palette: Palette, id: string) =>
  (place: Place): Placed => {
    const sample = (x: number, y: number): SvgNode[] => {
      const arc = arcNode(flow, sampleWay(x, y, SAMPLE_PX), widthScale, palette)
      return arc === null ? [] : [node('g', { 'data-sample': id }, arc.children)]
    }
    return beside(sample, flow.people !== null && flow.people > 20_000 ? 30 : 17, text, place)
  }

type CircleRow = { readonly people: number; readonly text: string; readonly grade?: Grade }

const circleRow =
  ({ people, text, grade = 'documented' }: CircleRow, palette: Palette) =>
  (place: Place): Placed => {
    const r = countRadius(people)
    const circle = (x: number, y: number): SvgNode[] => [
      node('circle', {
        cx: x + SAMPLE_PX / 2,
        cy: y,
        r,
        ...countLook({ grade, kind: 'counted', isInFocus: false }, r, palette),
      }),
    ]
    return beside(circle, 2 * r + 3, text, place)
  }

const diamondIn =
  (palette: Palette) =>
  (x: number, y: number): SvgNode[] => [
    node('path', { d: diamondPath(x + SAMPLE_PX / 2, y, COMMUNITY_PX), ...looksIn(palette).community }),
  ]
