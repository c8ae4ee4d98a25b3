// Lakes and rivers packed for the way to the page: TopoJSON, every point as steps from the one before, half the bytes of GeoJSON.
import type { Feature, FeatureCollection, LineString, Polygon, Position } from 'geojson'

export type Waters = FeatureCollection<Polygon | LineString>

type Steps = readonly (readonly [number, number])[]

/** Lakes and rivers of a TopoJSON; each ring and each line is an arc of its own. */
export type WaterTopology = {
  readonly type: 'Topology'
  readonly transform: { readonly scale: readonly [number, number]; readonly translate: readonly [number, number] }
  readonly arcs: readonly Steps[]
  readonly objects: {
    readonly water: {
      readonly type: 'GeometryCollection'
      readonly geometries: readonly (
        | { readonly type: 'Polygon'; readonly arcs: readonly (readonly [number])[]; readonly properties: object }
        | { readonly type: 'LineString'; readonly arcs: readonly [number]; readonly properties: object }
      )[]
    }
  }
}

/** Steps to a degree: the three decimals of the base files. */
const GRID = 1000

/** Packs lakes and rivers on a grid of so many steps to a unit; the base files have degrees of three decimals. */
export function packWaters({ features }: Waters, grid = GRID): WaterTopology {
  const arcs: Steps[] = []
  const stored = (line: readonly Position[]): [number] => {
    let [x, y] = [0, 0]
    const steps = line.map(([lng = 0, lat = 0]): [number, number] => {
      const [toX, toY] = [Math.round(lng * grid), Math.round(lat * grid)]
      const step: [number, number] = [toX - x, toY - y]
      ;[x, y] = [toX, toY]
      return step
    })
    return [arcs.push(steps) - 1]
  }
  const geometries = features.map(({ geometry, properties }) =>
    geometry.type === 'Polygon'
      ? { type: geometry.type, arcs: geometry.coordinates.map(stored), properties: properties ?? {} }
      : { type: geometry.type, arcs: stored(geometry.coordinates), properties: properties ?? {} },
  )
  return {
    type: 'Topology',
    transform: { scale: [1 / grid, 1 / grid], translate: [0, 0] },
    objects: { water: { type: 'GeometryCollection', geometries } },
    arcs,
  }
}

/** The lakes and rivers again, in degrees. */
export function readWaters({ arcs, transform, objects }: WaterTopology): Waters {
  const lines = decodedArcs(arcs, transform)
  const lineOf = (arc: number): Position[] => lines[arc] ?? []
  return {
    type: 'FeatureCollection',
    features: objects.water.geometries.map((packed): Feature<Polygon | LineString> => ({
      type: 'Feature',
      properties: packed.properties,
      geometry:
        packed.type === 'Polygon'
          ? { type: packed.type, coordinates: packed.arcs.map(([arc]) => lineOf(arc)) }
          : { type: packed.type, coordinates: lineOf(packed.arcs[0]) },
    })),
  }
}

/** Lines of a quantized topology, in degrees. */
export function decodedArcs(
  arcs: readonly Steps[],
  { scale: [scaleX, scaleY], translate: [left, bottom] }: WaterTopology['transform'],
): Position[][] {
  return arcs.map((arc) => {
    let [x, y] = [0, 0]
    return arc.map(([stepsX, stepsY]) => {
      x += stepsX
      y += stepsY
      return [x * scaleX + left, y * scaleY + bottom]
    })
  })
}
