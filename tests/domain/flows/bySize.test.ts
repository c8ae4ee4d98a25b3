import { describe, expect, test } from 'vitest'
import { bySize, peopleIn } from '../../../src/domain/flows/bySize'
import { onShow } from '../../../src/domain/flows/onShow'
import { readRecordFrom } from '../../../scripts/readPackage'

describe('rows by size', () => {
  const { record } = readRecordFrom('data')

  test.each(record.eras.map(({ id, span }) => [id, span] as const))(
    'in the era %s every row stands once, and the movements come by their largest figures',
    (_, span) => {
      const { flows } = onShow(record, span)
      const groups = bySize(flows)
      const listed = groups.flatMap(({ known, unknown }) => [...known, ...unknown])
      expect(listed).toHaveLength(flows.length)
      expect(new Set(listed)).toEqual(new Set(flows))
      const largest = groups.map(({ known }) => Math.max(-1, ...known.map(({ flow }) => peopleIn(flow) ?? -1)))
      expect(largest).toEqual(largest.toSorted((a, b) => b - a))
    },
  )

  test('a whole stands before its parts, and the larger of two parts before the smaller', () => {
    const groups = bySize(onShow(record, { start: 1948, end: 1949 }).flows)
    const group = groups.find(({ movement }) => movement.id === 'vesna')
    const ids = group?.known.map(({ flow }) => flow.id) ?? []
    expect(ids.slice(0, 2)).toEqual(['vesna', 'vesna-krasnoyarsk'])
    expect(ids.indexOf('vesna-irkutsk')).toBeGreaterThan(ids.indexOf('vesna-krasnoyarsk'))
  })

  test('a row without a figure stands apart, unless one of its parts has one', () => {
    const groups = bySize(onShow(record, { start: 1940, end: 1954 }).flows)
    const unknown = groups.flatMap((group) => group.unknown)
    expect(unknown.length).toBeGreaterThan(0)
    for (const { flow } of unknown) expect(flow.claims).toEqual([])
  })
})
