// What the claims rest on: places in the source instead of our own notes, sums that can be done again, rivals told as rivals.
import { readFileSync } from 'node:fs'
import Papa from 'papaparse'
import { describe, expect, test } from 'vitest'
import { figureOf } from '../../src/record/figure'
import type { Claim } from '../../src/record/record'
import { readRecordFrom } from '../../scripts/readPackage'

const { record } = readRecordFrom('data')
const subjects = [...record.flows.values(), ...record.stocks.values()]
const claims = new Map(subjects.flatMap((subject) => subject.claims).map((claim) => [claim.id, claim]))
const claimOf = (id: string): Claim => {
  const claim = claims.get(id)
  if (claim === undefined) throw new Error(`no claim ${id}`)
  return claim
}
const figureOfSubject = (id: string) =>
  figureOf((record.flows.get(id) ?? record.stocks.get(id))?.claims ?? [])?.best ?? 0

/** Sum of the leading figures of the rows whose whole is `id`. */
const sumOfParts = (id: string): number =>
  (record.parts.get(id) ?? []).reduce((total, part) => total + figureOfSubject(part), 0)

/**
 * Value of the formula at the head of a locator: claim ids, `parts of` a whole and numbers, joined by +, − and ×; what
 * follows a semicolon is comment. Null when the locator begins with something else.
 */
function valueOf(locator: string): number | null {
  const [formula = ''] = locator.split(';')
  const tokens = formula.trim().split(/ (?=[+−×] )/)
  let total = 0
  let last = 0
  for (const [at, token] of tokens.entries()) {
    const [, operator = '+', operand = ''] = /^(?:([+−×]) )?(.+)$/.exec(token) ?? []
    const value = operandValue(operand)
    if (value === null || (at === 0 && operator !== '+')) return null
    if (operator === '×') {
      total += last * value - last
      last *= value
    } else {
      last = operator === '−' ? -value : value
      total += last
    }
  }
  return total
}

function operandValue(operand: string): number | null {
  const whole = /^parts of (\S+)$/.exec(operand)?.[1]
  if (whole !== undefined) return record.parts.has(whole) ? sumOfParts(whole) : null
  const [, digits, percent] = /^(\d[\d,.]*)( %)?$/.exec(operand) ?? []
  if (digits !== undefined) return Number(digits.replaceAll(',', '')) / (percent === undefined ? 1 : 100)
  return claims.get(operand)?.best ?? null
}

describe('the formula at the head of a locator', () => {
  test('adds, subtracts and multiplies numbers, claims and parts', () => {
    expect(valueOf('1,000 + 400; two groups')).toBe(1_400)
    expect(valueOf('800 × 90 %')).toBe(720)
    expect(valueOf('100 − 3 × 2')).toBe(94)
    expect(valueOf('june-1941-camps.1 + prisons-1941.1')).toBe(4_658)
    expect(valueOf('parts of ussr-1926')).toBe(41_463)
  })

  test.each(['', 'p. 244', 'nobody.1 + 5', 'parts of nobody', '− 5', '5 +'])('is not read into “%s”', (locator) => {
    expect(valueOf(locator)).toBeNull()
  })
})

describe('a derived claim', () => {
  const derived = [...claims.values()].filter(({ basis }) => basis === 'derived')
  const ofTables = derived.filter(({ locator }) => locator.startsWith('migrations.xlsx'))
  const computed = derived.filter((claim) => !ofTables.includes(claim))

  test('is the sum of a column of a source, or a formula of claims', () => {
    expect(computed.length).toBeGreaterThan(20)
    // Sums over a file that is not here whole: the remainder of 1897 and the people born in Russia, by governorate.
    expect(ofTables.map(({ id }) => id).sort()).toEqual([
      'l97-rest-kovno.1',
      'l97-rest-suwalki.1',
      'l97-rest-vilna.1',
      'russia-born-1897-kovno.1',
      'russia-born-1897-suwalki.1',
      'russia-born-1897-vilna.1',
    ])
  })

  test.each(computed.map((claim) => [claim.id, claim] as const))('%s is what its formula gives', (_, claim) => {
    const value = valueOf(claim.locator)
    expect(value, claim.locator).not.toBeNull()
    // “About” allows a rounded result: one per cent.
    const most = claim.modifier === 'about' ? 0.01 * (claim.best ?? 0) : 0
    expect(Math.abs((value ?? 0) - (claim.best ?? 0)), claim.locator).toBeLessThanOrEqual(most)
  })
})

describe('a locator', () => {
  test('never names a row of our own notes', () => {
    const ours = [...claims.values()].filter(({ locator }) => /\b(?:L97-\w+|[BFM]\d+|OP\d+\w?)\b/.test(locator))
    expect(ours.map(({ id, locator }) => `${id}: ${locator}`)).toEqual([])
  })

  test('into the table of places of exile names the card', () => {
    const ofTable = [...claims.values()].filter(({ source, basis }) => source.id === 'S-FT' && basis !== 'derived')
    expect(ofTable.length).toBeGreaterThan(100)
    expect(ofTable.filter(({ locator }) => !/^card „.+“/.test(locator)).map(({ id }) => id)).toEqual([])
  })

  test('of a cell of the birthplaces of 1897 names both governorates as the file spells them', () => {
    const table = Papa.parse<Record<string, string>>(readFileSync('data/tables/birthplace-1897.csv', 'utf8'), {
      header: true,
      skipEmptyLines: true,
    }).data
    const origins = { kovno: 'Ковенская губерния', vilna: 'Виленская губерния', suwalki: 'Сувалкская губерния' }
    const cells = table.filter(({ id }) => id !== 'L97-rest')
    expect(cells.length).toBeGreaterThan(70)
    for (const { id = '', destination_ru = '' } of cells) {
      for (const [name, origin] of Object.entries(origins)) {
        const { locator } = claimOf(`${id.toLowerCase()}-${name}.1`)
        expect(locator).toContain(`name_i = ${origin}, name_j = ${destination_ru};`)
      }
    }
  })
})

describe('how a source words its figure', () => {
  test.each([
    ['return-1918-all.1', 'about'],
    ['returned-all.1', 'about'],
    ['returned-prisoners.2', 'about'],
    ['deportations-all.4', 'about'],
    ['deportations-all.6', 'over'],
    ['deportations-1949.1', 'over'],
    ['deportations-1949.3', ''],
    ['komi-1941.1', 'about'],
    ['vesna.7', ''],
    ['vesna-krasnoyarsk.2', ''],
    ['priboi-krasnoyarsk.1', ''],
    ['died-exile.1', ''],
    ['died-buryatia.1', ''],
    ['barred-30000.1', ''],
    ['barred-30000.2', 'about'],
    ['st-petersburg-1891.1', ''],
    ['st-petersburg-2000s-estimate.1', 'about'],
    ['moscow-2000s-estimate.1', 'about'],
  ])('%s: “%s”', (id, modifier) => {
    expect(claimOf(id).modifier).toBe(modifier)
  })
})

describe('two reports of one thing', () => {
  test.each([
    ['galyashor-1945', 60, 80],
    ['galyashor-1945-08', 60, 80],
    ['khara-kutul-1948', 130, 200],
    ['bolshaya-rechka-1948-06', 1_000, 2_000],
    ['refugees-petrograd-1915', 31_000, 84_000],
    ['november-1951', 1_135, 1_220],
  ])('%s: %i and %i are rivals, not a range, and the figure is contested', (id, first, second) => {
    const figure = figureOf((record.flows.get(id) ?? record.stocks.get(id))?.claims ?? [])
    expect([figure?.best, ...(figure?.rivals.map(({ best }) => best) ?? [])]).toEqual([first, second])
    expect(figure?.grade).toBe('contested')
  })

  test('a range stands only where one source gives one: these and no others', () => {
    const ranges = [...claims.values()].filter(({ low, high }) => low !== null && high !== null)
    expect(ranges.map(({ id }) => id.replace(/-district-1941\.1$/, ' district')).sort()).toMatchInlineSnapshot(`
      [
        "barnaul district",
        "biysk district",
        "east-prussia-1914.2",
        "inflow-soviet-yearly.1",
        "jews-kovno-1915.1",
        "kalmanka district",
        "khabary district",
        "kosikha district",
        "krasnogorskoye district",
        "mnogoozyorny-1941-08.1",
        "norilsk-gorlag.1",
        "pankrushikha district",
        "schools-voronezh.1",
        "settled-elsewhere.1",
        "smolenskoye district",
        "soloneshnoye district",
        "srostki district",
        "talmenka district",
        "troitskoye district",
        "tselinnoye district",
        "vesna-igarka.3",
        "vesna-igarka.4",
        "villages-1863-all.1",
        "vorkuta-camp-points.1",
      ]
    `)
  })
})

test('a count of people present is not a flow of people sent', () => {
  expect(record.flows.get('chernaya-padina-1864')?.claims).toEqual([])
  expect(record.flows.get('chernaya-padina-1864')?.note?.en).toMatch(/^No checked figure/)
  const of1918 = [...record.flows.values()].flatMap((flow) => flow.claims).filter(({ best }) => best === 550_000)
  expect(of1918).toEqual([])
  const inSettlement = new Set(['in-settlement', 'families-in-settlement', 'families-colony', 'refugees-1918'])
  for (const { id, claims: own } of record.flows.values())
    expect(
      own.filter(({ definition }) => inSettlement.has(definition.id)),
      id,
    ).toEqual([])
})

test('what the source says of the time is kept: its months, and no year that it does not give', () => {
  const date = (id: string) => record.stocks.get(id)?.date
  for (const place of 'tsibula yuzyaki beret-mana kolyuchy kvitok chelan bolturino kova krivlyak'.split(' '))
    expect(date(`${place}-1948`), place).toBe('1948-06')
  expect(date('mina-1948')).toBe('1948-07')
  expect(date('goryovka-1948')).toBe('1948-05')
  for (const place of ['dolgy-most', 'khuzhir', 'gadalei', 'katarma'])
    expect(date(`${place}-1949`), place).toBe('1949-04')
  expect(record.flows.get('bichevaya-1950')).toMatchObject({ start: '1950-10', end: '1950-10' })
  expect(date('khara-kutul-1948')).toBe('')
  expect(record.flows.get('camps-all')?.end).toBe('')
})
