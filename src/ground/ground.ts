// The ground as the page draws it, from the topology of the cells: areas, and the lines between them, each stored once.
import type { Feature, FeatureCollection, MultiLineString, MultiPolygon, Position } from 'geojson'
import { feature } from 'topojson-client'
import type { MultiLineString as PackedLines, MultiPolygon as PackedAreas, Topology } from 'topojson-specification'
import { softLine } from './softLine'

/** geo/ground.json: cells by their ids, and the arcs that were drawn by hand. A negative place in a ring is that arc turned round. */
export type GroundTopology = Topology<{
  cells: { type: 'GeometryCollection'; geometries: (PackedAreas & { id: string })[] }
  approximate: PackedLines
}> & {
  /** Arcs that close areas along the edge of what is drawn: neither shores nor borders. */
  readonly frame?: readonly number[]
}

/** The common border of two cells; `id` is its place in the list and the id of its feature. */
export type Edge = {
  readonly id: number
  readonly cells: readonly [string, string]
  /** Drawn by hand for this atlas, good to a few kilometres. */
  readonly isApproximate: boolean
}

export type Ground = {
  /** Ids of the cells; the place of a cell is the id of its feature. */
  readonly cells: readonly string[]
  readonly edges: readonly Edge[]
  readonly areas: FeatureCollection<MultiPolygon>
  /** Shores (`kind` "coast") and borders of cells (`kind` "border", with the id of the edge). */
  readonly lines: FeatureCollection<MultiLineString>
}

/** A cell that goes round the pole: its outline is the edge of the sheet, not a shore. */
const POLE = 'antarctica'

/** Areas and lines of the topology, in its coordinates: [x, y] of the plane for the page, degrees for the base files. */
export function readGround(topology: GroundTopology): Ground {
  const geometries = topology.objects.cells.geometries
  const areas = geometries.map((cell, id): Feature<MultiPolygon> => ({
    type: 'Feature',
    id,
    properties: {},
    geometry: feature(topology, cell).geometry,
  }))
  const lines: Feature<MultiLineString>[] = []
  const edges: Edge[] = []
  for (const { cells, isApproximate, places } of sharedArcs(topology)) {
    const [first, second] = cells
    if (first === POLE || first === undefined) continue
    const packed: PackedLines = { type: 'MultiLineString', arcs: places.map((place) => [place]) }
    const { geometry } = feature(topology, packed)
    if (second === undefined) {
      lines.push({ type: 'Feature', properties: { kind: 'coast' }, geometry })
    } else {
      const id = edges.length
      edges.push({ id, cells: [first, second], isApproximate })
      lines.push({ type: 'Feature', id, properties: { kind: 'border' }, geometry })
    }
  }
  return {
    cells: geometries.map(({ id }) => id),
    edges,
    areas: { type: 'FeatureCollection', features: areas },
    lines: { type: 'FeatureCollection', features: lines },
  }
}

const softened = new WeakMap<Ground, FeatureCollection<MultiLineString>>()

/** The borders of a ground of the plane again, without their bends, by the ids of their edges; worked out once. */
export function softLinesOf(ground: Ground): FeatureCollection<MultiLineString> {
  const known = softened.get(ground)
  if (known !== undefined) return known
  const features = ground.lines.features.flatMap(({ id, properties, geometry }): Feature<MultiLineString>[] => {
    if (id === undefined) return []
    const coordinates = geometry.coordinates.map(softLine).filter(isLong)
    return [{ type: 'Feature', id, properties, geometry: { type: 'MultiLineString', coordinates } }]
  })
  const soft: FeatureCollection<MultiLineString> = { type: 'FeatureCollection', features }
  softened.set(ground, soft)
  return soft
}

/** A small closed line, such as that of a town apart from its state, would be a blot. */
const isLong = (line: readonly Position[]): boolean => line.length > 12 || line[0]?.join() !== line.at(-1)?.join()

const arcOf = (place: number): number => (place < 0 ? ~place : place)

type Shared = { readonly cells: readonly string[]; readonly isApproximate: boolean; readonly places: number[] }

/** Arcs in groups: those of one cell are its shore, those of two their border. The order is that of the file. */
function sharedArcs({ objects, frame = [] }: GroundTopology): Iterable<Shared> {
  const sides = new Map<number, string[]>()
  for (const { id, arcs } of objects.cells.geometries) {
    for (const arc of arcs.flat(2).map(arcOf)) sides.set(arc, [...(sides.get(arc) ?? []), id])
  }
  for (const arc of frame) sides.delete(arc)
  const drawn = new Set(objects.approximate.arcs.flat().map(arcOf))
  const groups = new Map<string, Shared>()
  for (const [arc, ids] of [...sides].sort(([a], [b]) => a - b)) {
    const cells = [...ids].sort()
    // A line with the same cell on both sides is a seam that nobody sees.
    if (cells[0] === cells[1]) continue
    const isApproximate = drawn.has(arc)
    const key = [...cells, isApproximate].join()
    const group = groups.get(key) ?? { cells, isApproximate, places: [] }
    group.places.push(arc)
    groups.set(key, group)
  }
  return groups.values()
}
