// npm run layout: how much of the arcs is hidden in each era at the opening view, solved, as great circles and as straight lines.
import { readFileSync } from 'node:fs'
import { layoutRows } from '../layout/report'
import { readLayout } from '../src/geometry/flowShape'
import { readRecordFrom } from './readPackage'

const { record } = readRecordFrom('data')
const layout = readLayout(readFileSync('layout/arcs.json', 'utf8'))
const percent = (share: number): string => `${(share * 100).toFixed(1)} %`

console.log('Mean and worst hidden length of an arc, and arcs over a place they do not serve, at the opening view.\n')
console.table(
  Object.fromEntries(
    layoutRows(record, layout).map(({ scene, solved, greatCircles, straight }) => [
      scene,
      {
        lines: solved.lines,
        mean: percent(solved.mean),
        worst: percent(solved.worst),
        over: solved.over,
        'great circles': `${percent(greatCircles.mean)}, ${percent(greatCircles.worst)}, ${String(greatCircles.over)}`,
        'straight lines': `${percent(straight.mean)}, ${percent(straight.worst)}, ${String(straight.over)}`,
      },
    ]),
  ),
)
