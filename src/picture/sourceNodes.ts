// The works behind a picture: as many as fit, and how many more there are and where.
import { wrapped } from '../cartography/labels/textWidth'
import { paragraph, stack, type Place, type Placed } from './textLayout'

const TYPE = { size: 10.5 }
/** Lines of one column. */
const LINES = 12
const GAP = 26
const LEAST_COLUMN = 380

export type SourceTexts = {
  readonly title: string
  /** Citations, the most needed first. */
  readonly works: readonly string[]
  /** Tells that `left` works are not in the picture, and where they are listed. */
  readonly more: (left: number) => string
}

/** Citations in columns; none is cut, and what does not fit is told. */
export function sourceNodes({ title, works, more }: SourceTexts, place: Place): Placed {
  if (works.length === 0) return { nodes: [], bottom: place.y }
  const count = Math.max(1, Math.floor((place.width + GAP) / (LEAST_COLUMN + GAP)))
  const width = (place.width - GAP * (count - 1)) / count
  const heading = paragraph(title, place, { size: 12, weight: 600 })
  const filled = packed(works, more, count, width)
  const placed = filled.map((texts, at) =>
    stack(
      texts.map((text) => (to: Place) => paragraph(text, to, TYPE)),
      { x: place.x + at * (width + GAP), y: heading.bottom + 2, width },
      2,
    ),
  )
  return {
    nodes: [...heading.nodes, ...placed.flatMap(({ nodes }) => nodes)],
    bottom: Math.max(...placed.map(({ bottom }) => bottom)),
  }
}

/** Texts of each column: all works or, with the number of the others, as many as fit; one at the least. */
function packed(works: readonly string[], more: (left: number) => string, count: number, width: number): string[][] {
  for (let shown = works.length; shown > 1; shown--) {
    const left = works.length - shown
    const texts = [...works.slice(0, shown), ...(left === 0 ? [] : [more(left)])]
    if (inColumns(texts, count, width, LINES) === null) continue
    // Columns of about one length: the lowest limit that holds all.
    for (let lines = 1; lines <= LINES; lines++) {
      const filled = inColumns(texts, count, width, lines)
      if (filled !== null) return filled
    }
  }
  const [first = ''] = works
  return [works.length === 1 ? [first] : [first, more(works.length - 1)]]
}

/** Texts in their order, column by column; null when they do not fit. */
function inColumns(texts: readonly string[], count: number, width: number, most: number): string[][] | null {
  const filled: string[][] = [[]]
  let lines = 0
  for (const text of texts) {
    const own = wrapped(text, width, TYPE.size).length
    if (lines + own > most) {
      if (filled.length === count || own > most) return null
      filled.push([])
      lines = 0
    }
    filled.at(-1)?.push(text)
    lines += own
  }
  return filled
}
