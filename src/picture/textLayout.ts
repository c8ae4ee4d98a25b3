// Paragraphs for a picture that no browser has measured.
import { wrapped } from '../cartography/labels/textWidth'
import { node, type Attributes, type SvgNode } from './svg'

export type Place = { readonly x: number; readonly y: number; readonly width: number }

/** Shapes and the y below them. */
export type Placed = { readonly nodes: readonly SvgNode[]; readonly bottom: number }

export type Type = { readonly size: number; readonly weight?: number; readonly fill?: string }

const LEADING = 1.28

/** A paragraph with its upper edge at `y`, as one text of as many lines as it needs. */
export function paragraph(
  text: string,
  { x, y, width }: Place,
  { size, weight = 400, fill = '#2b2925' }: Type,
): Placed {
  const lines = wrapped(text, width, size, weight > 500)
  const step = size * LEADING
  const attributes: Attributes = { 'font-size': size, fill, ...(weight === 400 ? {} : { 'font-weight': weight }) }
  const nodes = lines.map((line, at) =>
    // The space belongs to the text, so that a reader who copies it gets words and not their ends joined.
    node('tspan', { x, y: y + size + at * step }, [at < lines.length - 1 ? `${line} ` : line]),
  )
  return { nodes: lines.length === 0 ? [] : [node('text', attributes, nodes)], bottom: y + lines.length * step }
}

/** Things below each other, `gap` px apart. */
export function stack(makers: readonly ((place: Place) => Placed)[], { x, y, width }: Place, gap: number): Placed {
  let bottom = y
  const nodes: SvgNode[] = []
  for (const make of makers) {
    const made = make({ x, y: bottom === y ? y : bottom + gap, width })
    if (made.nodes.length === 0) continue
    nodes.push(...made.nodes)
    bottom = made.bottom
  }
  return { nodes, bottom }
}

/** Things in columns, each put where most room is left; the order within a column is kept. */
export function columns(
  makers: readonly ((place: Place) => Placed)[],
  { x, y, width }: Place,
  { least, gap }: { readonly least: number; readonly gap: number },
): Placed {
  const count = Math.max(1, Math.min(makers.length, Math.floor((width + gap) / (least + gap))))
  const each = (width - gap * (count - 1)) / count
  const bottoms = Array.from({ length: count }, () => y)
  const nodes: SvgNode[] = []
  for (const make of makers) {
    const at = bottoms.indexOf(Math.min(...bottoms))
    const top = bottoms[at] ?? y
    const made = make({ x: x + at * (each + gap), y: top === y ? y : top + 10, width: each })
    nodes.push(...made.nodes)
    bottoms[at] = made.bottom
  }
  return { nodes, bottom: Math.max(...bottoms) }
}
