// States by year: areas against published figures, places in and out, one state a cell, spans without gaps.
import { readFileSync } from 'node:fs'
import { booleanPointInPolygon } from '@turf/turf'
import type { Position } from 'geojson'
import { describe, expect, test } from 'vitest'
import { readGround, type GroundTopology } from '../../src/ground/ground'
import { heldIn, namedIn, readPolities, type PolityKind } from '../../src/ground/polities'

const read = (name: string): string => readFileSync(`geo/${name}`, 'utf8')
const topology = JSON.parse(read('ground.json')) as GroundTopology
const ground = readGround(topology)
const polities = readPolities(read('polities.csv'), read('polity_cells.csv'), ground.cells)
const OUTSIDE = ['antarctica', 'elsewhere']

const EARTH_KM = 6371.0072
const radians = (degrees: number): number => (degrees * Math.PI) / 180

/** Authalic latitude in radians: on a sphere with it areas are those of the ellipsoid (WGS 84). */
const authalic = (degrees: number): number => radians(degrees) - 0.0022392 * Math.sin(2 * radians(degrees))

/** Area of a ring; its sides are straight in longitude and the sine of latitude. */
function ringKm2(ring: readonly Position[]): number {
  let sum = 0
  ring.forEach(([x = 0, y = 0], at) => {
    const [a = x, b = y] = ring[at - 1] ?? []
    sum += radians(x - a) * (2 + Math.sin(authalic(b)) + Math.sin(authalic(y)))
  })
  return Math.abs((sum * EARTH_KM ** 2) / 2)
}

const cellKm2 = new Map(
  ground.areas.features.map(({ geometry }, at) => [
    ground.cells[at] ?? '',
    geometry.coordinates.reduce(
      (sum, [outer = [], ...holes]) => sum + ringKm2(outer) - holes.reduce((all, hole) => all + ringKm2(hole), 0),
      0,
    ),
  ]),
)

/** Cells that a polity holds at the end of a year. */
const cellsOf = (id: string, year: number): string[] =>
  [...heldIn(polities, year)].flatMap(([cell, { state, parts }]) =>
    [state, ...parts].some((polity) => polity?.id === id) ? [cell] : [],
  )
const km2 = (id: string, year: number): number =>
  cellsOf(id, year).reduce((sum, cell) => sum + (cellKm2.get(cell) ?? Number.NaN), 0)

function cellAt(at: [number, number]): string {
  const place = ground.areas.features.findIndex((area) => booleanPointInPolygon(at, area))
  return ground.cells[place] ?? ''
}
const stateAt = (at: [number, number], year: number): string | undefined =>
  heldIn(polities, year).get(cellAt(at))?.state?.id
const partsAt = (at: [number, number], year: number): string[] =>
  heldIn(polities, year)
    .get(cellAt(at))
    ?.parts.map(({ id }) => id) ?? []

test('both tables are read without a fault', () => {
  expect(polities.problems).toEqual([])
  expect(polities.polities.length).toBeGreaterThan(90)
})

describe('areas against published figures', () => {
  // Land with inland waters; figures for today: statistical offices. 2 % for outlines of today, which have fewer bends here.
  test.each<[string, string, number, number, number]>([
    ['Lithuania today', 'lithuania', 2000, 65_300, 0.02],
    ['Latvia today', 'latvia', 2000, 64_589, 0.02],
    ['Estonia today', 'estonia', 2000, 45_339, 0.02],
    ['Ukraine with Crimea', 'ukraine', 2000, 603_628, 0.02],
    ['Belarus', 'belarus', 2000, 207_600, 0.02],
    ['Poland', 'poland', 2000, 312_700, 0.02],
    ['Finland', 'finland', 2000, 338_400, 0.02],
    // Statistical yearbooks of the time: Lithuania 55,670 with Klaipėda 2,848 (its part of the lagoon, about 400, is water here);
    // Poland 389,720 (with Zaolzie, 800, which is not drawn); Latvia 65,791; Estonia 47,549.
    ['Lithuania 1938', 'lithuania-1918', 1938, 55_670 - 400, 0.03],
    ['Poland 1930', 'poland-1918', 1930, 388_634, 0.03],
    ['Latvia 1930', 'latvia-1918', 1930, 65_791, 0.02],
    ['Estonia 1930', 'estonia-1918', 1930, 47_549, 0.03],
    ['Finland 1930', 'finland', 1930, 388_200, 0.03],
    // Brockhaus and Efron, census of 1897; outlines from lists of counties.
    ['governorate of Kovno', 'kovno', 1897, 40_641, 0.05],
    ['governorate of Vilna', 'vilna', 1897, 42_530, 0.05],
    ['governorate of Suwałki', 'suwalki', 1897, 12_551, 0.08],
    ['Kingdom of Poland', 'kingdom-of-poland', 1897, 127_319, 0.05],
    ['Tuva', 'tuva', 1930, 168_604, 0.03],
  ])('%s', (_, id, year, published, tolerance) => {
    expect(Math.abs(km2(id, year) / published - 1), `${km2(id, year).toFixed(0)} km2`).toBeLessThan(tolerance)
  })

  test('the Soviet Union of 1989, with the White Sea and the Sea of Azov as it counted itself', () => {
    const seas = 90_000 + 37_300
    expect(Math.abs((km2('ussr', 1989) + seas) / 22_402_200 - 1)).toBeLessThan(0.01)
  })

  test('the Memel Territory, whose 2,848 km2 counted its part of the lagoon', () => {
    expect(Math.abs(km2('memel', 1921) / (2848 - 412) - 1)).toBeLessThan(0.05)
  })
})

describe('places at the end of years', () => {
  const places = {
    kaunas: [23.93, 54.9],
    vilnius: [25.28, 54.69],
    klaipeda: [21.14, 55.71],
    palanga: [21.07, 55.92],
    marijampole: [23.35, 54.56],
    suwalki: [22.93, 54.08],
    sejny: [23.35, 54.11],
    druskininkai: [24.0, 54.01],
    zarasai: [26.25, 55.73],
    braslaw: [27.04, 55.64],
    daugavpils: [26.53, 55.87],
    kaliningrad: [20.51, 54.71],
    pskov: [28.33, 57.82],
    novgorod: [31.28, 58.52],
    moscow: [37.62, 55.76],
    smolensk: [32.05, 54.78],
    polotsk: [28.77, 55.49],
    minsk: [27.56, 53.9],
    grodno: [23.83, 53.67],
    kyiv: [30.52, 50.45],
    sevastopol: [33.53, 44.6],
    lviv: [24.03, 49.84],
    warsaw: [21.01, 52.23],
    poznan: [16.93, 52.41],
    gdansk: [18.65, 54.35],
    helsinki: [24.94, 60.19],
    vyborg: [28.75, 60.71],
    izborsk: [27.86, 57.71],
    tomsk: [84.95, 56.49],
    almaty: [76.93, 43.25],
    tashkent: [69.24, 41.31],
    kars: [43.09, 40.61],
    kyzyl: [94.45, 51.71],
    yuzhnoSakhalinsk: [142.74, 46.96],
    vladivostok: [131.9, 43.12],
    magadan: [150.81, 59.57],
    chisinau: [28.84, 47.02],
    uzhhorod: [22.3, 48.62],
  } satisfies Record<string, [number, number]>

  // "year state", "-" where no state of the tables ruled.
  test.each<[keyof typeof places, string]>([
    [
      'kaunas',
      '1300 grand-duchy, 1794 grand-duchy, 1795 russian-empire, 1914 russian-empire, 1916 ober-ost, 1918 lithuania-1918, 1939 lithuania-1918, 1940 ussr, 1942 ussr, 1989 ussr, 1990 lithuania, 2021 lithuania',
    ],
    [
      'vilnius',
      '1897 russian-empire, 1918 lithuania-1918, 1923 poland-1918, 1930 poland-1918, 1939 lithuania-1918, 1940 ussr, 1942 ussr, 1991 lithuania',
    ],
    [
      'klaipeda',
      '1300 teutonic-order, 1600 duchy-of-prussia, 1800 prussia, 1897 germany, 1919 germany, 1920 memel, 1923 lithuania-1918, 1930 lithuania-1918, 1939 germany, 1940 germany, 1945 ussr, 1990 lithuania',
    ],
    ['palanga', '1897 russian-empire, 1930 lithuania-1918'],
    ['marijampole', '1794 grand-duchy, 1800 prussia, 1810 duchy-of-warsaw, 1815 russian-empire, 1930 lithuania-1918'],
    ['suwalki', '1897 russian-empire, 1930 poland-1918, 1940 germany, 1945 poland'],
    ['sejny', '1897 russian-empire, 1930 poland-1918, 2021 poland'],
    ['druskininkai', '1930 poland-1918, 1939 ussr, 1940 ussr, 2021 lithuania'],
    ['zarasai', '1930 lithuania-1918'],
    ['braslaw', '1897 russian-empire, 1930 poland-1918, 2021 belarus'],
    ['daugavpils', '1700 grand-duchy, 1772 russian-empire, 1930 latvia-1918'],
    ['kaliningrad', '1300 teutonic-order, 1900 germany, 1944 germany, 1945 ussr, 1950 ussr, 2021 russia'],
    ['pskov', '1266 pskov, 1500 pskov, 1510 muscovy, 1700 tsardom'],
    ['novgorod', '1266 novgorod, 1478 muscovy'],
    ['moscow', '1266 rus-principalities, 1500 muscovy, 1700 tsardom, 1920 soviet-russia, 1922 ussr'],
    ['smolensk', '1300 rus-principalities, 1500 grand-duchy, 1520 muscovy, 1640 grand-duchy, 1700 tsardom'],
    ['polotsk', '1500 grand-duchy, 1772 russian-empire, 1930 ussr'],
    ['minsk', '1792 grand-duchy, 1793 russian-empire, 1930 ussr, 1991 belarus'],
    ['grodno', '1794 grand-duchy, 1897 russian-empire, 1930 poland-1918, 1939 ussr'],
    ['kyiv', '1400 grand-duchy, 1600 poland-crown, 1700 tsardom, 1918 ukraine-1918, 1991 ukraine'],
    ['sevastopol', '1700 crimean-khanate, 1783 russian-empire, 1950 ussr, 2021 ukraine'],
    ['lviv', '1500 poland-crown, 1850 austria, 1897 austria-hungary, 1930 poland-1918, 1950 ussr'],
    ['warsaw', '1800 prussia, 1810 duchy-of-warsaw, 1897 russian-empire, 1930 poland-1918, 1942 germany, 1950 poland'],
    ['poznan', '1700 poland-crown, 1897 germany, 1930 poland-1918'],
    ['gdansk', '1700 poland-crown, 1897 germany, 1930 danzig, 1950 poland'],
    ['helsinki', '1800 sweden, 1900 russian-empire, 1920 finland'],
    ['vyborg', '1700 sweden, 1721 russian-empire, 1930 finland, 1940 ussr, 2021 russia'],
    ['izborsk', '1300 pskov, 1930 estonia-1918, 2021 russia'],
    ['tomsk', '1600 -, 1700 tsardom, 1863 russian-empire, 1950 ussr'],
    ['almaty', '1850 kazakh-hordes, 1870 russian-empire, 1950 ussr, 1991 kazakhstan'],
    ['tashkent', '1850 kokand, 1867 russian-empire, 1895 russian-empire'],
    ['kars', '1870 ottoman, 1900 russian-empire, 1930 turkey'],
    ['kyzyl', '1900 qing, 1915 russian-empire, 1930 tuva, 1943 tuva, 1944 ussr, 1950 ussr'],
    ['yuzhnoSakhalinsk', '1900 russian-empire, 1910 japan, 1950 ussr'],
    ['vladivostok', '1850 qing, 1870 russian-empire, 1921 far-eastern-republic, 1922 ussr'],
    ['magadan', '1700 tsardom, 1942 ussr'],
    ['chisinau', '1800 moldavia, 1812 russian-empire, 1930 romania, 1940 ussr, 1991 moldova'],
    ['uzhhorod', '1897 austria-hungary, 1930 czechoslovakia, 1944 hungary, 1945 ussr'],
  ])('%s: %s', (name, states) => {
    const found = states.split(', ').map((state) => {
      const year = state.split(' ')[0] ?? ''
      return `${year} ${stateAt(places[name], Number(year)) ?? '-'}`
    })
    expect(found.join(', ')).toBe(states)
  })

  test('governorates, autonomies and republics lie within their state', () => {
    expect(partsAt(places.kaunas, 1897)).toEqual(['kovno'])
    expect(partsAt(places.kaunas, 1820)).toEqual(['vilna-before-1843'])
    expect(partsAt(places.vilnius, 1897)).toEqual(['vilna'])
    expect(partsAt(places.zarasai, 1897)).toEqual(['kovno'])
    expect(partsAt(places.braslaw, 1897)).toEqual(['kovno'])
    expect(partsAt(places.marijampole, 1897)).toEqual(['kingdom-of-poland', 'suwalki'])
    expect(partsAt(places.suwalki, 1897)).toEqual(['kingdom-of-poland', 'suwalki'])
    expect(partsAt(places.druskininkai, 1897)).toEqual([])
    expect(partsAt(places.warsaw, 1897)).toEqual(['kingdom-of-poland'])
    expect(partsAt(places.helsinki, 1900)).toEqual(['grand-duchy-of-finland'])
    expect(partsAt(places.sevastopol, 1950)).toEqual(['rsfsr'])
    expect(partsAt(places.sevastopol, 1960)).toEqual(['ukrainian-ssr'])
    expect(partsAt(places.kaliningrad, 1950)).toEqual(['rsfsr'])
    expect(partsAt(places.vilnius, 1942)).toEqual(['lithuanian-ssr'])
  })
})

describe('every cell', () => {
  const spans = (cell: string, kind: PolityKind) =>
    polities.holdings
      .filter((holding) => holding.cell === cell && holding.polity.kind === kind)
      .sort((a, b) => a.start - b.start)

  test('is in one state at a time, from its first state after 1794 on without a gap until today', () => {
    for (const cell of ground.cells.filter((id) => !OUTSIDE.includes(id))) {
      const states = spans(cell, 'state')
      expect(states.at(-1)?.end, cell).toBe(Infinity)
      states.slice(1).forEach((holding, at) => {
        const before = states[at]
        expect(holding.start, `${cell}: ${holding.polity.id}`).toBeGreaterThanOrEqual(before?.end ?? 0)
        if (holding.start > 1795) expect(holding.start, `${cell}: ${holding.polity.id}`).toBe(before?.end)
      })
    }
  })

  test('that is cut out for Lithuania is held by a state in every year of the atlas', () => {
    for (const cell of ground.cells.filter((id) => id.startsWith('lt-'))) {
      for (let year = 1266; year <= 2021; year++)
        expect(heldIn(polities, year).get(cell)?.state, `${cell} ${year}`).toBeDefined()
    }
  })

  test('in a part of a state is in one part of a kind at a time', () => {
    for (const cell of ground.cells) {
      for (const kind of ['autonomy', 'governorate', 'republic'] as const) {
        const parts = spans(cell, kind)
        parts
          .slice(1)
          .forEach((holding, at) =>
            expect(holding.start, `${cell}: ${holding.polity.id}`).toBeGreaterThanOrEqual(parts[at]?.end ?? 0),
          )
      }
    }
  })

  test('every cell of the Union is in one of its republics', () => {
    for (let year = 1922; year <= 1990; year++)
      for (const cell of cellsOf('ussr', year))
        expect(heldIn(polities, year).get(cell)?.parts.length, `${cell} ${year}`).toBe(1)
  })
})

test('Lithuania is named first while it is a state, and every name lies on land', () => {
  for (const year of [1300, 1500, 1700, 1930, 2000])
    expect(namedIn(polities, year)[0]?.role, String(year)).toBe('lithuania')
  for (const { id, label } of polities.polities) expect(cellAt([label[0], label[1]]), id).not.toBe('')
})

test('a fault in a table is told with its line, what was found and what was expected, and the rest is read', () => {
  const csv = read('polities.csv').replace('lithuania,1990,,state', 'lithuania,199x,,state')
  const faulty = readPolities(csv, read('polity_cells.csv'), ground.cells)
  expect(faulty.problems[0]).toMatchObject({
    file: 'geo/polities.csv',
    column: 'start',
    code: 'not-integer',
    found: '199x',
  })
  expect(
    faulty.problems.some(
      ({ file, column, found }) => file.endsWith('polity_cells.csv') && column === 'polity' && found === 'lithuania',
    ),
  ).toBe(true)
  expect(faulty.polities.length).toBe(polities.polities.length - 1)
  const holdings = `${read('polity_cells.csv')}poland,1945,,lt-kovno\npoland,1945,,atlantis\n`
  const codes = readPolities(read('polities.csv'), holdings, ground.cells).problems.map(
    ({ code, found }) => `${code} ${found}`,
  )
  expect(codes).toEqual(['duplicate lt-kovno poland', 'unknown-id atlantis'])
})

test('reading the same files twice gives the same ground', () => {
  expect(readGround(topology)).toEqual(ground)
  expect(readPolities(read('polities.csv'), read('polity_cells.csv'), ground.cells)).toEqual(polities)
})
