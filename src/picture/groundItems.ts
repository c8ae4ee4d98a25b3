// The ground of a year as plain items of a picture.
import type { FeatureCollection, Geometry, Position } from 'geojson'
import { softLinesOf, type Ground } from '../ground/ground'
import { statesIn } from '../ground/groundStates'
import type { BorderStyle, Polities } from '../ground/polities'
import { landColour, type Palette } from '../cartography/palette'
import type { GroundItem } from './groundNodes'

const KINDS: Readonly<Record<Exclude<BorderStyle, 'none'>, GroundItem['kind']>> = {
  solid: 'border',
  dashed: 'border',
  soft: 'soft-border',
  inner: 'inner-border',
}

/** Land in its tints, coasts, lakes, rivers and the borders of a year. */
export function groundItems(
  {
    ground,
    polities,
    water,
  }: { readonly ground: Ground; readonly polities: Polities; readonly water: FeatureCollection },
  year: number,
  palette: Palette,
): GroundItem[] {
  const items: GroundItem[] = []
  const add = (kind: GroundItem['kind'], coordinates: readonly Position[][], colour: string, dashed = false) =>
    items.push({ kind, coordinates, colour, dashed })
  const { tints, borders } = statesIn(ground, polities, year)
  ground.areas.features.forEach(({ geometry }, id) =>
    add('land', geometry.coordinates.flat(), landColour(palette, tints[id])),
  )
  for (const { id, properties, geometry } of ground.lines.features) {
    if (properties?.['kind'] === 'coast') add('coast', geometry.coordinates, palette.coast)
    const style = typeof id === 'number' ? (borders[id] ?? 'none') : 'none'
    if (typeof id !== 'number' || style === 'none') continue
    const lines = style === 'soft' ? softLinesOf(ground).features[id]?.geometry : geometry
    add(KINDS[style], lines?.coordinates ?? [], palette.border, style === 'dashed')
  }
  for (const { geometry } of water.features) {
    if (geometry.type === 'LineString') add('river', [geometry.coordinates], palette.river)
    else {
      add('lake', ringsOf(geometry), palette.lake)
      add('shore', ringsOf(geometry), palette.coast)
    }
  }
  return items
}

function ringsOf(geometry: Geometry): readonly Position[][] {
  if (geometry.type === 'Polygon') return geometry.coordinates
  return geometry.type === 'MultiPolygon' ? geometry.coordinates.flat() : []
}
