// Borders of the time: one source of lines for all times; a change of year sets feature states and touches no tile.
import type { LayerSpecification, Map as GlMap, SourceSpecification } from 'maplibre-gl'
import { borderFeatures, styleAt, type Border, type BorderStyle } from '../../geo/periodBorders'
import type { Palette } from './palette'

const SOURCE = 'borders'

export function borderSource(borders: readonly Border[]): Record<string, SourceSpecification> {
  return { [SOURCE]: { type: 'geojson', data: { type: 'FeatureCollection', features: borderFeatures(borders) } } }
}

/** How strong a border of a style is drawn; nothing of the other styles. */
const opacityOf = (style: BorderStyle, opacity: number) =>
  ['case', ['==', ['feature-state', 'style'], style], opacity, 0] as unknown as number

/** Layers of the borders, to stand over the land and below the coast: each style of line is one, for dashes cannot follow a state. */
export function borderLayers(palette: Palette): LayerSpecification[] {
  const layer = (style: BorderStyle, paint: object): LayerSpecification => ({
    id: `borders-${style}`,
    type: 'line',
    source: SOURCE,
    layout: { 'line-join': 'round', 'line-cap': style === 'sure' ? 'round' : 'butt' },
    paint: { 'line-color': palette.border, ...paint },
  })
  const width = ['interpolate', ['linear'], ['zoom'], 1.5, 0.9, 4, 1.3, 8, 2]
  return [
    layer('soft', { 'line-width': 7, 'line-blur': 6, 'line-opacity': opacityOf('soft', 0.55) }),
    layer('sure', { 'line-width': width, 'line-opacity': opacityOf('sure', 0.9) }),
    layer('approximate', {
      'line-width': width,
      'line-dasharray': [3.5, 2.2],
      'line-opacity': opacityOf('approximate', 0.9),
    }),
    layer('governorate', {
      'line-width': 0.9,
      'line-dasharray': [1, 2.4],
      'line-opacity': opacityOf('governorate', 0.8),
    }),
  ]
}

/** Keeps on the map which borders are drawn how. */
export class PeriodBorders {
  private readonly shown = new Map<number, BorderStyle>()
  private readonly map: GlMap
  private readonly borders: readonly Border[]

  constructor(map: GlMap, borders: readonly Border[]) {
    this.map = map
    this.borders = borders
  }

  /** Shows the borders of a year; only what changes is told to the map. */
  show(year: number): void {
    this.borders.forEach((border, id) => {
      const style = styleAt(border, year)
      if (style === (this.shown.get(id) ?? null)) return
      if (style === null) this.shown.delete(id)
      else this.shown.set(id, style)
      this.map.setFeatureState({ source: SOURCE, id }, { style })
    })
  }
}
