// Colours of flows as numbers.
import { strengthOf } from './width'
import type { DrawnFlow } from './drawnFlow'
import type { Palette } from './palette'

export type Rgb = readonly [red: number, green: number, blue: number]

/** Channels 0-1 of a colour written #rrggbb. Throws on anything else. */
export function rgbOf(hex: string): Rgb {
  const match = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(hex)
  if (match === null) throw new Error(`Not a colour of the form #rrggbb: ${hex}`)
  const channel = (at: number) => Number.parseInt(match[at] ?? '0', 16) / 255
  return [channel(1), channel(2), channel(3)]
}

/** Colour of a flow: the hue of its kind, stronger for more people. */
export function colorOf(flow: Pick<DrawnFlow, 'kind' | 'people'>, palette: Palette): Rgb {
  const color: [number, number, number] = [0, 0, 0]
  writeColor(flow, palette, color, 0)
  return color
}

/** The same, its three channels written into `into`, from index `at` on. */
export function writeColor(
  { kind, people }: Pick<DrawnFlow, 'kind' | 'people'>,
  palette: Palette,
  into: Float32Array | number[],
  at: number,
): void {
  const [few, many] = huesOf(palette, kind)
  const strength = strengthOf(people)
  for (let channel = 0; channel < 3; channel++) {
    const weak = few[channel] ?? 0
    into[at + channel] = weak + ((many[channel] ?? 0) - weak) * strength
  }
}

const hues = new WeakMap<Palette, Map<DrawnFlow['kind'], readonly [Rgb, Rgb]>>()

/** Both ends of the hue of a kind; read once a palette. */
function huesOf(palette: Palette, kind: DrawnFlow['kind']): readonly [Rgb, Rgb] {
  let known = hues.get(palette)
  if (known === undefined) hues.set(palette, (known = new Map<DrawnFlow['kind'], readonly [Rgb, Rgb]>()))
  let pair = known.get(kind)
  if (pair === undefined) {
    const [few, many] = palette.kinds[kind]
    known.set(kind, (pair = [rgbOf(few), rgbOf(many)]))
  }
  return pair
}
