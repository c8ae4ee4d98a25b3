// The large source tables and the rows made from them say the same, and add up to what the sources give.
import { readFileSync } from 'node:fs'
import Papa from 'papaparse'
import { describe, expect, test } from 'vitest'
import { figureOf } from '../../src/record/figure'
import { readRecordFrom } from '../../scripts/readPackage'

const { record } = readRecordFrom('data')
const tableOf = (name: string) =>
  Papa.parse<Record<string, string>>(readFileSync(`data/tables/${name}.csv`, 'utf8'), {
    header: true,
    skipEmptyLines: true,
  }).data
const flowFigure = (id: string) => figureOf(record.flows.get(id)?.claims ?? [])?.best
const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0)

describe('birthplaces in the census of 1897', () => {
  const rows = tableOf('birthplace-1897')
  const GOVERNORATES = ['kovno', 'vilna', 'suwalki'] as const

  test('79 destinations and the remainder, three flows each', () => {
    expect(rows).toHaveLength(80)
    const flows = [...record.flows.keys()].filter((id) => /^l97-(\d\d|rest)-(kovno|vilna|suwalki)$/.test(id))
    expect(flows).toHaveLength(240)
  })

  test('every flow has the figure, the origin and the destination of its cell', () => {
    for (const row of rows) {
      for (const governorate of GOVERNORATES) {
        const id = `${(row['id'] ?? '').toLowerCase().replace(/^l97-/, 'l97-')}-${governorate}`
        expect(flowFigure(id), id).toBe(Number(row[`from_${governorate}`]))
        expect(record.flows.get(id)?.origin?.id).toBe(`${governorate}-governorate`)
        expect(record.flows.get(id)?.destination?.id ?? '').toBe(row['place'])
      }
    }
  })

  test('84,779 natives were in governorates of today’s Russia, and the remainder is outside it', () => {
    const inRussia = GOVERNORATES.map((name) =>
      sum(rows.filter(({ country }) => country === 'RU').map((row) => Number(row[`from_${name}`]))),
    )
    expect(inRussia).toEqual([35_609, 39_093, 10_077])
    expect(sum(inRussia)).toBe(84_779)
    expect(flowFigure('l97-russia')).toBe(84_779)
    expect(rows.find(({ id }) => id === 'L97-rest')?.['total']).toBe('847')
  })

  test('rows and columns add up', () => {
    for (const row of rows) {
      expect(sum(GOVERNORATES.map((name) => Number(row[`from_${name}`]))), row['id']).toBe(Number(row['total']))
    }
    const columns = GOVERNORATES.map((name) => sum(rows.map((row) => Number(row[`from_${name}`]))))
    expect(columns).toEqual([139_544, 121_296, 33_592])
    expect(GOVERNORATES.map((name) => flowFigure(`l97-${name}`))).toEqual(columns)
    expect(flowFigure('l97')).toBe(294_432)
  })
})

test('mother tongues in the census of 1897: every stock has the figure of its row', () => {
  const rows = tableOf('mother-tongue-1897')
  const stocks = [...record.stocks.values()].filter(
    ({ id, partOf }) => partOf === 'lang-1897' && id !== 'lang-1897-russia',
  )
  const figures = stocks.map(({ claims }) => figureOf(claims)?.best ?? 0).sort((a, b) => a - b)
  expect(figures).toEqual(rows.map((row) => Number(row['together'])).sort((a, b) => a - b))
  expect(sum(rows.map((row) => Number(row['lithuanian'])))).toBe(1_210_509)
  expect(sum(rows.map((row) => Number(row['samogitian'])))).toBe(448_119)
  expect(figureOf(record.stocks.get('lang-1897')?.claims ?? [])?.best).toBe(1_210_509 + 448_119)
})

test('mother tongues in the census of 1897: 12,023 of the speakers were in governorates of today’s Russia', () => {
  const inRussia = tableOf('mother-tongue-1897').filter(
    (row) => record.places.get(row['place'] ?? '')?.country === 'RU',
  )
  expect(inRussia).toHaveLength(44)
  expect(sum(inRussia.map((row) => Number(row['together'])))).toBe(12_023)
  expect(figureOf(record.stocks.get('lang-1897-russia')?.claims ?? [])?.best).toBe(12_023)
})

describe('Lithuanians in the census of 1926', () => {
  const rows = tableOf('nationality-1926')
  const persons = (wanted: (row: Record<string, string>) => boolean) =>
    sum(rows.filter(wanted).map((row) => Number(row['persons'])))

  test('66 units; without those inside another they add up to the published total', () => {
    expect(rows).toHaveLength(66)
    expect(persons(() => true)).toBe(41_751)
    expect(persons((row) => row['inside_larger_unit'] === 'yes')).toBe(288)
    expect(persons((row) => row['inside_larger_unit'] === 'no')).toBe(41_463)
  })

  test('the parts of the USSR and of the RSFSR add up to their wholes', () => {
    for (const [whole, total] of [
      ['ussr-1926', 41_463],
      ['rsfsr-1926', 26_856],
    ] as const) {
      const parts = (record.parts.get(whole) ?? []).map(
        (id) => figureOf(record.stocks.get(id)?.claims ?? [])?.best ?? 0,
      )
      expect(sum(parts), whole).toBe(total)
      expect(figureOf(record.stocks.get(whole)?.claims ?? [])?.best, whole).toBe(total)
    }
  })
})

describe('Lithuanians by federal subject in the census of 2021', () => {
  const rows = tableOf('census-2021')
  const read = rows.filter((row) => row['lithuanians'] !== '')
  const stockFigure = (id: string) => figureOf(record.stocks.get(id)?.claims ?? [])?.best

  test('every subject that was read has a count by nationality and one by native language, with the figures of its row', () => {
    expect(read).toHaveLength(82)
    for (const row of read) {
      const place = row['place'] ?? ''
      expect(stockFigure(`${place}-2021`), place).toBe(Number(row['lithuanians']))
      expect(stockFigure(`${place}-language-2021`), place).toBe(Number(row['lithuanian_language']))
      expect(record.stocks.get(`${place}-2021`)?.place.id).toBe(place)
    }
    expect(record.parts.get('russia-2021')).toHaveLength(82)
    expect(record.parts.get('russia-language-2021')).toHaveLength(82)
  })

  test('13,020 of the 13,230 are in subjects that were read; the 210 can only be in Crimea and Sevastopol', () => {
    const total = stockFigure('russia-2021') ?? 0
    expect(total).toBe(13_230)
    expect(total - sum(read.map((row) => Number(row['lithuanians'])))).toBe(210)
    // The list of Ingushetia was read and has no line for Lithuanians; the two others were not read.
    const without = rows.filter((row) => row['lithuanians'] === '').map((row) => row['subject_en'])
    expect(without).toEqual(['Ingushetia', 'Republic of Crimea', 'Sevastopol'])
  })

  test('the subjects hold all people of the census', () => {
    expect(rows).toHaveLength(85)
    expect(sum(rows.map((row) => Number(row['population'])))).toBe(147_182_123)
  })

  test('4,995 named Lithuanian as their native language, the sum of the subjects', () => {
    expect(sum(read.map((row) => Number(row['lithuanian_language'])))).toBe(4_995)
    expect(stockFigure('russia-language-2021')).toBe(4_995)
  })
})
