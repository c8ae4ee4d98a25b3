// The ground: a style as a pure function of palette and data. Tints and borders follow the year through the states of
// features (`tint` of a cell, `style` of a line between cells), so that no tile is made again.
import type {
  ExpressionSpecification,
  FilterSpecification,
  LayerSpecification,
  LineLayerSpecification,
  StyleSpecification,
} from 'maplibre-gl'
import type { Feature, FeatureCollection, Geometry, MultiLineString, MultiPolygon, Position } from 'geojson'
import { disguised, SHEET } from '../../geometry/plane'
import type { BorderStyle } from '../../ground/polities'
import type { Waters } from '../../ground/waterTopology'
import relief from '../../../geo/relief-plane.png?url'
import type { Palette } from '../../cartography/palette'

/** Land and its lines, and waters, as features; coordinates are [x, y] of the plane. */
export type GroundFeatures = {
  readonly areas: FeatureCollection<MultiPolygon>
  readonly lines: FeatureCollection<MultiLineString>
  readonly softLines: FeatureCollection<MultiLineString>
  readonly water: Waters
}

/** A point of the plane as MapLibre is given it. */
const pointFor = ([x = NaN, y = NaN]: Position): [number, number] => [...disguised({ x, y })]

function geometryFor(geometry: MultiPolygon | MultiLineString | Waters['features'][number]['geometry']): Geometry {
  switch (geometry.type) {
    case 'MultiPolygon':
      return {
        type: 'MultiPolygon',
        coordinates: geometry.coordinates.map((rings) => rings.map((ring) => ring.map(pointFor))),
      }
    case 'Polygon':
    case 'MultiLineString':
      return { type: geometry.type, coordinates: geometry.coordinates.map((line) => line.map(pointFor)) }
    case 'LineString':
      return { type: 'LineString', coordinates: geometry.coordinates.map(pointFor) }
  }
}

const absolute = (path: string): string => new URL(path, document.baseURI).href

/** Corners of the relief, those of the sheet, from the upper left clockwise. */
const RELIEF_CORNERS: [[number, number], [number, number], [number, number], [number, number]] = [
  pointFor([SHEET.left, SHEET.top]),
  pointFor([SHEET.right, SHEET.top]),
  pointFor([SHEET.right, SHEET.bottom]),
  pointFor([SHEET.left, SHEET.bottom]),
]

/** Sources whose features have states. */
export const AREAS = 'areas'
/** All that is drawn over the land, in one source: each has masks of its own to draw whenever layers change from one to another. */
export const LINES = 'lines'

const FIRST_SOFT_ID = 2 ** 16

/** Id of the border without its bends. */
export const softId = (id: number): number => id + FIRST_SOFT_ID

type LineKind = 'coast' | 'border' | 'soft-border' | 'river' | 'lake'

const isOfKind = (kind: LineKind): FilterSpecification => ['==', ['get', 'kind'], kind]

/** Shores, borders with and without their bends, rivers and lakes; what has states has an id. */
function lineFeatures({ lines, softLines, water }: GroundFeatures): FeatureCollection {
  const soft = softLines.features.map((feature, id): Feature => ({
    ...feature,
    id: softId(id),
    properties: { kind: 'soft-border' satisfies LineKind },
    geometry: geometryFor(feature.geometry),
  }))
  const waters = water.features.map(({ geometry }): Feature => {
    const kind: LineKind = geometry.type.endsWith('Polygon') ? 'lake' : 'river'
    return { type: 'Feature', properties: { kind }, geometry: geometryFor(geometry) }
  })
  const borders = lines.features.map((feature): Feature => ({ ...feature, geometry: geometryFor(feature.geometry) }))
  return { type: 'FeatureCollection', features: [...borders, ...soft, ...waters] }
}

const areaFeatures = ({ areas }: GroundFeatures): FeatureCollection => ({
  type: 'FeatureCollection',
  features: areas.features.map((feature) => ({ ...feature, geometry: geometryFor(feature.geometry) })),
})

/** The data of the sources of a ground; another ground of the same cells may take its place. */
export const groundData = (
  ground: GroundFeatures,
): Readonly<Record<typeof AREAS | typeof LINES, FeatureCollection>> => ({
  [AREAS]: areaFeatures(ground),
  [LINES]: lineFeatures(ground),
})

const growing = (
  far: number | ExpressionSpecification,
  near: number | ExpressionSpecification,
): ExpressionSpecification => ['interpolate', ['linear'], ['zoom'], 2, far, 7, near]

/** A value by the style of the line's state. */
const byStyle = (values: Partial<Record<BorderStyle, number>>, otherwise: number): ExpressionSpecification => [
  'match',
  ['coalesce', ['feature-state', 'style'], 'none'],
  ...(Object.entries(values).flat() as [string, number]),
  otherwise,
]

/** Layers of borders that are there in some years only, and their widths in those: what is nowhere costs no frame. */
export const PASSING_BORDERS = {
  soft: { layer: 'borders-soft', width: growing(4, 22) },
  dashed: { layer: 'borders-dashed', width: growing(0.9, 1.5) },
} as const satisfies Partial<Record<BorderStyle, { layer: string; width: ExpressionSpecification }>>

/** Opacities where the state of the line has the style, and none elsewhere. */
function borderLayer(
  id: string,
  palette: Palette,
  opacities: Partial<Record<BorderStyle, number>>,
  paint: LineLayerSpecification['paint'],
): LineLayerSpecification {
  return {
    id,
    type: 'line',
    source: LINES,
    filter: isOfKind(id === PASSING_BORDERS.soft.layer ? 'soft-border' : 'border'),
    paint: { 'line-color': palette.border, 'line-opacity': byStyle(opacities, 0), ...paint },
  }
}

/** MapLibre style of the ground. */
export function baseStyle(palette: Palette, ground: GroundFeatures): StyleSpecification {
  const data = groundData(ground)
  return {
    version: 8,
    projection: { type: 'mercator' },
    transition: { duration: 0 },
    sources: {
      // Without tolerance neighbours keep their common points at every zoom, and no sea shows between them.
      [AREAS]: { type: 'geojson', data: data[AREAS], tolerance: 0 },
      [LINES]: { type: 'geojson', data: data[LINES] },
      relief: { type: 'image', url: absolute(relief), coordinates: RELIEF_CORNERS },
    },
    layers: [...baseLayers(palette)],
  }
}

/** The layers of the ground, in drawing order. */
export function baseLayers(palette: Palette): readonly LayerSpecification[] {
  return [
    { id: 'sea', type: 'background', paint: { 'background-color': palette.sea } },
    {
      id: 'land',
      type: 'fill',
      source: AREAS,
      paint: {
        'fill-color': [
          'match',
          ['coalesce', ['feature-state', 'tint'], 'other'],
          'lithuania',
          palette.landLithuania,
          'east',
          palette.landEast,
          palette.land,
        ],
        'fill-antialias': false,
      },
    },
    {
      id: 'relief',
      type: 'raster',
      source: 'relief',
      paint: {
        // The shade is coarse: it goes before one comes near enough to see that.
        'raster-opacity': ['interpolate', ['linear'], ['zoom'], 1, palette.relief, 3.2, palette.relief, 5, 0],
        'raster-fade-duration': 0,
      },
    },
    borderLayer(
      PASSING_BORDERS.soft.layer,
      palette,
      { soft: 0.4 },
      {
        'line-width': PASSING_BORDERS.soft.width,
        'line-blur': growing(3, 18),
      },
    ),
    borderLayer(
      'borders',
      palette,
      // One width for both: each value that a state changes is worked out again for every point of its line.
      { solid: 0.8, inner: 0.26 },
      { 'line-width': growing(0.9, 1.5) },
    ),
    borderLayer(
      PASSING_BORDERS.dashed.layer,
      palette,
      { dashed: 0.8 },
      {
        'line-width': PASSING_BORDERS.dashed.width,
        'line-dasharray': [4, 3],
      },
    ),
    {
      id: 'rivers',
      type: 'line',
      source: LINES,
      filter: isOfKind('river'),
      layout: { 'line-cap': 'round' },
      paint: {
        'line-color': palette.river,
        'line-width': ['interpolate', ['linear'], ['zoom'], 2, 0.5, 4, 0.9, 8, 2.2],
      },
    },
    {
      id: 'lakes',
      type: 'fill',
      source: LINES,
      filter: isOfKind('lake'),
      paint: { 'fill-color': palette.lake, 'fill-outline-color': palette.coast },
    },
    {
      id: 'coast',
      type: 'line',
      source: LINES,
      filter: isOfKind('coast'),
      paint: { 'line-color': palette.coast, 'line-width': ['interpolate', ['linear'], ['zoom'], 2, 0.8, 8, 1.2] },
    },
  ]
}
