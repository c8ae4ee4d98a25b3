// Borders of all times as lines, and which of them part two states in a year. Pure; read from geo/base/borders.json and polities.csv.
import type { Feature, LineString, Position } from 'geojson'
import type { Texts } from '../src/domain/language'
import type { LngLat } from '../src/domain/record'

/** How sure a border is: as it was; put together from units of today or drawn by us; a soft area's edge; of a governorate. */
export type BorderStyle = 'sure' | 'approximate' | 'soft' | 'governorate'

/** Years, half-open, in which a line is a border, and how sure it is then. */
export type BorderSpan = readonly [from: number, to: number, style: BorderStyle]

/** borders.json: points are whole steps of 1 / scale degrees, the first from [0, 0]. */
export type BorderFile = {
  readonly scale: number
  readonly lines: readonly (readonly [spans: readonly BorderSpan[], steps: readonly number[]])[]
}

export type Border = { readonly spans: readonly BorderSpan[]; readonly line: readonly LngLat[] }

/** A state or governorate with the years of its name, half-open, and where its name stands from which zoom on. */
export type Polity = {
  readonly id: string
  readonly start: number
  readonly end: number
  readonly at: LngLat
  readonly minZoom: number
  readonly name: Texts
}

/** The borders of a file, in its order, in degrees. */
export function readBorders({ scale, lines }: BorderFile): Border[] {
  return lines.map(([spans, steps]) => {
    const line: LngLat[] = []
    let [x, y] = [0, 0]
    for (let at = 0; at + 1 < steps.length; at += 2) {
      x += steps[at] ?? 0
      y += steps[at + 1] ?? 0
      line.push([x / scale, y / scale])
    }
    return { spans, line }
  })
}

/** How a border is to be drawn in a year; null when it parts nobody then. */
export function styleAt({ spans }: Border, year: number): BorderStyle | null {
  return spans.find(([from, to]) => year >= from && year < to)?.[2] ?? null
}

/** Border lines as features whose integer id is their place in the list. */
export function borderFeatures(borders: readonly Border[]): Feature<LineString>[] {
  return borders.map(({ line }, id) => ({
    type: 'Feature',
    id,
    properties: {},
    geometry: { type: 'LineString', coordinates: line.map(([lng, lat]): Position => [lng, lat]) },
  }))
}

/** Polities that have a name in a year. */
export function politiesAt(polities: readonly Polity[], year: number): Polity[] {
  return polities.filter(({ start, end }) => year >= start && year < end)
}
