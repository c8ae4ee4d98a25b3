// Names of seas, lakes, rivers and ranges: they stand where the names of places leave room, moved a little if need be. Pure.
import type { FeatureCollection } from 'geojson'
import type { Language } from '../../record/language'
import type { LngLat } from '../../record/record'
import { looksIn } from './markLooks'
import type { Palette } from '../palette'
import { coveredPx, type BoxedArc } from './headLabels'
import { boxAround, fits, shape, touches, type Box, type Point, type Shape } from './shapes'
import { textWidth, wrapped } from './textWidth'

export type GroundName = {
  readonly at: LngLat
  readonly kind: string
  /** Of a river: clockwise from east, degrees. */
  readonly angle: number
  readonly minZoom: number
  readonly text: string
}

/** Names of the ground in a language, from the label points of `geo/names.csv`. */
export function groundNames(names: FeatureCollection, language: Language): GroundName[] {
  return names.features.flatMap(({ geometry, properties }) => {
    if (geometry.type !== 'Point' || properties === null) return []
    const [lng = 0, lat = 0] = geometry.coordinates
    return [
      {
        at: [lng, lat] as const,
        kind: String(properties['kind']),
        angle: Number(properties['angle']),
        minZoom: Number(properties['minzoom']),
        text: String(properties[`name_${language}`]),
      },
    ]
  })
}

/** Size in px and room between letters as a share of it. */
const LETTERS: Readonly<Record<string, { readonly px: number; readonly spacing: number }>> = {
  ocean: { px: 15, spacing: 0.12 },
  sea: { px: 12.5, spacing: 0.12 },
  lake: { px: 11, spacing: 0.02 },
  river: { px: 10.5, spacing: 0.08 },
}
const OTHER_LETTERS = { px: 11, spacing: 0.16 }

/** On a map as small as that of a phone, names are smaller too: from this share at zoom 0.4 to the whole at 1.6. */
const LEAST_SHARE = 0.8
const shareAt = (zoom: number): number => Math.min(1, Math.max(LEAST_SHARE, LEAST_SHARE + ((zoom - 0.4) / 1.2) * 0.2))

const LEADING = 1.15

/** Names of waters may move so far, in sizes of their letters, and still lie in them; those of rivers lie along their line. */
const GIVING_WAY: readonly (readonly [dx: number, dy: number])[] = [
  [0, 0],
  ...[1, 2].flatMap(
    (far) =>
      [
        [0, -far],
        [0, far],
        [-far, 0],
        [far, 0],
        [-far, -far],
        [far, far],
      ] as const,
  ),
]
const STAYING = [[0, 0]] as const
/** Px of arc over a name of the ground with which it can still be read. */
const MOST_COVERED_PX = 12

/** What is seen of the map, with the arcs under which no name of the ground stands. */
type GroundView = {
  readonly project: (at: LngLat) => Point | null
  readonly size: { readonly width: number; readonly height: number }
  readonly zoom: number
  readonly arcs: readonly BoxedArc[]
}

/** Shapes of the names that find room; `taken` grows by theirs. */
export function groundNameShapes(
  names: readonly GroundName[],
  { project, size, zoom, arcs }: GroundView,
  palette: Palette,
  taken: Box[],
): Shape[] {
  const looks = looksIn(palette)
  return names.flatMap((name) => {
    const seen = zoom < name.minZoom ? null : project(name.at)
    if (seen === null) return []
    const isRiver = name.kind === 'river'
    const isWater = isRiver || name.kind in LETTERS
    const { px, spacing } = LETTERS[name.kind] ?? OTHER_LETTERS
    const letters = px * shareAt(zoom)
    const { lines, share } = layoutOf(name)
    const width = share * letters
    const height = lines.length * letters * LEADING
    const box = (isWater && !isRiver ? GIVING_WAY : STAYING)
      .map(([dx, dy]) => boxAround({ x: seen.x + dx * letters, y: seen.y + dy * letters }, width, height))
      .find(
        (spot) =>
          fits(spot, size) && !taken.some((other) => touches(spot, other)) && coveredPx(spot, arcs) <= MOST_COVERED_PX,
      )
    if (box === undefined) return []
    taken.push(box)
    const x = (box.left + box.right) / 2
    const first = isRiver ? seen.y - letters * 0.4 : box.top + letters * 0.9
    const look = {
      ...(isRiver ? looks.river : isWater ? looks.water : looks.relief),
      'font-size': letters,
      'letter-spacing': spacing * letters,
    }
    const turn = isRiver ? turnOf(name, seen, project) : {}
    return lines.map((line, at) => shape('text', { x, y: first + at * letters * LEADING, ...look, ...turn }, line))
  })
}

/** A name in its lines, and the width of the longest in sizes of its letters. */
type NameLayout = { readonly lines: readonly string[]; readonly share: number }

/** Widths are guessed letter by letter: once a name, not at every step. */
const layouts = new WeakMap<GroundName, NameLayout>()

function layoutOf(name: GroundName): NameLayout {
  const known = layouts.get(name)
  if (known !== undefined) return known
  const { spacing } = LETTERS[name.kind] ?? OTHER_LETTERS
  const lines = name.kind === 'river' ? [name.text] : shortLines(name.text)
  const made = { lines, share: Math.max(...lines.map((line) => textWidth(line, 1) + line.length * spacing)) }
  layouts.set(name, made)
  return made
}

/** Short lines, one to three words each; no narrower than the longest word. */
function shortLines(text: string): string[] {
  const longest = Math.max(...text.split(' ').map((word) => textWidth(word, 1)))
  return wrapped(text, Math.max(7, longest), 1)
}

/** Degrees of the ground over which the direction of a river is seen. */
const STEP = 0.2

/** A river's name lies along it, never upside down. */
function turnOf(
  { at: [lng, lat], angle }: GroundName,
  a: Point,
  project: (at: LngLat) => Point | null,
): { readonly transform?: string } {
  const turn = (angle * Math.PI) / 180
  const east = (Math.cos(turn) * STEP) / Math.cos((lat * Math.PI) / 180)
  const b = project([lng + east, lat - Math.sin(turn) * STEP])
  if (b === null) return {}
  const degrees = (Math.atan2(b.y - a.y, b.x - a.x) * 180) / Math.PI
  const upright = degrees > 90 ? degrees - 180 : degrees < -90 ? degrees + 180 : degrees
  return { transform: `rotate(${upright.toFixed(1)} ${a.x.toFixed(1)} ${a.y.toFixed(1)})` }
}
