// From drawn flows to the instance buffer of the flow layer. Pure.
import { strengthOf } from '../domain/width'
import { inDrawingOrder, lookOf } from './arcStyle'
import type { DrawnFlow } from './drawnFlow'
import type { Palette } from './palette'

/** Floats of one instance: row, width, colour (4), casing (4), style (3). */
export const INSTANCE_FLOATS = 13

export type Rgb = readonly [red: number, green: number, blue: number]

/** Channels 0-1 of a colour written #rrggbb. Throws on anything else. */
export function rgbOf(hex: string): Rgb {
  const match = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(hex)
  if (match === null) throw new Error(`Not a colour of the form #rrggbb: ${hex}`)
  const channel = (at: number) => Number.parseInt(match[at] ?? '0', 16) / 255
  return [channel(1), channel(2), channel(3)]
}

/** Colour of a flow: the hue of its kind, stronger for more people. */
export function colorOf(flow: { kind: DrawnFlow['kind']; people: number | null }, palette: Palette): Rgb {
  const [few, many] = palette.kinds[flow.kind].map(rgbOf)
  if (few === undefined || many === undefined) throw new Error(`The palette has no hue for "${flow.kind}".`)
  const strength = strengthOf(flow.people)
  const mix = (at: 0 | 1 | 2) => few[at] + (many[at] - few[at]) * strength
  return [mix(0), mix(1), mix(2)]
}

/** Instances in drawing order. */
export function instancesOf(flows: readonly DrawnFlow[], palette: Palette): Float32Array<ArrayBuffer> {
  const order = inDrawingOrder(flows)
  const buffer = new Float32Array(order.length * INSTANCE_FLOATS)
  const casing = rgbOf(palette.casing)
  order.forEach((flow, at) => {
    const { width, alpha, casingAlpha, style, fade } = lookOf(flow)
    const values = [
      flow.index,
      width,
      ...colorOf(flow, palette),
      alpha,
      ...casing,
      casingAlpha,
      style,
      fade,
      Number(flow.begins ?? false),
    ]
    buffer.set(values, at * INSTANCE_FLOATS)
  })
  return buffer
}
