// From drawn flows to the instance buffer of the flow layer. Pure.
import { strengthOf, widthPx } from '../domain/width'
import type { DrawnFlow } from './drawnFlow'
import { FADE, STYLE } from './flowShaders'
import type { Palette } from './palette'

/** Floats of one instance: row, width, colour (4), casing (4), style (2). */
export const INSTANCE_FLOATS = 12

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

const STYLES = {
  documented: STYLE.solid,
  estimated: STYLE.longDash,
  contested: STYLE.shortDash,
  unchecked: STYLE.outline,
} as const

/** Instances in drawing order: large below, small on top, what is in focus last. */
export function instancesOf(flows: readonly DrawnFlow[], palette: Palette): Float32Array<ArrayBuffer> {
  const order = [...flows].sort(
    (a, b) => Number(a.isInFocus) - Number(b.isInFocus) || widthPx(b.people) - widthPx(a.people) || a.index - b.index,
  )
  const buffer = new Float32Array(order.length * INSTANCE_FLOATS)
  const casing = rgbOf(palette.casing)
  order.forEach((flow, at) => {
    const fade = flow.unknownEnd === null ? FADE.none : flow.unknownEnd === 'destination' ? FADE.end : FADE.start
    const alpha = flow.isDimmed ? 0.28 : flow.isInFocus ? 1 : 0.92
    const casingAlpha = flow.isDimmed ? 0.25 : 0.85
    const width = widthPx(flow.people) + (flow.isInFocus ? 1.2 : 0)
    const values = [
      flow.index,
      width,
      ...colorOf(flow, palette),
      alpha,
      ...casing,
      casingAlpha,
      STYLES[flow.grade],
      fade,
    ]
    buffer.set(values, at * INSTANCE_FLOATS)
  })
  return buffer
}
