// Shade of the mountains, computed from a picture of elevations: the slopes that a light from the upper left leaves dark.

/** Steps of shade: few, so that the picture stays small. */
const LEVELS = 7
/** Fall towards the south-east, in steps of the elevations, that is still flat; and shade for each step beyond. */
const FLAT = 1
const GAIN = 0.05

/** Px of the elevations over which a slope is taken. */
const REACH = 1.2

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
 * Shade over the sheet of the plane (`src/geometry/plane.ts`, given as a module), px by px in the plane, with the light from the upper left
 * of the map: grey and alpha, two bytes a px, black whose alpha is the shade. `elevations` is a grey picture of the whole globe,
 * equirectangular, north up, 4 bytes a px.
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
