// npm run legibility: how well each era can be read at the whole view, on a desk and on a phone; the limits are tests.
import { readFileSync } from 'node:fs'
import { legibilityOf } from '../layout/legibility'
import { DESK } from '../layout/scenes'
import { mapLines } from '../src/geometry/flowFeatures'
import { readLayout } from '../src/geometry/flowShape'
import { readRecordFrom } from './readPackage'

const { record } = readRecordFrom('data')
const lines = mapLines(record, readLayout(readFileSync('layout/arcs.json', 'utf8')))
const percent = (share: number): string => `${(share * 100).toFixed(1)} %`

for (const [name, size] of [
  ['desk', DESK],
  ['phone', { width: 390, height: 520 }],
] as const) {
  console.log(`\nThe whole view, ${name}, ${String(size.width)} x ${String(size.height)} px`)
  const times = [
    ...record.eras.map(({ id, span }) => ({ time: id, year: span.start, mode: 'era' as const })),
    { time: 'until 1960', year: 1960, mode: 'until' as const },
  ]
  console.table(
    Object.fromEntries(
      times.map(({ time, year, mode }) => {
        const found = legibilityOf(record, lines, { year, mode }, size)
        const { arcs, hidden, crossings, collisions, figures, largest, idleInk } = found
        return [
          time,
          {
            arcs,
            'hidden length': percent(hidden),
            'crossings of the three largest': crossings,
            'names on names or heads': collisions,
            'figures of the five largest': `${String(figures)} of ${String(largest)}`,
            'ink without a figure': percent(idleInk),
          },
        ]
      }),
    ),
  )
}
