// The real record: no fault, the nineteen movements, the figures everybody looks for, and nothing left out or told twice.
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { openLines } from '../../layout/storedLayout'
import { figureOf } from '../../src/record/figure'
import { onShow, undated } from '../../src/domain/flows/onShow'
import { figureWords } from '../../src/words/flowWords'
import { translator } from '../../src/words/translate'
import { problemSentence, readPackageFiles, readRecordFrom } from '../../scripts/readPackage'
import { readRecord } from '../../src/record/readRecord'

const { record, problems } = readRecordFrom('data')
const en = translator('en')
const subjects = [...record.flows.values(), ...record.stocks.values()]
const wordsOf = (id: string) => {
  const subject = record.flows.get(id) ?? record.stocks.get(id)
  return subject === undefined ? `no row ${id}` : figureWords(subject, en)
}
const best = (id: string) => figureOf(record.flows.get(id)?.claims ?? [])?.best ?? 0

test('the record has no fault', () => {
  expect(problems.map(problemSentence)).toEqual([])
})

test('every line of this record has its stored bend', () => {
  expect(openLines(readFileSync('layout/arcs.json', 'utf8'), record)).toEqual([])
})

describe('the nineteen movements', () => {
  test.each(Array.from({ length: 19 }, (_, at) => at + 1))('row %i has a movement with a flow or a count', (number) => {
    const movements = [...record.movements.values()].filter((movement) => movement.number === number)
    expect(movements.length).toBeGreaterThan(0)
    expect(subjects.some(({ movement }) => movement.number === number)).toBe(true)
  })
})

test.each([
  ['vesna', '40,002 people (36,932–49,331)'],
  ['osen', /^16,150 people/],
  ['russia-2010', '31,377 people'],
  ['russia-2021', '13,230 people'],
  ['deportations-all', /^131,600 people/],
  ['autumn-1951', /20,357 people/],
  ['altai-1941', /7,278 people/],
  ['arctic-1942', /2,850 people/],
  ['returned-deportees', /60,000 people/],
])('%s reads %s', (id, words) => {
  if (typeof words === 'string') expect(wordsOf(id)).toBe(words)
  else expect(wordsOf(id)).toMatch(words)
})

test('the 22 counties of the people taken to Altai add up to 6,930, and with the rest to 7,278', () => {
  const parts = (record.parts.get('altai-1941') ?? []).filter((id) => record.flows.get(id)?.measure === 'deported')
  const counties = parts.filter((id) => record.flows.get(id)?.origin?.precision === 'district')
  const sum = (ids: readonly string[]) => ids.reduce((total, id) => total + best(id), 0)
  expect(counties).toHaveLength(22)
  expect(sum(counties)).toBe(6_930)
  expect(sum(parts)).toBe(7_278)
})

test('every claim of every flow and count has a definition in four languages and a source', () => {
  const claims = subjects.flatMap(({ claims }) => claims)
  expect(claims.length).toBeGreaterThan(400)
  for (const { definition, source, id } of claims) {
    expect(
      Object.values(definition.text).every((text) => text.length > 8),
      id,
    ).toBe(true)
    expect(source.citation.length, id).toBeGreaterThan(3)
  }
})

test('every definition and every source of the files is used', () => {
  const { texts } = readPackageFiles('data')
  const all = [...texts]
    .filter(([path]) => !['definitions.csv', 'sources.csv'].includes(path))
    .map(([, text]) => text)
    .join('\n')
  const usedSources = [...record.sources.keys()].filter((id) => !all.includes(id))
  expect(usedSources).toEqual([])
})

test('nine sources in ten have an address, and only a source with one can have been seen at it', () => {
  const sources = [...record.sources.values()]
  const known = sources.filter(({ url }) => url !== '')
  expect(known.length).toBeGreaterThanOrEqual(245)
  expect(known.length / sources.length).toBeGreaterThan(0.9)
  expect(sources.filter(({ isSeen, url }) => isSeen && url === '')).toEqual([])
})

describe('nothing is left out: map and shelf together are all rows', () => {
  test.each(record.eras.map((era) => [era.id, era.span] as const))('in the era %s', (_, span) => {
    const shown = onShow(record, span)
    const inside = subjects.filter(({ span: own }) => own !== null && own.start < span.end && own.end > span.start)
    const ids = [...shown.flows.map(({ flow }) => flow.id), ...shown.stocks.map(({ id }) => id)].sort()
    expect(ids).toEqual(inside.map(({ id }) => id).sort())
  })

  test('in every single year', () => {
    for (let year = 1266; year <= 2021; year++) {
      const shown = onShow(record, { start: year, end: year + 1 })
      const inside = [...record.flows.values()].filter(
        ({ span }) => span !== null && span.start <= year && span.end > year,
      )
      expect(shown.flows.length, String(year)).toBe(inside.length)
      expect(new Set(shown.flows.map(({ flow }) => flow.id)).size).toBe(inside.length)
    }
  })

  test('every row is on show in some era, or is known to be undated', () => {
    const seen = new Set(record.eras.flatMap((era) => onShow(record, era.span).flows.map(({ flow }) => flow.id)))
    const lost = [...record.flows.keys()].filter((id) => !seen.has(id))
    expect(lost).toEqual(
      undated(record)
        .map(({ id }) => id)
        .filter((id) => record.flows.has(id)),
    )
  })
})

describe('a fault put into a copy is caught', () => {
  const { descriptor, texts } = readPackageFiles('data')
  const faultsWith = (path: string, from: string, to: string) => {
    const text = texts.get(path) ?? ''
    expect(text).toContain(from)
    return readRecord(descriptor, new Map([...texts, [path, text.replace(from, to)]])).problems.map(problemSentence)
  }

  test('a source that is missing', () => {
    expect(faultsWith('sources.csv', '\nS-LNM48,', '\nS-LNM49,').join('\n')).toMatch(
      /claims\.csv line \d+, source: found "S-LNM48"/,
    )
  })

  test('a part larger than its whole', () => {
    const line = (texts.get('claims.csv') ?? '').split('\n').find((row) => row.startsWith('vesna-irkutsk.1,')) ?? ''
    expect(faultsWith('claims.csv', line, line.replace('11495', '91495')).join('\n')).toMatch(
      /flows\.csv line \d+, part_of: found "91495"/,
    )
  })
})

describe('places', () => {
  test('lie in the world of the record: no swapped or lost coordinates', () => {
    for (const { id, at } of record.places.values()) {
      expect(at[0], id).toBeGreaterThan(17)
      expect(at[0], id).toBeLessThan(180)
      expect(at[1], id).toBeGreaterThan(37)
      expect(at[1], id).toBeLessThan(74)
    }
  })

  test('Lithuanian, Russian and Polish names are written in their own letters', () => {
    for (const { id, name } of record.places.values()) {
      expect(name.ru, id).toMatch(/^[\p{Script=Cyrillic}\p{P}\p{N}\s]+$/u)
      for (const text of [name.en, name.lt, name.pl]) expect(text, id).toMatch(/^[\p{Script=Latin}\p{P}\p{N}\s]+$/u)
    }
  })
})

test('whatever row a reader opens, its card names a work: of a claim, or of the movement where there is no figure', () => {
  for (const subject of subjects) {
    const works = [...subject.claims.map(({ source }) => source.id), ...subject.movement.sources]
    expect(works.length, subject.id).toBeGreaterThan(0)
    if (subject.claims.length === 0) expect(subject.movement.sources.length, subject.id).toBeGreaterThan(0)
    for (const id of works) expect(record.sources.get(id)?.citation, id).toMatch(/\S/)
  }
})

describe('June 1941 on the books of the Gulag, 15 September 1941', () => {
  test('the four regions add up to the whole of the report', () => {
    const people = (id: string) => figureOf(record.stocks.get(id)?.claims ?? [])?.best ?? 0
    const parts = (record.parts.get('on-books-1941') ?? []).map(people)
    expect(parts.sort((a, b) => a - b)).toEqual([164, 1_549, 3_507, 7_462])
    expect(parts.reduce((total, part) => total + part, 0)).toBe(people('on-books-1941'))
  })
})

describe('Operation Priboi', () => {
  test('the report to Stalin and that of the colonel lead, and each holds the next', () => {
    expect(wordsOf('priboi-march-april')).toMatch(/^31,917 people/)
    expect(wordsOf('priboi-march')).toMatch(/^28,981 people/)
    const leading = (id: string) => figureOf(record.flows.get(id)?.claims ?? [])?.leading
    expect([leading('priboi-march-april')?.basis, leading('priboi-march')?.basis]).toEqual(['archive', 'archive'])
  })
})

test.each([
  ['russians-lithuania-1959', 231_014],
  ['russians-lithuania-1970', 267_989],
  ['russians-lithuania-1979', 303_493],
  ['russians-lithuania-1989', 344_455],
  ['russians-lithuania-2001', 219_789],
  ['russians-lithuania-2011', 176_913],
  ['russians-lithuania-2021', 141_122],
])('%s: %i Russians in Lithuania by the census', (id, people) => {
  expect(figureOf(record.stocks.get(id)?.claims ?? [])?.best).toBe(people)
})
