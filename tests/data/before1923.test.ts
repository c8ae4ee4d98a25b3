// The record before 1923: persons, the sentences of 1863, the refugees of 1915 and what must never be added.
import { describe, expect, test } from 'vitest'
import { figureOf } from '../../src/record/figure'
import type { Flow } from '../../src/record/record'
import { readRecordFrom } from '../../scripts/readPackage'

const { record } = readRecordFrom('data')
const flow = (id: string): Flow => {
  const found = record.flows.get(id)
  if (found === undefined) throw new Error(`no flow ${id}`)
  return found
}
const figure = (id: string) => figureOf((record.flows.get(id) ?? record.stocks.get(id))?.claims ?? [])
const wholes = (id: string): string[] => {
  const whole = record.flows.get(id)?.partOf ?? null
  return whole === null ? [] : [whole, ...wholes(whole)]
}

test('25 persons of the 13th to 17th centuries; those without a source say that they were not checked', () => {
  expect(record.people.size).toBe(25)
  for (const person of record.people.values()) {
    expect(person.span, person.id).not.toBeNull()
    if (person.sources.length === 0) expect(person.note?.en, person.id).toMatch(/not checked/i)
    if (person.flow !== null) expect(record.flows.has(person.flow), person.id).toBe(true)
  }
  expect([...record.people.values()].filter(({ sources }) => sources.length === 0).map(({ id }) => id)).toEqual([
    'svitrigaila',
    'trubetskoy',
  ])
})

test('a person stands on the road of the flow that carries him or her', () => {
  for (const person of record.people.values()) {
    if (person.flow === null) continue
    const { origin, destination, span } = flow(person.flow)
    expect([person.origin?.id, person.destination?.id], person.id).toEqual([origin?.id, destination?.id])
    expect(Math.abs((person.span?.start ?? 0) - (span?.start ?? 0)), person.id).toBeLessThanOrEqual(2)
  }
})

describe('1863', () => {
  const categories = [
    'katorga-1863',
    'settlement-1863',
    'state-land-1863',
    'interior-1863',
    'army-1863',
    'companies-1863',
  ]

  test('the six punishments short of death add up to 9,233, near the 9,500 of the museum', () => {
    expect(categories.reduce((sum, id) => sum + (figure(id)?.best ?? 0), 0)).toBe(9_233)
    expect(figure('exile-1863-all')?.best).toBe(9_500)
    expect(figure('exile-1863-all')?.rivals.map(({ best }) => best)).toEqual([9_233])
    expect(figure('exile-1863-all')?.grade).toBe('estimated')
    for (const id of categories) expect(wholes(id)).toEqual(['exile-1863-all'])
  })

  test('villages deported whole: 5,000 to 8,000, and five settlements by name', () => {
    expect([figure('villages-1863-all')?.low, figure('villages-1863-all')?.high]).toEqual([5_000, 8_000])
    const named = ['szczuki-1863', 'jaworowka-1863', 'pieniazki-1863', 'lukawica-1863', 'prusanka-1864']
    expect(named.map((id) => `${String(figure(id)?.best)} ${String(figure(id)?.leading.unit)}`)).toEqual([
      '15 families',
      '14 families',
      '40 persons',
      '42 families',
      '11 families',
    ])
    for (const id of [...named, 'ibenai-1863']) expect(flow(id).destination).toBeNull()
  })

  test('27 priests of three dioceses at Tunka', () => {
    const ids = ['tunka-vilnius', 'tunka-samogitia', 'tunka-sejny']
    expect(ids.reduce((sum, id) => sum + (figure(id)?.best ?? 0), 0)).toBe(27)
  })

  test('the exiles of all lands of the rising are context and hold no part of the Krai', () => {
    const all = [...record.flows.values()].filter(({ movement }) => movement.id === 'rising-1863')
    expect(all.length).toBeGreaterThan(5)
    expect(record.movements.get('rising-1863')?.kind).toBe('context')
    for (const id of ['exile-1863-all', ...categories]) expect(wholes(id)).not.toContain('rising-exiles')
  })
})

describe('1914-1924', () => {
  test('the expelled Jews are inside the refugees and no split of the refugees by governorate is drawn', () => {
    expect(wholes('jews-kaunas-1915')).toEqual(['jews-kovno-1915', 'refugees-1915-jews', 'refugees-1915-all'])
    const split = [...record.flows.values()].filter(
      ({ movement, measure }) => movement.id === 'refugees-1915' && measure === 'fled',
    )
    expect(split.filter(({ destination }) => destination !== null)).toEqual([])
  })

  test('the three groups of the refugees make 460,000 of almost half a million; 550,000 is a count of 1918', () => {
    const groups = ['refugees-1915-lithuanians', 'refugees-1915-jews', 'refugees-1915-poles']
    expect(groups.reduce((sum, id) => sum + (figure(id)?.best ?? 0), 0)).toBe(460_000)
    expect(figure('refugees-1915-all')?.high).toBe(500_000)
    expect(figure('refugees-1915-all')?.grade).toBe('estimated')
    expect(figure('refugees-russia-1918')?.best).toBe(550_000)
  })

  test('13,600 civilians and 15,000 to 20,000 Prussian Lithuanians are different counts of East Prussia', () => {
    expect(figure('east-prussia-1914')?.best).toBe(13_600)
    expect(figure('east-prussia-1914')?.others.map(({ low, high }) => [low, high])).toEqual([[15_000, 20_000]])
    expect(figure('klaipeda-1914')?.best).toBe(500)
  })

  test('350,000 returned and 185,000 did not; 215,000 was not seen and stands in no claim', () => {
    expect(figure('return-1918-all')?.best).toBe(350_000)
    expect(figure('not-returned-1924')?.best).toBe(185_000)
    const all = [...record.flows.values(), ...record.stocks.values()].flatMap(({ claims }) => claims)
    expect(all.filter(({ low, best, high }) => [low, best, high].includes(215_000))).toEqual([])
  })
})

test.each([
  ['st-petersburg-1891', 1_000],
  ['st-petersburg-1900', 10_000],
  ['st-petersburg-1914', 30_000],
  ['riga-1897', 6_362],
  ['riga-1913', 35_156],
  ['liepaja-1897', 3_590],
  ['liepaja-1910', 18_000],
  ['liepaja-1914', 17_567],
  ['lang-1897-moscow-governorate', 698],
])('Lithuanians by the text or census: %s, %i', (id, people) => {
  expect(figure(id)?.best).toBe(people)
})

test.each(['st-petersburg-1897', 'jelgava-1897', 'daugavpils-1897'])('%s was not seen and has no figure', (id) => {
  expect(record.stocks.get(id)?.claims).toEqual([])
  expect(record.stocks.get(id)?.note).not.toBeNull()
})

test('dates of Russian papers before 1918 are New Style, and the note gives the Old Style date', () => {
  expect([flow('szczuki-1863').start, flow('szczuki-1863').end]).toEqual(['1863-08-05', '1863-08-06'])
  for (const id of ['szczuki-1863', 'prusanka-1864', 'jews-suwalki-mogilev'])
    expect(flow(id).note?.en).toContain('Old Style')
  expect(flow('jews-suwalki-mogilev').start).toBe('1915-03')
})

test('1,448 of the 2,850 moved to Yakutia returned after 1956', () => {
  expect([figure('arctic-1942')?.best, figure('returned-from-yakutia')?.best]).toEqual([2_850, 1_448])
})
