// Names of states and of their parts, under the names of towns and only where these leave room.
import type { LngLat } from '../domain/record'
import { fits, makeSvg, touches, type Box, type Point, type Size } from './labelBoxes'

/** The name of a state or of a part of one; the order of a list is the order in which names are placed. */
export type PolityLabel = {
  readonly text: string
  readonly at: LngLat
  /** Zoom from which the name is shown. */
  readonly minZoom: number
  readonly isPart: boolean
}

const LETTER_PX = 9.4
const PART_LETTER_PX = 6.2
const LINE_PX = 14
/** A longer name stands in two lines. */
const LONG = 17
/** Px by which a name may move to find room, best first; farther off it would name the neighbour. */
const MOVES: readonly number[] = [0, 10, -10, 20, -20]

/** The name in one line or two, broken at the space nearest to its middle. */
export function linesOf(text: string): readonly string[] {
  const spaces = [...text.matchAll(/ /g)].map(({ index }) => index)
  if (text.length <= LONG || spaces.length === 0) return [text]
  const away = (at: number): number => Math.abs(at - text.length / 2)
  const middle = spaces.reduce((best, at) => (away(at) < away(best) ? at : best))
  return [text.slice(0, middle), text.slice(middle + 1)]
}

/** Text elements of the names that find room beside `taken`. `project` gives px in the map, or null for a place behind the globe. */
export function polityNames(
  labels: readonly PolityLabel[],
  taken: readonly Box[],
  project: (at: LngLat) => Point | null,
  size: Size,
  zoom: number,
): SVGElement[] {
  const boxes = [...taken]
  return labels.flatMap(({ text, at, minZoom, isPart }) => {
    const point = minZoom > zoom ? null : project(at)
    if (point === null) return []
    const lines = linesOf(text)
    const letter = isPart ? PART_LETTER_PX : LETTER_PX
    const half = (Math.max(...lines.map(({ length }) => length)) * letter) / 2
    const height = lines.length * LINE_PX
    const box = MOVES.map((move) => ({
      left: point.x - half,
      right: point.x + half,
      top: point.y + move - height / 2,
      bottom: point.y + move + height / 2,
    })).find((spot) => fits(spot, size) && !boxes.some((other) => touches(spot, other)))
    if (box === undefined) return []
    boxes.push(box)
    return lines.map((line, row) => {
      const node = makeSvg('text', {
        x: point.x,
        y: box.top + row * LINE_PX + LINE_PX * 0.78,
        class: isPart ? 'polity part' : 'polity',
        'text-anchor': 'middle',
      })
      node.textContent = line
      return node
    })
  })
}
