// Paragraphs for a picture that no browser has measured: widths of letters are guessed on the generous side, so that no line is too long.
import { node, type Attributes, type SvgNode } from './svg'

/** Widths as shares of the size of the type, for Source Sans 3 (regular); what is not named here counts as an ordinary small letter. */
const WIDTHS: readonly (readonly [RegExp, number])[] = [
  [/[iIjl.,:;'’|!į]/u, 0.27],
  [/[ ftr()[\]/\\„“”"\-–‑]/u, 0.36],
  [/[mwMW—@%ЖШЩЮФМжшщюмыфЫЪ]/u, 0.86],
  [/[0-9]/u, 0.5],
  [/[\p{Lu}]/u, 0.64],
]
const OTHER = 0.54
const BOLD = 1.06

/** Width of a text in px at a size, guessed; never below the true one for our four languages by more than a letter or two. */
export function textWidth(text: string, size: number, isBold = false): number {
  let shares = 0
  for (const letter of text) shares += WIDTHS.find(([letters]) => letters.test(letter))?.[1] ?? OTHER
  return shares * size * (isBold ? BOLD : 1)
}

/** Lines no wider than `width` px; a word that is too long by itself (an address) is broken. */
export function wrapped(text: string, width: number, size: number, isBold = false): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ').flatMap((each) => broken(each, width, size, isBold))) {
    const longer = line === '' ? word : `${line} ${word}`
    if (line !== '' && textWidth(longer, size, isBold) > width) {
      lines.push(line)
      line = word
    } else line = longer
  }
  return line === '' ? lines : [...lines, line]
}

function broken(word: string, width: number, size: number, isBold: boolean): string[] {
  const pieces: string[] = []
  let piece = ''
  for (const letter of word) {
    if (piece !== '' && textWidth(piece + letter, size, isBold) > width) {
      pieces.push(piece)
      piece = ''
    }
    piece += letter
  }
  return [...pieces, piece]
}

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
