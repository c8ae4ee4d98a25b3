// Colours are computed with, not looked at: contrast (WCAG 2), distance for colour-blind readers (Machado, Oliveira and Fernandes 2009,
// severity 1; distance in Oklab, Ottosson 2020), and lightness in greys.
import { describe, expect, test } from 'vitest'
import { rgbOf } from '../../src/cartography/flowColor'
import { PALETTES } from '../../src/cartography/palette'

type Triple = readonly [number, number, number]

/** Linear light of a colour, 0-1 a channel. */
const linear = (hex: string): Triple => {
  const [r, g, b] = rgbOf(hex).map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4))
  return [r ?? 0, g ?? 0, b ?? 0]
}
const luminance = (hex: string): number => {
  const [r, g, b] = linear(hex)
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}
const contrast = (a: string, b: string): number => {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y)
  return (light + 0.05) / (dark + 0.05)
}
/** Lightness 0-100 of a colour in a copy in greys. */
const greyness = (hex: string): number => 100 * Math.cbrt(luminance(hex))

const times = (matrix: readonly Triple[], [r, g, b]: Triple): Triple => {
  const [x = 0, y = 0, z = 0] = matrix.map((row) => row[0] * r + row[1] * g + row[2] * b)
  return [x, y, z]
}
const clamped = (triple: Triple): Triple => {
  const [x = 0, y = 0, z = 0] = triple.map((value) => Math.min(1, Math.max(0, value)))
  return [x, y, z]
}
const oklab = (rgb: Triple): Triple => {
  const cones = times(
    [
      [0.4122214708, 0.5363325363, 0.0514459929],
      [0.2119034982, 0.6806995451, 0.1073969566],
      [0.0883024619, 0.2817188376, 0.6299787005],
    ],
    rgb,
  )
  const [l = 0, m = 0, s = 0] = cones.map(Math.cbrt)
  return times(
    [
      [0.2104542553, 0.793617785, -0.0040720468],
      [1.9779984951, -2.428592205, 0.4505937099],
      [0.0259040371, 0.7827717662, -0.808675766],
    ],
    [l, m, s],
  )
}
const READERS: Readonly<Record<string, readonly Triple[]>> = {
  'full colour vision': [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
}
/** Distance of two colours as a reader sees them; 100 = from black to white. */
const distance = (a: string, b: string, reader: readonly Triple[]): number => {
  const [p, q] = [a, b].map((hex) => oklab(clamped(times(reader, linear(hex)))))
  return 100 * Math.hypot(...(p ?? []).map((value, at) => value - (q?.[at] ?? 0)))
}

const LANDS = ['land', 'landLithuania', 'landEast'] as const
const GROUNDS = [...LANDS, 'sea'] as const
const MOVED = ['went', 'taken', 'imprisoned', 'fled', 'returned'] as const
/** A copy in greys has room for four; the imprisoned are told by the word at the head of their arcs. */
const IN_GREYS = ['went', 'taken', 'fled', 'returned'] as const
const pairsOf = <T>(kinds: readonly T[]): (readonly [T, T])[] =>
  kinds.flatMap((a, at) => kinds.slice(at + 1).map((b) => [a, b] as const))
const PAIRS = pairsOf(MOVED)

test('the measures agree with values that anyone can compute', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21)
  expect(distance('#000000', '#ffffff', READERS['full colour vision'] ?? [])).toBeCloseTo(100, 0)
  // A red and a green of the same lightness are one to a reader without the red cones or the green ones.
  const redGreen = (reader: string) => distance('#a05050', '#6f7a3a', READERS[reader] ?? [])
  expect(redGreen('deuteranopia')).toBeLessThan(redGreen('full colour vision') / 2)
})

describe.each(Object.entries(PALETTES))('%s', (name, palette) => {
  test('every hue stands out 3:1 from every tint of land and from sea, for few people as for many', () => {
    for (const [kind, hues] of Object.entries(palette.kinds))
      for (const hue of hues)
        for (const ground of GROUNDS)
          expect(contrast(hue, palette[ground]), `${kind} ${hue} on ${ground}`).toBeGreaterThanOrEqual(3)
  })

  test('in the deepest shade of the mountains every hue still stands out', () => {
    for (const land of LANDS) {
      const shaded = `#${rgbOf(palette[land])
        .map((value) =>
          Math.round(255 * value * (1 - palette.relief))
            .toString(16)
            .padStart(2, '0'),
        )
        .join('')}`
      for (const [kind, hues] of Object.entries(palette.kinds))
        for (const hue of hues) expect(contrast(hue, shaded), `${kind} ${hue} on ${shaded}`).toBeGreaterThanOrEqual(2.6)
    }
  })

  test('more people are farther from the ground', () => {
    for (const [kind, [few, many]] of Object.entries(palette.kinds))
      expect(contrast(many, palette.land), kind).toBeGreaterThan(contrast(few, palette.land) * 1.25)
  })

  test.each(Object.entries(READERS))(
    'those who went, were taken, fled and came back stay apart for %s',
    (_, reader) => {
      for (const [a, b] of PAIRS)
        for (const at of [0, 1] as const)
          expect(distance(palette.kinds[a][at], palette.kinds[b][at], reader), `${a} ${b}`).toBeGreaterThanOrEqual(6)
    },
  )

  test('names stand out from land 4.5:1, those of waters and ranges 3:1', () => {
    for (const land of LANDS) {
      expect(contrast(palette.placeLabel, palette[land]), land).toBeGreaterThanOrEqual(4.5)
      expect(contrast(palette.polityLabel, palette[land]), land).toBeGreaterThanOrEqual(4.5)
      expect(contrast(palette.reliefLabel, palette[land]), land).toBeGreaterThanOrEqual(3)
    }
    expect(contrast(palette.waterLabel, palette.sea)).toBeGreaterThanOrEqual(3)
  })

  test('tints of land differ, but so little that they are no figure; borders and coasts are weaker than arcs', () => {
    expect(new Set(LANDS.map((land) => palette[land])).size).toBe(3)
    for (const tint of LANDS) expect(contrast(palette[tint], palette.land), tint).toBeLessThan(1.15)
    const weakest = Math.min(...MOVED.map((kind) => contrast(palette.kinds[kind][0], palette.land)))
    for (const line of ['border', 'coast', 'river'] as const)
      expect(contrast(palette[line], palette.land), line).toBeLessThan(weakest + 0.5)
  })

  if (name === 'PRINT')
    test('a copy in greys still tells the kinds apart', () => {
      for (const [a, b] of pairsOf(IN_GREYS))
        for (const at of [0, 1] as const)
          expect(
            Math.abs(greyness(palette.kinds[a][at]) - greyness(palette.kinds[b][at])),
            `${a} ${b}`,
          ).toBeGreaterThanOrEqual(6)
    })
})
