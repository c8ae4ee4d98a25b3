// Names of the ground (geo/names.csv) as label points; a river's name lies along its line.
import type { Feature, FeatureCollection, Position } from 'geojson'
import Papa from 'papaparse'

type NameRow = Record<'id' | 'kind' | 'lng' | 'lat' | 'rank' | 'name_en' | 'name_lt' | 'name_ru' | 'name_pl', string>

/** Zoom from which a name of a rank is shown. */
const MIN_ZOOM: Readonly<Record<string, number>> = { '1': 0, '2': 1, '3': 3.2, '4': 4.4 }
const RIVER_MIN_ZOOM: Readonly<Record<string, number>> = { '1': 2.6, '2': 3.4, '3': 4.2 }

/** Half the stretch of river, in degrees, whose direction its name takes. */
const STRETCH = 1.1

/** GeoJSON text of the label points of seas, lakes, rivers and ranges; `angle` is clockwise from east, -90 to 90 degrees. */
export function groundNames(namesCsv: string, waterJson: string): string {
  const water = JSON.parse(waterJson) as FeatureCollection
  const features = Papa.parse<NameRow>(namesCsv, { header: true, skipEmptyLines: true }).data.map((row): Feature => {
    const { id, kind, lng, lat, rank, name_en, name_lt, name_ru, name_pl } = row
    const at: Position = [Number(lng), Number(lat)]
    const isRiver = kind === 'river'
    const line = isRiver ? pointsOf(water, id) : []
    const properties = {
      id,
      kind,
      minzoom: (isRiver ? RIVER_MIN_ZOOM : MIN_ZOOM)[rank] ?? 5,
      angle: isRiver ? angleAlong(line, at) : 0,
      name_en,
      name_lt,
      name_ru,
      name_pl,
    }
    return { type: 'Feature', geometry: { type: 'Point', coordinates: isRiver ? nearestOf(line, at) : at }, properties }
  })
  return JSON.stringify({ type: 'FeatureCollection', features })
}

function pointsOf(water: FeatureCollection, id: string): Position[] {
  return water.features.flatMap(({ geometry, properties }) =>
    geometry.type === 'LineString' && properties?.['id'] === id ? geometry.coordinates : [],
  )
}

/** East and south of `at`, in degrees of longitude as long as on the ground. */
function offset([lng = 0, lat = 0]: Position, [x = 0, y = 0]: Position): [east: number, south: number] {
  return [(lng - x) * Math.cos((y * Math.PI) / 180), y - lat]
}

function nearestOf(line: readonly Position[], at: Position): Position {
  const away = (point: Position) => Math.hypot(...offset(point, at))
  return line.reduce((best, point) => (away(point) < away(best) ? point : best), line[0] ?? at)
}

/** Direction of the points around `at`: the main axis of their scatter. */
function angleAlong(line: readonly Position[], at: Position): number {
  const around = line.map((point) => offset(point, at)).filter(([x, y]) => Math.hypot(x, y) < STRETCH)
  const [xx, xy, yy] = around.reduce(([a, b, c], [x, y]) => [a + x * x, b + x * y, c + y * y], [0, 0, 0])
  return Math.round((Math.atan2(2 * xy, xx - yy) / 2) * (180 / Math.PI))
}
