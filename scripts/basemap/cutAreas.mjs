// Rings of the areas of geo/cuts.json, and the points of its lines.
import { points, smoothThrough } from './lines.mjs'
import { OWN_RIVERS } from './ownRivers.mjs'

const away = ([ax, ay], [bx, by]) => Math.hypot(ax - bx, ay - by)

/** The stretch of a river of ours between the points of its line nearest to two points. */
function stretchOf({ river, from, to }) {
  const { line } = OWN_RIVERS.find(({ id }) => id === river)
  const smooth = smoothThrough(line)
  const nearest = (goal) =>
    smooth.reduce((best, point, at) => (away(point, goal) < away(smooth[best], goal) ? at : best), 0)
  return smooth.slice(nearest(from), nearest(to) + 1)
}

/** { lines: name -> points, areas: name -> ring }. Throws where an area names a line that is not there. */
export function areaRings(cuts) {
  const lines = Object.fromEntries(
    Object.entries(cuts.lines).map(([name, line]) => {
      if (line.river !== undefined) return [name, stretchOf(line)]
      const own = points(line.points)
      return [name, own.length > 2 ? smoothThrough(own) : own]
    }),
  )
  const partOf = (area, part) => {
    if (/^-?\d/.test(part)) return points(part)
    const line = lines[part.replace(/^-/, '')]
    if (line === undefined) throw new Error(`geo/cuts.json, area ${area}: there is no line ${part}`)
    return part.startsWith('-') ? [...line].reverse() : line
  }
  const areas = Object.fromEntries(
    Object.entries(cuts.areas).map(([name, parts]) => {
      const ring = parts.flatMap((part) => partOf(name, part))
      return [name, [...ring, ring[0]].map(([x, y]) => [Number(x.toFixed(5)), Number(y.toFixed(5))])]
    }),
  )
  return { lines, areas }
}
