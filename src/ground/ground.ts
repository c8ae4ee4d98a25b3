// The ground as the page draws it, from the topology of the cells: areas, and the lines between them, each stored once.
import type { Feature, FeatureCollection, MultiLineString, MultiPolygon, Position } from 'geojson'
import { softLine } from './softLine'
import { decodedArcs } from './waterTopology'

/** geo/ground.json (TopoJSON). An arc is a line in steps of the grid; a negative place in a ring is that arc turned round. */
export type GroundTopology = {
  readonly transform: { readonly scale: readonly [number, number]; readonly translate: readonly [number, number] }
  readonly arcs: readonly (readonly (readonly [number, number])[])[]
  readonly objects: {
    readonly cells: {
      readonly geometries: readonly {
        readonly id: string
        readonly arcs: readonly (readonly (readonly number[])[])[]
      }[]
    }
    readonly approximate: { readonly arcs: readonly (readonly number[])[] }
    /** Arcs that close areas along the edge of what is drawn: neither shores nor borders. */
    readonly frame?: { readonly arcs: readonly (readonly number[])[] }
  }
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
  /** The borders again, without their bends. */
  readonly softLines: FeatureCollection<MultiLineString>
}

/** A cell that goes round the pole: its outline is the edge of the sheet, not a shore. */
const POLE = 'antarctica'

/** Areas and lines of the topology, in degrees. */
export function readGround(topology: GroundTopology): Ground {
  const arcs = decodedArcs(topology.arcs, topology.transform)
  const geometries = topology.objects.cells.geometries
  const areas = geometries.map(({ arcs: polygons }, id): Feature<MultiPolygon> => ({
    type: 'Feature',
    id,
    properties: {},
    geometry: { type: 'MultiPolygon', coordinates: polygons.map((rings) => rings.map((ring) => joined(ring, arcs))) },
  }))
  const lines: Feature<MultiLineString>[] = []
  const softLines: Feature<MultiLineString>[] = []
  const edges: Edge[] = []
  for (const { cells, isApproximate, places } of sharedArcs(topology)) {
    const [first, second] = cells
    if (first === POLE || first === undefined) continue
    const coordinates = places.map((place) => [...(arcs[place] ?? [])])
    const geometry: MultiLineString = { type: 'MultiLineString', coordinates }
    if (second === undefined) {
      lines.push({ type: 'Feature', properties: { kind: 'coast' }, geometry })
    } else {
      const id = edges.length
      edges.push({ id, cells: [first, second], isApproximate })
      lines.push({ type: 'Feature', id, properties: { kind: 'border' }, geometry })
      const soft: MultiLineString = { type: 'MultiLineString', coordinates: coordinates.map(softLine).filter(isLong) }
      softLines.push({ type: 'Feature', id, properties: { kind: 'border' }, geometry: soft })
    }
  }
  return {
    cells: geometries.map(({ id }) => id),
    edges,
    areas: { type: 'FeatureCollection', features: areas },
    lines: { type: 'FeatureCollection', features: lines },
    softLines: { type: 'FeatureCollection', features: softLines },
  }
}

/** A small closed line, such as that of a town apart from its state, would be a blot. */
const isLong = (line: readonly Position[]): boolean => line.length > 12 || line[0]?.join() !== line.at(-1)?.join()

const arcOf = (place: number): number => (place < 0 ? ~place : place)

function joined(ring: readonly number[], arcs: readonly Position[][]): Position[] {
  return ring.flatMap((place, at) => {
    const arc = arcs[arcOf(place)] ?? []
    const turned = place < 0 ? [...arc].reverse() : arc
    return at === 0 ? turned : turned.slice(1)
  })
}

type Shared = { readonly cells: readonly string[]; readonly isApproximate: boolean; readonly places: number[] }

/** Arcs in groups: those of one cell are its shore, those of two their border. The order is that of the file. */
function sharedArcs({ objects }: GroundTopology): Iterable<Shared> {
  const sides = new Map<number, string[]>()
  for (const { id, arcs } of objects.cells.geometries) {
    for (const arc of arcs.flat(2).map(arcOf)) sides.set(arc, [...(sides.get(arc) ?? []), id])
  }
  for (const arc of objects.frame?.arcs.flat() ?? []) sides.delete(arcOf(arc))
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
