import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { packWaters } from '../../scripts/packWaters'
import { readWaters, type Waters } from '../../src/ground/waterTopology'

const text = readFileSync('geo/water.json', 'utf8')
const waters = JSON.parse(text) as Waters

test('lakes and rivers come out of the packing as they went in, to the third decimal', () => {
  const back = readWaters(JSON.parse(JSON.stringify(packWaters(waters))) as ReturnType<typeof packWaters>)
  expect(back.features.length).toBe(waters.features.length)
  back.features.forEach(({ geometry, properties }, at) => {
    const was = waters.features[at]
    expect(properties).toEqual(was?.properties ?? {})
    expect(geometry.type).toBe(was?.geometry.type)
    const numbers = (coordinates: unknown): number[] => (coordinates as number[][][]).flat(2)
    const [now, before] = [numbers(geometry.coordinates), numbers(was?.geometry.coordinates ?? [])]
    expect(now.length).toBe(before.length)
    expect(Math.max(...now.map((value, place) => Math.abs(value - (before[place] ?? NaN))))).toBeLessThan(1e-9)
  })
})

test('packed they are little more than half as many bytes', () => {
  expect(gzipSync(JSON.stringify(packWaters(waters))).length).toBeLessThan(0.6 * gzipSync(text).length)
})
