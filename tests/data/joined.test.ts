// What the map may say of the regions to which people were taken, 1940-1953: exact sums of the record, reckoned by hand from claims.csv.
import { describe, expect, test } from 'vitest'
import { joinByRegion, type Group } from '../../src/domain/regions/joinByRegion'
import type { Sense } from '../../src/domain/regions/levels'
import type { Flow } from '../../src/record/record'
import { readRecordFrom } from '../../scripts/readPackage'

const { record } = readRecordFrom('data')
const flows: Flow[] = [...record.flows.values()].filter(({ movement }) => movement.era === 'deportations')
const joined = (time: Sense): readonly Group[] => joinByRegion(flows, { level: 'region', time }, record)

/** The sum of a measure and family in a group, as "low best high modifier: rows"; "" where there is none. */
function told(groups: readonly Group[], id: string | null, measure: string, family: string): string {
  const wanted = measure === 'imprisoned' ? 'imprisoned' : 'taken'
  const group = groups.find(({ at, kind }) => (at?.id ?? null) === id && kind === wanted)
  const found = group?.sums.find(({ sum }) => sum.measure === measure && sum.family === family)?.sum
  return found === undefined
    ? ''
    : `${found.low} ${found.best} ${found.high} ${found.modifier}: ${found.rows.map((row) => row.id).join(' ')}`
}

describe('deported, by the region of their time', () => {
  test.each([
    [
      'krai-krasnoyarsk',
      // 23,467 + 8,500 + 2,300 + 1,100 + 196; the ranges of 1948 (20,500) and of October 1951 (16,000)
      '32596 35563 43063 about: vesna-krasnoyarsk osen-krasnoyarsk priboi-krasnoyarsk krasnoyarsk-1952 krasnoyarsk-1941',
    ],
    [
      'obl-irkutsk',
      // 11,495 + 3,072 + 3,000 + 300 + 50; the rivals 11,600 of 1948 and 2,987 of September 1951
      '17832 17917 18022 about: vesna-irkutsk september-1951 april-1949-bodaibo priboi-alar priboi-kachug',
    ],
    ['krai-altai', '7278 7278 7278 : altai-1941'],
    ['obl-tomsk', '4550 4550 4550 about: osen-tomsk cheryomoshniki-1948'],
    ['buryat-mongol-assr', '4038 4114 12000 : vesna-buryatia'],
    ['komi-assr', '1549 1549 1549 about: komi-1941'],
    ['obl-novosibirsk', '1309 1309 1309 : narym-1941'],
    ['tajik-ssr', '908 908 1000 : germans-1945'],
    ['krai-khabarovsk', '450 450 450 about: bichevaya-1950'],
    ['molotov-oblast', '40 40 40 : kiselyovo-1945'],
    ['obl-tyumen', ''],
    ['kazakh-ssr', ''],
  ])('%s: %s', (id, expected) => {
    expect(told(joined('then'), id, 'deported', 'deported')).toBe(expected)
  })
})

describe('deported, by the region of today', () => {
  test.each([
    // 4,250 + 1,309 + 300: Narym then belonged to Novosibirsk Oblast
    ['obl-tomsk', '5859 5859 5859 about: osen-tomsk narym-1941 cheryomoshniki-1948'],
    ['rep-khakassia', '1150 1150 1150 about: vesna-tashtyp'],
    ['rep-buryatia', '4038 4114 12000 : vesna-buryatia'],
    ['rep-komi', '1549 1549 1549 about: komi-1941'],
    ['krai-perm', '40 40 40 : kiselyovo-1945'],
    ['obl-novosibirsk', ''],
  ])('%s: %s', (id, expected) => {
    expect(told(joined('today'), id, 'deported', 'deported')).toBe(expected)
  })

  test('Khakassia, then a part of Krasnoyarsk Krai, is taken off what the krai is told with', () => {
    const krai = joined('today').find(({ at }) => at?.id === 'krai-krasnoyarsk')
    expect(krai?.sums[0]?.sum.best).toBe(35_563)
    expect(krai?.sums[0]?.elsewhere.map(({ id }) => id)).toEqual(['vesna-tashtyp'])
    expect(krai?.sums[0]?.rest.best).toBe(35_563 - 1_150)
  })
})

test('those moved on, the men of June 1941 and the prisoners stand apart from the deported', () => {
  const groups = joined('then')
  expect(told(groups, 'yakut-assr', 'redeported', 'moved-on')).toBe('2795 2850 3000 : arctic-1942')
  expect(told(groups, 'krai-krasnoyarsk', 'deported', 'men-june-1941')).toBe(
    '2425 2425 2500 : reshoty-1941 norillag-1941',
  )
  expect(told(groups, 'krai-krasnoyarsk', 'imprisoned', 'imprisoned-there')).toBe(
    '5200 5200 5200 about: camps-krasnoyarsk',
  )
  expect(told(groups, 'area-kolyma', 'imprisoned', 'kolyma-register')).toBe('3692 3692 3692 : camps-kolyma')
  expect(told(groups, 'kazakh-ssr', 'imprisoned', 'karlag-held')).toBe('10000 10000 10000 over: camps-kazakhstan')
  expect(told(groups, 'mordovian-assr', 'imprisoned', 'prisoners-brought')).toBe('3000 3000 3000 about: camps-mordovia')
})

test('of the 131,600 deported the sums of all regions and what is left are exactly the whole', () => {
  for (const time of ['then', 'today'] as const) {
    const groups = joined(time)
    const people = groups.flatMap(({ at, sums }) =>
      sums.flatMap(({ sum, rest }) => (sum.measure === 'deported' ? [{ at, people: rest.best }] : [])),
    )
    const sum = (rows: readonly { people: number }[]): number => rows.reduce((total, row) => total + row.people, 0)
    expect(sum(people)).toBe(131_600)
    // 35,563 + 17,917 + 7,278 + 4,550 + 4,114 + 2,425 + 1,549 + 1,309 + 908 + 450 + 40
    expect(sum(people.filter(({ at }) => at !== null))).toBe(76_103)
  }
})

test('rows that could not be added are named with the reason', () => {
  const refused = joined('then').flatMap(({ unsummed }) =>
    unsummed.filter(({ why }) => why !== 'inside').map(({ row, why }) => `${row.id} ${why}`),
  )
  expect(refused.sort()).toEqual([
    'bachelino-1947 units',
    'camps-inta no-figure',
    'camps-vorkuta no-figure',
    'cheryomukhovo-1946 no-figure',
    'galyashor-1945 units',
    'kazakhstan-1941 no-figure',
    'priboi-irkutsk no-figure',
    'tyumen-1947 no-figure',
    'vesna-klaipeda no-figure',
    'yenisei-1942 no-figure',
  ])
})

test('coming near, a region is split into its districts and settlements, and nobody is told twice', () => {
  const groups = joinByRegion(flows, { level: 'settlement', time: 'then' }, record)
  const krai = groups.find(({ at }) => at?.id === 'krai-krasnoyarsk')
  const [sum] = krai?.sums ?? []
  // 35,563 less Igarka 3,694, Mana 2,000, Yeniseysk 1,600, Kazachinskoye 1,400, Nizhny Ingash 1,200, Beryozovka 1,200, Tashtyp 1,150, Kova 1,000
  expect(sum?.rest.best).toBe(35_563 - 13_244)
  expect(told(groups, 'igarka', 'deported', 'deported')).toBe('3694 3694 10000 : vesna-igarka')
})

test('people counted by birth in three governorates are added at each destination of 1897', () => {
  const lifetime = [...record.flows.values()].filter(({ id }) => id.startsWith('l97-') && id !== 'l97-russia')
  const groups = joinByRegion(lifetime, { level: 'region', time: 'then' }, record)
  const best = (id: string): number | undefined => groups.find(({ at }) => at?.id === id)?.sums[0]?.sum.best
  const parts = lifetime.filter(({ id }) => /^l97-22-/.test(id))
  expect(parts).toHaveLength(3)
  expect(best('gov-yeniseysk')).toBe(parts.reduce((sum, row) => sum + (row.claims[0]?.best ?? 0), 0))
  expect(groups.every(({ sums }) => sums.length <= 1)).toBe(true)
})

test('the priests of three dioceses at Tunka are added, of whom no row counts all', () => {
  const exiles = [...record.flows.values()].filter(({ movement }) => movement.id === 'exile-1863')
  const groups = joinByRegion(exiles, { level: 'settlement', time: 'then' }, record)
  expect(told(groups, 'tunka', 'exiled', 'priests-tunka')).toBe('27 27 27 : tunka-samogitia tunka-vilnius tunka-sejny')
})

test('near Lithuania the people taken to Altai leave from 22 counties, 6,930 of 7,278', () => {
  const altai = flows.filter(({ destination, measure }) => destination?.id === 'altai-krai' && measure === 'deported')
  const groups = joinByRegion(altai, { level: 'region', time: 'then', end: 'origin' }, record)
  const counties = groups.filter(({ at }) => at?.level === 'region')
  expect(counties).toHaveLength(22)
  expect(counties.reduce((sum, { sums }) => sum + (sums[0]?.rest.best ?? 0), 0)).toBe(6_930)
  expect(groups.find(({ at }) => at?.id === 'apskritis-kaunas')?.sums[0]?.sum.best).toBe(1_024)
  // The rest of 348, of whom the county is not known, stands apart, and nothing is left at Lithuania as a whole.
  expect(groups.find(({ at }) => at === null)?.sums[0]?.sum.best).toBe(348)
  expect(groups.find(({ at }) => at?.id === 'LT')?.sums[0]?.rest.best).toBe(0)
})
