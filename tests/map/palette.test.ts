import { expect, test } from 'vitest'
import { rgbOf } from '../../src/map/instances'
import { LIGHT } from '../../src/map/palette'

/** Relative luminance and contrast as WCAG 2 defines them. */
function luminance(hex: string): number {
  const [r, g, b] = rgbOf(hex).map((channel) =>
    channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4,
  )
  return 0.2126 * (r ?? 0) + 0.7152 * (g ?? 0) + 0.0722 * (b ?? 0)
}
const contrast = (a: string, b: string) => {
  const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y)
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05)
}

const LANDS = ['land', 'landLithuania', 'landEast'] as const
const GROUNDS = [...LANDS, 'sea'] as const

test('every hue stands out 3:1 from every tint of land and from sea, for few people as for many', () => {
  for (const [kind, hues] of Object.entries(LIGHT.kinds)) {
    for (const hue of hues) {
      for (const ground of GROUNDS)
        expect(contrast(hue, LIGHT[ground]), `${kind} ${hue} on ${ground}`).toBeGreaterThanOrEqual(3)
    }
  }
})

test('names of places stand out 4.5:1, names of waters and ranges 3:1', () => {
  for (const land of LANDS) {
    expect(contrast(LIGHT.placeLabel, LIGHT[land]), land).toBeGreaterThanOrEqual(4.5)
    expect(contrast(LIGHT.polityLabel, LIGHT[land]), land).toBeGreaterThanOrEqual(4.5)
    expect(contrast(LIGHT.reliefLabel, LIGHT[land]), land).toBeGreaterThanOrEqual(3)
  }
  expect(contrast(LIGHT.waterLabel, LIGHT.sea)).toBeGreaterThanOrEqual(3)
})

test('tints of land differ, but so little that they are no figure; borders are weaker than flows', () => {
  for (const tint of ['landLithuania', 'landEast'] as const) {
    expect(LIGHT[tint]).not.toBe(LIGHT.land)
    expect(contrast(LIGHT[tint], LIGHT.land), tint).toBeLessThan(1.1)
  }
  const weakest = Math.min(
    ...Object.values(LIGHT.kinds).flatMap((hues) => hues.map((hue) => contrast(hue, LIGHT.land))),
  )
  expect(contrast(LIGHT.border, LIGHT.land)).toBeLessThan(weakest + 0.5)
})
