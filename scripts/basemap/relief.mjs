// Shade of the mountains, computed from a picture of elevations: the slopes that a light from the north-west leaves dark.

/** Degrees; the east runs on past 180. */
export const RELIEF_BOUNDS = { west: -12, south: 34, east: 192, north: 78 }
/** Px of the elevations to one px of the shade. */
const COARSE = 1.5
/** Steps of shade: few, so that the picture stays small. */
const LEVELS = 7
/** Fall towards the south-east, in steps of the elevations, that is still flat; and shade for each step beyond. */
const FLAT = 1
const GAIN = 0.05
/** Px over which a slope is taken. */
const REACH = COARSE * 0.8

const mercator = (lat) => Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360))
const latitude = (y) => (Math.atan(Math.exp(y)) * 360) / Math.PI - 90

/** Km of a px of the shade in the plane, and round the Earth. */
const PLANE_PX_KM = 24
const ROUND_KM = 40_030

/** Height at a px of the elevations, between the px around it; columns go round the globe. */
function heightsOf({ width: columns, height: rows, data }) {
  return (x, y) => {
    const [left, top] = [Math.floor(x), Math.min(rows - 2, Math.max(0, Math.floor(y)))]
    const [right, down] = [x - left, y - top]
    const value = (column, row) => data[4 * (row * columns + (((column % columns) + columns) % columns))]
    const upper = value(left, top) * (1 - right) + value(left + 1, top) * right
    const lower = value(left, top + 1) * (1 - right) + value(left + 1, top + 1) * right
    return upper * (1 - down) + lower * down
  }
}

/** Shade, 0 to 255, of a slope that falls so far to the east and to the south. */
const shadeOfFall = (fall) =>
  Math.round((Math.min(LEVELS, Math.round(Math.max(0, fall - FLAT) * GAIN * LEVELS)) * 255) / LEVELS)

/**
 * Shade as grey and alpha, two bytes a px: black whose alpha is the shade. `elevations` is a grey picture of the whole globe, equirectangular,
 * north up, 4 bytes a px. Rows are even in Mercator, as the map lays pictures.
 */
export function shadeOf(elevations) {
  const { west, south, east, north } = RELIEF_BOUNDS
  const perDegree = elevations.width / 360
  const heightAt = heightsOf(elevations)
  const [top, bottom] = [mercator(north), mercator(south)]
  const width = Math.round(((east - west) * perDegree) / COARSE)
  const height = Math.round((((top - bottom) * 180) / Math.PI / COARSE) * perDegree)
  const shade = Buffer.alloc(width * height * 2)
  for (let y = 0; y < height; y++) {
    const lat = latitude(top - ((y + 0.5) / height) * (top - bottom))
    const row = (90 - lat) * perDegree - 0.5
    const across = REACH / Math.cos((lat * Math.PI) / 180)
    for (let x = 0; x < width; x++) {
      const column = (west + 180 + ((x + 0.5) / width) * (east - west)) * perDegree - 0.5
      const toEast = heightAt(column + across, row) - heightAt(column - across, row)
      const toSouth = heightAt(column, row + REACH) - heightAt(column, row - REACH)
      shade[2 * (y * width + x) + 1] = shadeOfFall(-(toEast + toSouth))
    }
  }
  return { width, height, data: shade }
}

/**
 * The same shade over the sheet of the plane (`src/geometry/plane.ts`, given as a module), px by px in the plane, with the light from the
 * upper left of the map.
 */
export function planeShadeOf(elevations, { SHEET, KM_PER_UNIT, fromPlane }) {
  const perDegree = elevations.width / 360
  const heightAt = heightsOf(elevations)
  const at = (x, y) => {
    const [lng, lat] = fromPlane({ x, y })
    return heightAt((lng + 180) * perDegree - 0.5, (90 - lat) * perDegree - 0.5)
  }
  const [across, down] = [SHEET.right - SHEET.left, SHEET.bottom - SHEET.top]
  const [width, height] = [across, down].map((side) => Math.round((side * KM_PER_UNIT) / PLANE_PX_KM))
  const reach = (REACH * ROUND_KM) / elevations.width / KM_PER_UNIT
  const shade = Buffer.alloc(width * height * 2)
  for (let row = 0; row < height; row++) {
    const y = SHEET.top + ((row + 0.5) / height) * down
    for (let column = 0; column < width; column++) {
      const x = SHEET.left + ((column + 0.5) / width) * across
      const fall = at(x - reach, y) - at(x + reach, y) + at(x, y - reach) - at(x, y + reach)
      shade[2 * (row * width + column) + 1] = shadeOfFall(fall)
    }
  }
  return { width, height, data: shade }
}
