import fc from 'fast-check'
import { expect, test } from 'vitest'
import { toPlane } from '../../src/geometry/plane'
import { planeArc } from '../../src/geometry/planeArc'
import { planeView, wholeCamera } from '../../src/geometry/planeView'
import { widthPx } from '../../src/cartography/width'
import { ARC_STYLE } from '../../src/cartography/arcMetrics'
import { widthScaleAt } from '../../src/cartography/width'
import { inDrawingOrder } from '../../src/cartography/flowLook'
import type { DrawnFlow } from '../../src/cartography/drawnFlow'
import { FRAGMENT_SHADER, VERTEX_SHADER } from '../../src/map/flows-gl/flowShaders'
import { LIGHT } from '../../src/cartography/palette'
import { arcNode, sampleWay, wayOf } from '../../src/picture/arcNodes'
import { groundNodes } from '../../src/picture/groundNodes'
import { sourceNodes } from '../../src/picture/sourceNodes'
import { node, textOf, type SvgNode } from '../../src/picture/svg'
import { wrapped } from '../../src/cartography/labels/textWidth'

const SIZE = { width: 1000, height: 640 }
const view = planeView(wholeCamera(SIZE), SIZE)
const way = wayOf(planeArc(toPlane([24, 55]), toPlane([93, 56]), 0.1), view)
const flow = (more: Partial<DrawnFlow> = {}): DrawnFlow => ({
  index: 0,
  members: null,
  id: 'march',
  people: 20_000,
  kind: 'taken',
  grade: 'documented',
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
const draw = (more: Partial<DrawnFlow> = {}, scale = 1) => arcNode(flow(more), way, scale, LIGHT)

test('the tip of a head stands at the edge of the place, and the head is never longer than a quarter of the arc', () => {
  const end = way.at(-1) ?? { x: 0, y: 0 }
  const start = way[0] ?? { x: 0, y: 0 }
  const [head = ''] = pathsOf(draw(), 'head')
  const [left, tip, right] = pointsOf(head)
  expect(Math.hypot((tip?.[0] ?? 0) - end.x, (tip?.[1] ?? 0) - end.y)).toBeCloseTo(ARC_STYLE.place, 1)
  const base = [((left?.[0] ?? 0) + (right?.[0] ?? 0)) / 2, ((left?.[1] ?? 0) + (right?.[1] ?? 0)) / 2]
  const length = Math.hypot((tip?.[0] ?? 0) - (base[0] ?? 0), (tip?.[1] ?? 0) - (base[1] ?? 0))
  expect(length).toBeLessThanOrEqual(Math.hypot(end.x - start.x, end.y - start.y) / 4)
})

test('a body is as wide as its people ask, on the map and in the legend alike', () => {
  for (const people of [500, 5000, 20_000, 60_000]) {
    for (const scale of [1, 1.4]) {
      const arcs = [draw({ people }, scale), arcNode(flow({ people }), sampleWay(0, 0, 200), scale, LIGHT)]
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

test('each grade has its line: crisp, with pale edges, a hairline with an open head', () => {
  const drawn = (grade: DrawnFlow['grade']) => draw({ grade, people: grade === 'unchecked' ? null : 5000 })
  expect(pathsOf(drawn('documented'), 'edge')).toEqual([])
  for (const grade of ['estimated', 'contested'] as const) {
    expect(pathsOf(drawn(grade), 'edge')).toHaveLength(1)
    const [edge = '', core = ''] = [...pathsOf(drawn(grade), 'edge'), ...pathsOf(drawn(grade), 'ink')]
    const breadth = (path: string) => {
      const points = pointsOf(path)
      const [[x, y] = [0, 0], [otherX, otherY] = [0, 0]] = [points[points.length / 2 - 1], points[points.length / 2]]
      return Math.hypot(x - otherX, y - otherY)
    }
    expect(breadth(core) / breadth(edge)).toBeCloseTo(ARC_STYLE.soft.core, 1)
  }
  const hairline = textOf(drawn('unchecked') ?? node('none', {}))
  expect(hairline).toContain(`stroke-width="${String(ARC_STYLE.hairline.width)}"`)
  expect(hairline).not.toContain('Z"')
  expect(hairline).not.toContain('dasharray')
})

test('the shader reads the same numbers', () => {
  const shaders = VERTEX_SHADER + FRAGMENT_SHADER
  expect(shaders).toContain(`PLACE = ${String(ARC_STYLE.place)}`)
  expect(shaders).toContain(`breadth = mix(${String(ARC_STYLE.casing.start)}, ${String(ARC_STYLE.casing.full)}, whole)`)
  expect(shaders).toContain(`${String(ARC_STYLE.headLength.base)} + ${String(ARC_STYLE.headLength.perWidth)} * width`)
  expect(shaders).toContain(String(ARC_STYLE.soft.core))
  expect(shaders).not.toMatch(/undefined|NaN|\$\{/)
})

test('large arcs lie in front of small ones, and grow with the zoom within bounds', () => {
  const order = inDrawingOrder([flow({ people: 900, index: 1 }), flow({ people: 30_000, index: 2 })])
  expect(order.map(({ index }) => index)).toEqual([1, 2])
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
  const square = (lng: number, lat: number) => {
    const { x, y } = toPlane([lng, lat])
    return [
      [
        [x, y],
        [x + 0.01, y],
        [x + 0.01, y + 0.01],
        [x, y + 0.01],
        [x, y],
      ],
    ]
  }
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
  const close = planeView({ center: toPlane([24, 55]), zoom: 7, bearing: 0 }, SIZE)
  expect(groundNodes([{ ...item, coordinates: square(100, 55) }], close, SIZE, 7)).toEqual([])
})
