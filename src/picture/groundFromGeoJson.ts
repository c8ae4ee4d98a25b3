// The published ground (land.json, water.json, names.json, borders.json) as plain items of a picture.
import type { FeatureCollection, Geometry, Position } from 'geojson'
import type { Language } from '../domain/language'
import type { LngLat } from '../domain/record'
import { styleAt, type Border } from '../../geo/periodBorders'
import type { Palette } from '../map/palette'
import type { GroundItem, GroundName } from './groundNodes'

const points = (line: readonly Position[]): LngLat[] => line.map(([lng = 0, lat = 0]) => [lng, lat])

/** Land, its coast, lakes and rivers. The edge of the sheet ("seam") is no coast. */
export function groundItems(land: FeatureCollection, water: FeatureCollection, palette: Palette): GroundItem[] {
  const items: GroundItem[] = []
  const add = (kind: GroundItem['kind'], coordinates: readonly Position[][], colour: string) =>
    items.push({ kind, coordinates: coordinates.map(points), colour, dashed: false })
  for (const { geometry, properties } of land.features) {
    add('land', ringsOf(geometry), palette.land)
    if (properties?.['seam'] === undefined) add('coast', ringsOf(geometry), palette.coast)
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

/** Borders of a year; soft ones faint, approximate ones and those of governorates dashed. */
export function borderItems(borders: readonly Border[], year: number, palette: Palette): GroundItem[] {
  return borders.flatMap((border): GroundItem[] => {
    const style = styleAt(border, year)
    if (style === null) return []
    const kind = style === 'soft' ? 'soft-border' : 'border'
    return [
      {
        kind,
        coordinates: [border.line],
        colour: palette.border,
        dashed: style === 'approximate' || style === 'governorate',
      },
    ]
  })
}

function ringsOf(geometry: Geometry): readonly Position[][] {
  if (geometry.type === 'Polygon') return geometry.coordinates
  return geometry.type === 'MultiPolygon' ? geometry.coordinates.flat() : []
}

/** Names of the ground in a language. */
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
