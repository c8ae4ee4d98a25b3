// Joins the names of the ground (geo/base/names.csv) to its water and to label points.
import type { Feature, FeatureCollection } from 'geojson'
import Papa from 'papaparse'

type NameRow = Record<'id' | 'kind' | 'lng' | 'lat' | 'rank' | 'name_en' | 'name_lt' | 'name_ru' | 'name_pl', string>

/** Zoom from which a name of a rank is shown. */
const MIN_ZOOM: Readonly<Record<string, number>> = { '1': 0, '2': 3.5, '3': 4.8 }

/** GeoJSON texts: label points of seas, lakes and ranges, and the water with river names as properties. */
export function groundNames(namesCsv: string, waterJson: string): { points: string; water: string } {
  const rows = Papa.parse<NameRow>(namesCsv, { header: true, skipEmptyLines: true }).data
  const features = rows
    .filter(({ kind }) => kind !== 'river')
    .map(({ id, kind, lng, lat, rank, ...names }): Feature => {
      const properties = { id, kind, minzoom: MIN_ZOOM[rank] ?? 5, ...pickNames(names) }
      return { type: 'Feature', geometry: { type: 'Point', coordinates: [Number(lng), Number(lat)] }, properties }
    })
  const rivers = new Map(rows.filter(({ kind }) => kind === 'river').map((row) => [row.id, pickNames(row)]))
  const water = JSON.parse(waterJson) as FeatureCollection
  for (const feature of water.features) {
    const names = rivers.get(String(feature.properties?.['id'] ?? ''))
    if (names !== undefined) feature.properties = { ...feature.properties, ...names }
  }
  return { points: JSON.stringify({ type: 'FeatureCollection', features }), water: JSON.stringify(water) }
}

const pickNames = ({
  name_en,
  name_lt,
  name_ru,
  name_pl,
}: Pick<NameRow, 'name_en' | 'name_lt' | 'name_ru' | 'name_pl'>) => ({
  name_en,
  name_lt,
  name_ru,
  name_pl,
})
