import fc from 'fast-check'
import { expect, test } from 'vitest'
import { globeView } from '../../src/geometry/globeView'
import { openingCamera } from '../../src/geometry/openingView'
import { arc } from '../../src/geometry/arc'
import { widthPx } from '../../src/cartography/width'
import { ARC_STYLE } from '../../src/cartography/arcMetrics'
import { widthScaleAt } from '../../src/cartography/width'
import { inDrawingOrder } from '../../src/cartography/flowLook'
import type { DrawnFlow } from '../../src/cartography/drawnFlow'
import { FRAGMENT_SHADER, vertexShader } from '../../src/map/flows-gl/flowShaders'
import { LIGHT } from '../../src/cartography/palette'
import { arcNode, sampleWay, wayOf } from '../../src/picture/arcNodes'
import { groundNodes } from '../../src/picture/groundNodes'
import { sourceNodes } from '../../src/picture/sourceNodes'
import { node, textOf, type SvgNode } from '../../src/picture/svg'
import { wrapped } from '../../src/cartography/labels/textWidth'

const SIZE = { width: 1000, height: 640 }
const view = globeView(openingCamera({ width: 1000, height: 640 }), SIZE)
const way = wayOf(arc([24, 55], [93, 56], 0.1), view)
const flow = (more: Partial<DrawnFlow> = {}): DrawnFlow => ({
  index: 0,
  members: null,
  id: 'march',
  people: 20_000,
  kind: 'taken',
  grade: 'documented',
  unknownEnd: null,
  isInFocus: false,
  isDimmed: false,
  ...more,
})
const pathsOf = (arcOf: SvgNode | null, name: string) =>
  (arcOf?.children ?? []).flatMap((child) =>
    typeof child !== 'string' && child.attributes['class'] === name ? [String(child.attributes['d'])] : [],
  )
const pointsOf = (path: string) =>
  path
    .slice(1, -1)
    .split('L')
    .map((pair) => pair.split(' ').map(Number) as [number, number])
const draw = (more: Partial<DrawnFlow> = {}, scale = 1) => arcNode(flow(more), way, scale, LIGHT, 'arc')

test('the tip of a head stands at the edge of the place, and the head is never longer than a quarter of the arc', () => {
  const end = way.at(-1) ?? { x: 0, y: 0 }
  const start = way[0] ?? { x: 0, y: 0 }
  const [head = ''] = pathsOf(draw(), 'head')
  const [tip, left, right] = pointsOf(head)
  expect(Math.hypot((tip?.[0] ?? 0) - end.x, (tip?.[1] ?? 0) - end.y)).toBeCloseTo(ARC_STYLE.place, 1)
  const base = [((left?.[0] ?? 0) + (right?.[0] ?? 0)) / 2, ((left?.[1] ?? 0) + (right?.[1] ?? 0)) / 2]
  const length = Math.hypot((tip?.[0] ?? 0) - (base[0] ?? 0), (tip?.[1] ?? 0) - (base[1] ?? 0))
  expect(length).toBeLessThanOrEqual(Math.hypot(end.x - start.x, end.y - start.y) / 4)
})

test('a body is as wide as its people ask, on the map and in the legend alike', () => {
  for (const people of [500, 5000, 20_000, 60_000]) {
    for (const scale of [1, 1.4]) {
      const arcs = [draw({ people }, scale), arcNode(flow({ people }), sampleWay(0, 0, 200), scale, LIGHT, 'sample')]
      for (const each of arcs) {
        const points = pointsOf(pathsOf(each, 'ink')[0] ?? '')
        const widths = points.slice(0, points.length / 2).map(([x, y], at) => {
          const [otherX, otherY] = points[points.length - 1 - at] ?? [0, 0]
          return Math.hypot(x - otherX, y - otherY)
        })
        expect(Math.max(...widths)).toBeCloseTo(widthPx(people) * scale, 1)
        // Tapered: thinner at its start.
        expect(widths[0]).toBeLessThan(Math.max(...widths))
      }
    }
  }
})

test('each grade has its line: whole, long dashes, short dashes, two thin lines', () => {
  const pieces = (grade: DrawnFlow['grade']) =>
    (pathsOf(draw({ grade, people: 5000 }), 'ink')[0] ?? '').split('M').length - 1
  expect(pieces('documented')).toBe(1)
  expect(pieces('estimated')).toBeGreaterThan(5)
  expect(pieces('contested')).toBeGreaterThan(pieces('estimated'))
  expect(pieces('unchecked')).toBe(2)
  expect(textOf(draw({ grade: 'unchecked' }) ?? node('none', {}))).toContain('fill="none"')
})

test('a half arc fades: towards an unknown end, where it has no head, or from an unknown start', () => {
  const stops = (unknownEnd: DrawnFlow['unknownEnd']) => {
    const text = textOf(draw({ unknownEnd }) ?? node('none', {}))
    return [...text.matchAll(/stop-opacity="([\d.]+)"/g)].map(([, value]) => Number(value)).slice(0, 11)
  }
  expect([stops('destination')[0], stops('destination').at(-1)]).toEqual([1, 0])
  expect([stops('origin')[0], stops('origin').at(-1)]).toEqual([0, 1])
  expect(pathsOf(draw({ unknownEnd: 'destination' }), 'head')).toEqual([])
  expect(pathsOf(draw({ unknownEnd: 'origin' }), 'head')).toHaveLength(1)
  expect(stops(null)).toEqual([])
})

test('an arc behind the globe is not drawn, one that goes there ends at the horizon without a head', () => {
  expect(arcNode(flow(), wayOf(arc([-100, -50], [-110, -60], 0.1), view), 1, LIGHT, 'x')).toBeNull()
  const leaving = arcNode(flow(), wayOf(arc([77, 61], [77, -40], 0.1), view), 1, LIGHT, 'x')
  expect(pathsOf(leaving, 'ink')).toHaveLength(1)
  expect(pathsOf(leaving, 'head')).toEqual([])
})

test('the shader reads the same numbers', () => {
  const shaders = vertexShader('', '') + FRAGMENT_SHADER
  expect(shaders).toContain(`PLACE = ${String(ARC_STYLE.place)}`)
  expect(shaders).toContain(`breadth = mix(${String(ARC_STYLE.casing.start)}, ${String(ARC_STYLE.casing.full)}, whole)`)
  expect(shaders).toContain(
    `most = ${ARC_STYLE.headLength.base.toFixed(1)} + ${String(ARC_STYLE.headLength.perWidth)} * width`,
  )
  expect(shaders).not.toMatch(/undefined|NaN|\$\{/)
})

test('large arcs lie below small ones, and grow with the zoom within bounds', () => {
  const order = inDrawingOrder([flow({ people: 900, index: 1 }), flow({ people: 30_000, index: 2 })])
  expect(order.map(({ index }) => index)).toEqual([2, 1])
  expect([widthScaleAt(0), widthScaleAt(9)]).toEqual([0.7, 1.9])
})

test('text is escaped, in texts and in attributes', () => {
  expect(textOf(node('text', { a: '<b>&"' }, ['<b>&"\u0007']))).toBe(
    '<text a="&lt;b&gt;&amp;&quot;">&lt;b&gt;&amp;&quot;\ufffd</text>',
  )
})

test('wrapping loses no letter', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ minLength: 1, maxLength: 40 }), { maxLength: 30 }), (parts) => {
      const text = parts.join(' ')
      expect(wrapped(text, 120, 12).join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''))
    }),
  )
})

test('every work is named, or its number is told', () => {
  const place = { x: 0, y: 0, width: 1000 }
  const words = (count: number) => {
    const works = Array.from(
      { length: count },
      (_, at) => `Work ${String(at)}, ${'a long title '.repeat((at % 5) * 4)}`,
    )
    const { nodes } = sourceNodes({ title: 'Sources', works, more: (left) => `and ${String(left)} more` }, place)
    return nodes
      .map(textOf)
      .join('')
      .replace(/<[^>]+>/g, '')
  }
  for (const count of [1, 2, 7, 20, 90]) {
    const text = words(count)
    const named = [...text.matchAll(/Work \d+/g)].length
    const left = Number(/and (\d+) more/.exec(text)?.[1] ?? 0)
    expect(named).toBeGreaterThan(0)
    expect(named + left).toBe(count)
  }
  expect(words(90)).toMatch(/and \d+ more/)
  expect(words(7)).not.toContain('more')
})

test('the ground: items of one look become one path, dashed borders stay dashed, nothing far outside the frame is written', () => {
  const square = (lng: number, lat: number) => [
    [
      [lng, lat],
      [lng + 5, lat],
      [lng + 5, lat + 5],
      [lng, lat + 5],
      [lng, lat],
    ] as [number, number][],
  ]
  const item = { kind: 'land', colour: '#abcdef', dashed: false } as const
  const nodes = groundNodes(
    [
      { ...item, coordinates: square(70, 55) },
      { ...item, coordinates: square(80, 55) },
      { kind: 'border', colour: '#123456', dashed: true, coordinates: square(75, 60) },
    ],
    view,
    SIZE,
    2.2,
  )
  expect(nodes.map(({ attributes }) => attributes['class'])).toEqual(['land', 'border'])
  expect(nodes[1]?.attributes['stroke-dasharray']).toBe('4 3')
  const close = globeView({ center: [24, 55], zoom: 7 }, SIZE)
  expect(groundNodes([{ ...item, coordinates: square(100, 55) }], close, SIZE, 7)).toEqual([])
})
