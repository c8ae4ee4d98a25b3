// The ground: a style as a pure function of palette, language and data. Tints and borders follow the year through the states of
// features (`tint` of a cell, `style` of a line between cells), so that no tile is made again.
import type {
  ExpressionSpecification,
  LayerSpecification,
  LineLayerSpecification,
  StyleSpecification,
} from 'maplibre-gl'
import italicCyrillic from '@fontsource/source-sans-3/files/source-sans-3-cyrillic-400-italic.woff2?url'
import italicLatinExtended from '@fontsource/source-sans-3/files/source-sans-3-latin-ext-400-italic.woff2?url'
import italicLatin from '@fontsource/source-sans-3/files/source-sans-3-latin-400-italic.woff2?url'
import type { FeatureCollection } from 'geojson'
import type { BorderStyle } from '../../geo/polities'
import relief from '../../geo/base/relief.png?url'
import type { Language } from '../domain/language'
import type { Palette } from './palette'

/** Land and its lines, waters and names as features. */
export type GroundFeatures = {
  readonly areas: FeatureCollection
  readonly lines: FeatureCollection
  readonly softLines: FeatureCollection
  readonly water: FeatureCollection
  readonly names: FeatureCollection
}

const LABEL_FONT = ['Source Sans 3 Italic']

/** Unicode ranges as the font package cuts its files; without them the Lithuanian letters would come from another font. */
const FONT_FACES = {
  'Source Sans 3 Italic': [
    {
      url: italicLatin,
      'unicode-range': [
        'U+0000-00FF',
        'U+0131',
        'U+0152-0153',
        'U+02BB-02BC',
        'U+02C6',
        'U+02DA',
        'U+02DC',
        'U+2000-206F',
      ],
    },
    {
      url: italicLatinExtended,
      'unicode-range': ['U+0100-0130', 'U+0132-0151', 'U+0154-02BA', 'U+1E00-1E9F', 'U+1EF2-1EFF'],
    },
    { url: italicCyrillic, 'unicode-range': ['U+0301', 'U+0400-045F', 'U+0490-0491', 'U+04B0-04B1', 'U+2116'] },
  ],
}

/** Text of a ground label in a language. */
export function labelField(language: Language): ['get', string] {
  return ['get', `name_${language}`]
}

/** Layers whose labels follow the language. */
export const LABEL_LAYERS = ['river-names', 'water-names', 'relief-names']

const absolute = (path: string): string => new URL(path, document.baseURI).href

/** Corners of the relief from the north-west clockwise: bounds of geo/base/relief.origin.json. */
const RELIEF_CORNERS: [[number, number], [number, number], [number, number], [number, number]] = [
  [-12, 78],
  [192, 78],
  [192, 34],
  [-12, 34],
]

/** Layer below which the flows are drawn. */
export const FIRST_LABEL_LAYER = 'river-names'

/** Sources whose features have states. */
export const AREAS = 'areas'
export const LINES = 'lines'
/** The borders without their bends. */
export const SOFT_LINES = 'soft-lines'

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
    source: id === PASSING_BORDERS.soft.layer ? SOFT_LINES : LINES,
    filter: ['==', ['get', 'kind'], 'border'],
    paint: { 'line-color': palette.border, 'line-opacity': byStyle(opacities, 0), ...paint },
  }
}

/** MapLibre style of the ground. */
export function baseStyle(palette: Palette, language: Language, ground: GroundFeatures): StyleSpecification {
  return {
    version: 8,
    projection: { type: 'globe' },
    transition: { duration: 0 },
    'font-faces': Object.fromEntries(
      Object.entries(FONT_FACES).map(([name, faces]) => [
        name,
        faces.map((face) => ({ ...face, url: absolute(face.url) })),
      ]),
    ),
    sources: {
      // Without tolerance neighbours keep their common points at every zoom, and no sea shows between them.
      [AREAS]: { type: 'geojson', data: ground.areas, tolerance: 0 },
      [LINES]: { type: 'geojson', data: ground.lines },
      [SOFT_LINES]: { type: 'geojson', data: ground.softLines },
      relief: { type: 'image', url: absolute(relief), coordinates: RELIEF_CORNERS },
      water: { type: 'geojson', data: ground.water },
      names: { type: 'geojson', data: ground.names },
    },
    layers: [...baseLayers(palette, language)],
  }
}

/** The layers of the ground, in drawing order. */
export function baseLayers(palette: Palette, language: Language): readonly LayerSpecification[] {
  const label = {
    'text-field': labelField(language),
    'text-font': LABEL_FONT,
    'text-max-width': 7,
  }
  const halo = { 'text-halo-width': 1.2, 'text-halo-blur': 0.5 }
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
      { solid: 0.8, inner: 0.4 },
      {
        'line-width': growing(byStyle({ inner: 0.4 }, 0.9), byStyle({ inner: 0.9 }, 1.5)),
      },
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
      source: 'water',
      filter: ['==', ['geometry-type'], 'LineString'],
      layout: { 'line-cap': 'round' },
      paint: {
        'line-color': palette.river,
        'line-width': ['interpolate', ['linear'], ['zoom'], 2, 0.5, 4, 0.9, 8, 2.2],
      },
    },
    {
      id: 'lakes',
      type: 'fill',
      source: 'water',
      filter: ['==', ['geometry-type'], 'Polygon'],
      paint: { 'fill-color': palette.lake, 'fill-outline-color': palette.coast },
    },
    {
      id: 'coast',
      type: 'line',
      source: LINES,
      filter: ['==', ['get', 'kind'], 'coast'],
      paint: { 'line-color': palette.coast, 'line-width': ['interpolate', ['linear'], ['zoom'], 2, 0.8, 8, 1.2] },
    },
    {
      id: 'river-names',
      type: 'symbol',
      source: 'names',
      filter: ['all', ['==', ['get', 'kind'], 'river'], ['<=', ['get', 'minzoom'], ['zoom']]],
      layout: {
        ...label,
        'text-size': ['interpolate', ['linear'], ['zoom'], 3, 10.5, 8, 14],
        'text-max-width': 20,
        'text-letter-spacing': 0.08,
        'text-rotate': ['get', 'angle'],
        'text-rotation-alignment': 'map',
        'text-offset': [0, -0.75],
      },
      paint: { 'text-color': palette.waterLabel, 'text-halo-color': palette.land, ...halo },
    },
    {
      id: 'water-names',
      type: 'symbol',
      source: 'names',
      filter: [
        'all',
        ['in', ['get', 'kind'], ['literal', ['sea', 'ocean', 'lake']]],
        ['<=', ['get', 'minzoom'], ['zoom']],
      ],
      layout: {
        ...label,
        'text-size': ['match', ['get', 'kind'], 'ocean', 15, 'sea', 12.5, 11],
        'text-letter-spacing': ['match', ['get', 'kind'], 'lake', 0.02, 0.12],
      },
      paint: { 'text-color': palette.waterLabel, 'text-halo-color': palette.sea, ...halo },
    },
    {
      id: 'relief-names',
      type: 'symbol',
      source: 'names',
      minzoom: 2.5,
      filter: [
        'all',
        ['in', ['get', 'kind'], ['literal', ['mountains', 'plain']]],
        ['<=', ['get', 'minzoom'], ['zoom']],
      ],
      layout: { ...label, 'text-size': 11, 'text-letter-spacing': 0.16 },
      paint: { 'text-color': palette.reliefLabel, 'text-halo-color': palette.land, ...halo },
    },
  ]
}
