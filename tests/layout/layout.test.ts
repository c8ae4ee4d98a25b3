// The layout of the real record, measured at the view the reader opens with: the figures of `npm run layout`, with their limits.
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readLayout } from '../../src/geometry/flowShape'
import { measure, summaryOf } from '../../layout/overlap'
import { layoutRows } from '../../layout/report'
import { MAX_WIDTH_PX } from '../../src/cartography/width'
import { bundlesOf } from '../../src/domain/flows/bundles'
import { onShow } from '../../src/domain/flows/onShow'
import { readRecordFrom } from '../../scripts/readPackage'

const { record } = readRecordFrom('data')
const layout = readLayout(readFileSync('layout/arcs.json', 'utf8'))
const rows = layoutRows(record, layout)
const isMatrix = (scene: string) => /matrix|all from/.test(scene)

test('the widest arc is 12 px', () => expect(MAX_WIDTH_PX).toBe(12))

test('every era has a row; the one with the matrix of 1897 has five', () => {
  expect(rows.map(({ scene }) => scene.replace(/:.*/, ''))).toEqual(
    record.eras.flatMap(({ id }) => (id === 'exile-and-work' ? Array<string>(5).fill(id) : [id])),
  )
})

describe.each(rows.filter(({ scene }) => !isMatrix(scene)))('$scene', ({ solved, greatCircles }) => {
  test('at most a tenth of the arcs is hidden on the mean, whatever great circles would hide', () => {
    expect(solved.lines).toBeGreaterThan(4)
    expect(solved.mean).toBeLessThanOrEqual(0.1)
    expect(solved.mean).toBeLessThanOrEqual(Math.max(greatCircles.mean, 0.05))
  })
  test('no arc is more than half hidden', () => expect(solved.worst).toBeLessThanOrEqual(0.5))
  test('no arc runs over a place it does not serve', () => expect(solved.over).toBe(0))
})

test('of the 237 arcs of 1897 at most half as much is hidden as of great circles, and of their 79 bundles too', () => {
  const near = rows.find(({ scene }) => scene.endsWith('matrix from near'))
  expect(near?.solved.lines).toBe(237)
  // The nine arcs of Vologda, Olonets and Amur were laid among kept ones, which costs 0.2 %.
  expect((near?.solved.mean ?? 1) / (near?.greatCircles.mean ?? 0)).toBeLessThanOrEqual(0.502)
  const far = rows.find(({ scene }) => scene.endsWith('matrix from afar'))
  expect(far?.solved.lines).toBe(79)
  expect((far?.solved.mean ?? 1) / (far?.greatCircles.mean ?? 0)).toBeLessThanOrEqual(0.5)
})

test('out and back take opposite sides: both push to the left of the way', () => {
  const flows = record.eras.flatMap(({ span }) =>
    onShow(record, span).flows.filter(({ drawing }) => drawing.kind === 'arc'),
  )
  const pairs = flows.flatMap(({ flow: out }) =>
    flows
      .filter(({ flow }) => flow.origin === out.destination && flow.destination === out.origin && flow.id > out.id)
      .map(({ flow }) => [out.id, flow.id] as const),
  )
  expect(pairs.length).toBeGreaterThan(3)
  for (const [out, back] of pairs) {
    expect(Math.sign(layout.courses[out]?.[0] ?? 0), `${out} and ${back}`).toBe(
      Math.sign(layout.courses[back]?.[0] ?? 1),
    )
  }
})

test('a bundle counts nobody twice: its flows stand in different parts of one total', () => {
  const bundles = [...new Set(bundlesOf(record).values())]
  expect(bundles).toHaveLength(79)
  for (const { flows, people } of bundles) {
    expect(new Set(flows.map(({ partOf }) => partOf)).size).toBe(flows.length)
    expect(people).toBe(flows.reduce((sum, { claims }) => sum + (claims[0]?.best ?? 0), 0))
  }
  expect(bundles.reduce((sum, { people }) => sum + people, 0)).toBe(294_432 - 340 - 440 - 67)
})

describe('the measure', () => {
  const line = (id: string, y: number, widthPx: number) => ({
    id,
    widthPx,
    hasHead: false,
    points: [
      [100, y],
      [500, y],
    ] as const,
  })
  test('a narrow line on a wide one hides less than half of its width: the wide one is not hidden', () => {
    const both = measure([line('wide', 100, 12), line('narrow', 100, 1.5)], [])
    expect(both.map(({ id, hidden }) => [id, hidden])).toEqual([
      ['wide', 0],
      ['narrow', 0],
    ])
  })
  test('of two equal lines in one place the lower is hidden', () => {
    const both = measure([line('a', 100, 3), line('b', 100, 3)], [])
    expect(both[0]?.hidden).toBeGreaterThan(0.95)
    expect(both[1]?.hidden).toBe(0)
    expect(summaryOf(both).mean).toBeCloseTo(0.5, 1)
  })
  test('lines side by side hide nothing', () => {
    expect(summaryOf(measure([line('a', 100, 3), line('b', 106, 3)], []))).toMatchObject({ mean: 0, worst: 0 })
  })
  test('a place under a line is named unless the line serves it', () => {
    const obstacle = (served: string[]) => ({ id: 'town', at: [300, 101] as const, served: new Set(served) })
    expect(measure([line('a', 100, 3)], [obstacle([])])[0]?.over).toEqual(['town'])
    expect(measure([line('a', 100, 3)], [obstacle(['a'])])[0]?.over).toEqual([])
    expect(measure([line('a', 120, 3)], [obstacle([])])[0]?.over).toEqual([])
  })
})
