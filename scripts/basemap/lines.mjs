// Plane geometry of lines and polygons in degrees: inside, nearest, cut, smooth.

/** Points [lng, lat] from "lng,lat lng,lat ...". */
export const points = (text) => text.split(/\s+/).map((pair) => pair.split(',').map(Number))

const bounds = new WeakMap()

/** [west, south, east, north] of a line or ring. */
export function boundsOf(line) {
  if (!bounds.has(line)) {
    const [xs, ys] = [line.map(([x]) => x), line.map(([, y]) => y)]
    bounds.set(line, [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)])
  }
  return bounds.get(line)
}

/** Whether a point is in a polygon (rings: outer, holes), by the even-odd rule. */
export function isInPolygon(rings, [x, y]) {
  const [west, south, east, north] = boundsOf(rings[0])
  if (x < west || x > east || y < south || y > north) return false
  let isIn = false
  for (const ring of rings) {
    for (let at = 1; at < ring.length; at++) {
      const [ax, ay] = ring[at - 1]
      const [bx, by] = ring[at]
      if (ay > y !== by > y && x < ax + ((y - ay) * (bx - ax)) / (by - ay)) isIn = !isIn
    }
  }
  return isIn
}

const isInAny = (polygons, point) => polygons.some((polygon) => isInPolygon(polygon, point))

/** The point between a and b where the test changes, within about a metre. */
function border(a, b, test) {
  const isAtStart = test(a)
  let [from, to] = [a, b]
  for (let step = 0; step < 18; step++) {
    const middle = [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2]
    if (test(middle) === isAtStart) from = middle
    else to = middle
  }
  return to
}

/** The line without its ends outside the polygons; whole where nothing of it is inside. */
export function trimmedTo(polygons, line) {
  const isOn = (point) => isInAny(polygons, point)
  const first = line.findIndex(isOn)
  if (first < 0) return line
  const last = line.findLastIndex(isOn)
  const head = first === 0 ? [] : [border(line[first - 1], line[first], isOn)]
  const tail = last === line.length - 1 ? [] : [border(line[last], line[last + 1], isOn)]
  return [...head, ...line.slice(first, last + 1), ...tail]
}

/** The parts of the line outside the polygons. */
export function cutOut(line, polygons) {
  const [west, south, east, north] = boundsOf(line)
  const near = polygons.filter(([outer]) => {
    const [w, s, e, n] = boundsOf(outer)
    return w <= east && e >= west && s <= north && n >= south
  })
  if (near.length === 0) return [line]
  const isIn = (point) => isInAny(near, point)
  const parts = [[]]
  line.forEach((point, at) => {
    const isWet = isIn(point)
    if (at > 0 && isWet !== isIn(line[at - 1])) {
      const shore = border(line[at - 1], point, isIn)
      if (isWet) parts.at(-1).push(shore)
      else parts.push([shore])
    }
    if (!isWet) parts.at(-1).push(point)
  })
  return parts.filter((part) => part.length > 1)
}

/** The point on the lines nearest to a point. */
export function nearestOn(lines, [x, y]) {
  const scale = Math.cos((y * Math.PI) / 180)
  let best = { far: Infinity, point: undefined }
  for (const line of lines) {
    for (let at = 1; at < line.length; at++) {
      const [[ax, ay], [bx, by]] = [line[at - 1], line[at]]
      const [dx, dy] = [(bx - ax) * scale, by - ay]
      const share = ((x - ax) * scale * dx + (y - ay) * dy) / (dx * dx + dy * dy || 1)
      const held = Math.min(1, Math.max(0, share))
      const point = [ax + held * (bx - ax), ay + held * (by - ay)]
      const far = Math.hypot((point[0] - x) * scale, point[1] - y)
      if (far < best.far) best = { far, point }
    }
  }
  return best.point
}

/** A smooth line through every point (centripetal Catmull-Rom, 4 steps a segment); a ring stays a ring. */
export function smoothThrough(line) {
  const isRing = line[0][0] === line.at(-1)[0] && line[0][1] === line.at(-1)[1]
  const at = (place) => {
    if (isRing) return line[(place + line.length - 1) % (line.length - 1)]
    if (place < 0) return [2 * line[0][0] - line[1][0], 2 * line[0][1] - line[1][1]]
    const [last, before] = [line.at(-1), line.at(-2)]
    return place < line.length ? line[place] : [2 * last[0] - before[0], 2 * last[1] - before[1]]
  }
  const mix = (p, q, s, t, u) => [0, 1].map((axis) => ((t - u) * p[axis] + (u - s) * q[axis]) / (t - s))
  return line.flatMap((start, place) => {
    if (place === line.length - 1) return [start]
    const [a, b, c, d] = [at(place - 1), start, line[place + 1], at(place + 2)]
    const knots = [0]
    for (const [p, q] of [
      [a, b],
      [b, c],
      [c, d],
    ])
      knots.push(knots.at(-1) + Math.sqrt(Math.hypot(q[0] - p[0], q[1] - p[1])))
    const [k, l, m, n] = knots
    return [0, 0.25, 0.5, 0.75].map((share) => {
      const u = l + share * (m - l)
      const [ab, bc, cd] = [mix(a, b, k, l, u), mix(b, c, l, m, u), mix(c, d, m, n, u)]
      return share === 0 ? b : mix(mix(ab, bc, k, m, u), mix(bc, cd, l, n, u), l, m, u)
    })
  })
}

/** Coordinates with 3 decimals (about 100 m), without repeats. */
export function rounded(line) {
  const short = line.map(([x, y]) => [Number(x.toFixed(3)), Number(y.toFixed(3))])
  return short.filter(([x, y], at) => at === 0 || x !== short[at - 1][0] || y !== short[at - 1][1])
}
