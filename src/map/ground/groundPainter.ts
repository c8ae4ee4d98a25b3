// Keeps the ground on the year: only what differs from the year before is told to the map, as states of features. No tile is touched.
import type { Map as GlMap } from 'maplibre-gl'
import type { Ground } from '../../ground/ground'
import { changes, statesIn, type FeatureStates } from '../../ground/groundStates'
import { isIn, stretchAround, type BorderStyle, type Polities, type Years } from '../../ground/polities'
import { AREAS, baseLayers, LINES, PASSING_BORDERS, softId } from './groundStyle'
import type { Palette } from '../../cartography/palette'

export class GroundPainter {
  private readonly map: GlMap
  private readonly ground: Ground
  private readonly polities: Polities
  private year: number | null = null
  private states: FeatureStates | null = null
  /** The years whose ground is on show. */
  private stretch: Years = { start: NaN, end: NaN }
  private hasStyle = false

  constructor(map: GlMap, ground: Ground, polities: Polities) {
    this.map = map
    this.ground = ground
    this.polities = polities
  }

  /** The map has a style, on which paint and states may be set. */
  get isReady(): boolean {
    return this.hasStyle
  }

  /** The style is there, for the first time or again: it knows no states yet. */
  start(): void {
    this.hasStyle = true
    this.states = null
    if (this.year !== null) this.show(this.year)
  }

  /** The style is gone with the graphics context; it starts again when that is restored. */
  stop(): void {
    this.hasStyle = false
  }

  /** Shows states and borders of a year, as soon as the map can. */
  show(year: number): void {
    this.year = year
    if (!this.hasStyle) return
    if (this.states !== null && isIn(this.stretch, year)) return
    this.stretch = stretchAround(this.polities, year)
    const now = statesIn(this.ground, this.polities, year)
    for (const [id, tint] of changes(this.states?.tints, now.tints)) {
      this.map.setFeatureState({ source: AREAS, id }, { tint })
    }
    for (const [id, style] of changes(this.states?.borders, now.borders)) {
      this.map.setFeatureState({ source: LINES, id }, { style })
      // The lines without bends are told only of what is soft or no longer so.
      if (style === 'soft' || this.states?.borders[id] === 'soft') {
        this.map.setFeatureState({ source: LINES, id: softId(id) }, { style })
      }
    }
    for (const [style, { layer, width }] of Object.entries(PASSING_BORDERS)) {
      const isHere = now.borders.includes(style as BorderStyle)
      if (isHere !== this.states?.borders.includes(style as BorderStyle)) {
        this.map.setPaintProperty(layer, 'line-width', isHere ? [...width] : 0)
      }
    }
    this.states = now
  }
}

type PaintProperty = Parameters<GlMap['setPaintProperty']>[1]

/** Gives the ground the colours of a palette; no tile is touched. */
export function repaintGround(map: GlMap, palette: Palette): void {
  for (const { id, paint } of baseLayers(palette)) {
    for (const [property, value] of Object.entries(paint ?? {})) {
      map.setPaintProperty(id, property as PaintProperty, value as never)
    }
  }
}
