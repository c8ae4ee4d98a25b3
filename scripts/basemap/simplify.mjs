// Weighted Visvalingam-Whyatt with a tolerance that changes from place to place, and no crossings in the result.

/** Triangle of three points in square kilometres; a spike counts for less than a wide bend, so that lines come out smooth. */
function weightedArea([ax, ay], [bx, by], [cx, cy]) {
  const scale = Math.cos((by * Math.PI) / 180)
  const [ux, uy, vx, vy] = [(ax - bx) * scale, ay - by, (cx - bx) * scale, cy - by]
  const lengths = Math.hypot(ux, uy) * Math.hypot(vx, vy)
  const cosine = lengths === 0 ? 1 : (ux * vx + uy * vy) / lengths
  return (Math.abs(ux * vy - uy * vx) / 2) * 111.2 ** 2 * (1 - 0.7 * cosine)
}

/** Effective areas of the points of a line; a closed line is a ring without its last point. */
function effectiveAreas(points, isClosed) {
  const count = points.length
  const before = points.map((_, at) => (at === 0 && !isClosed ? -1 : (at + count - 1) % count))
  const after = points.map((_, at) => (at === count - 1 && !isClosed ? -1 : (at + 1) % count))
  const areaAt = (at) =>
    before[at] < 0 || after[at] < 0 ? Infinity : weightedArea(points[before[at]], points[at], points[after[at]])
  const areas = points.map((_, at) => areaAt(at))
  const heap = new Heap(areas)
  const result = [...areas]
  let left = count
  let largest = 0
  while (left > (isClosed ? 4 : 2)) {
    const at = heap.takeLeast()
    if (areas[at] === Infinity) break
    largest = Math.max(largest, areas[at])
    result[at] = largest
    left--
    const [from, to] = [before[at], after[at]]
    after[from] = to
    before[to] = from
    for (const end of [from, to]) {
      areas[end] = areaAt(end)
      heap.update(end)
    }
  }
  for (let at = heap.takeLeast(); at !== undefined; at = heap.takeLeast()) result[at] = Infinity
  return result
}

/** Binary heap of indices by a value that may change. Equal values go by index, so that the result is always the same. */
class Heap {
  constructor(values) {
    this.values = values
    this.items = values.map((_, at) => at)
    this.places = values.map((_, at) => at)
    for (let place = this.items.length >> 1; place >= 0; place--) this.sink(place)
  }
  isLess(a, b) {
    return this.values[a] < this.values[b] || (this.values[a] === this.values[b] && a < b)
  }
  put(item, place) {
    this.items[place] = item
    this.places[item] = place
  }
  sink(place) {
    const item = this.items[place]
    for (;;) {
      let child = place * 2 + 1
      if (child >= this.items.length) break
      if (child + 1 < this.items.length && this.isLess(this.items[child + 1], this.items[child])) child++
      if (!this.isLess(this.items[child], item)) break
      this.put(this.items[child], place)
      place = child
    }
    this.put(item, place)
  }
  rise(place) {
    const item = this.items[place]
    while (place > 0 && this.isLess(item, this.items[(place - 1) >> 1])) {
      this.put(this.items[(place - 1) >> 1], place)
      place = (place - 1) >> 1
    }
    this.put(item, place)
  }
  update(item) {
    this.rise(this.places[item])
    this.sink(this.places[item])
  }
  takeLeast() {
    const least = this.items[0]
    const last = this.items.pop()
    if (this.items.length > 0) {
      this.put(last, 0)
      this.sink(0)
    }
    return least
  }
}

const side = ([ax, ay], [bx, by], [cx, cy]) => Math.sign((bx - ax) * (cy - ay) - (by - ay) * (cx - ax))
const isCrossing = (a, b, c, d) => side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0

/** Pairs of segments that cross, as [line, from, to] each: indices of the kept points at the segment's ends. */
function crossings(lines) {
  const cells = new Map()
  const found = []
  for (const [line, { points, kept }] of lines.entries()) {
    for (let at = 1; at < kept.length; at++) {
      const segment = { line, from: kept[at - 1], to: kept[at], a: points[kept[at - 1]], b: points[kept[at]] }
      const [west, east] = [segment.a[0], segment.b[0]].sort((p, q) => p - q).map((x) => Math.floor(x * 2))
      const [south, north] = [segment.a[1], segment.b[1]].sort((p, q) => p - q).map((y) => Math.floor(y * 2))
      for (let x = west; x <= east; x++) {
        for (let y = south; y <= north; y++) {
          const key = x * 1000 + y
          const others = cells.get(key) ?? []
          for (const other of others) {
            if (isCrossing(segment.a, segment.b, other.a, other.b)) found.push(segment, other)
          }
          cells.set(key, [...others, segment])
        }
      }
    }
  }
  return found
}

const isRing = (line) => line[0][0] === line.at(-1)[0] && line[0][1] === line.at(-1)[1]

/**
 * The lines with fewer points: those whose effective area is less than `tolerance(point)` square kilometres are left out,
 * coordinates are rounded by `round`, and where two sides would cross, points come back. The ends stay; a ring stays a ring.
 */
export function simplifyLines(all, tolerance, round) {
  const lines = all.map((line) => {
    const isClosed = isRing(line)
    const own = isClosed ? line.slice(0, -1) : line
    const excess = effectiveAreas(own, isClosed).map((area, at) => area / tolerance(own[at]))
    return {
      points: line.map(round),
      excess: isClosed ? [...excess, excess[0]] : excess,
      kept: [],
      limits: line.map(() => 1),
    }
  })
  for (const line of lines) keepPoints(line)
  for (let found = crossings(lines), pass = 0; found.length > 0; found = crossings(lines), pass++) {
    if (pass > 12) throw new Error(`${found.length / 2} sides still cross, the first near ${found[0].a}`)
    for (const { line, from, to } of found) {
      const { limits, points } = lines[line]
      for (let at = from; at !== to; at = (at + 1) % points.length) limits[at] /= 4
    }
    for (const line of new Set(found.map(({ line }) => line))) keepPoints(lines[line])
  }
  return lines.map(({ points, kept }) => kept.map((at) => points[at]))
}

/** Chooses the points above the limit, without repeats in place; the first and the last stay. */
function keepPoints(line) {
  const { points, excess, limits } = line
  const last = points.length - 1
  line.kept = points.flatMap((_, at) => (at === 0 || at === last || excess[at] >= limits[at] ? [at] : []))
  line.kept = line.kept.filter((at, place) => {
    const before = points[line.kept[place - 1]]
    return place === 0 || at === last || points[at][0] !== before[0] || points[at][1] !== before[1]
  })
}
