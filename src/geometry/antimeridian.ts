// Cuts a line where it passes 180 degrees, as GeoJSON asks (RFC 7946, 3.1.9: https://www.rfc-editor.org/rfc/rfc7946#section-3.1.9).
import type { LngLat } from '../record/record'

/**
 * Pieces of a line whose longitudes are unwrapped (neighbours less than 180 degrees apart), each within -180 to 180 degrees. A piece
 * ends on the meridian where the next begins, on its other side.
 */
export function cutAtAntimeridian(line: readonly LngLat[]): LngLat[][] {
  const pieces: LngLat[][] = [[]]
  // Whole turns to take off the longitudes of the present piece.
  let turns = Math.round((line[0]?.[0] ?? 0) / 360)
  line.forEach(([lng, lat], at) => {
    const before = line[at - 1]
    const side = Math.sign(lng - 360 * turns) * 180
    if (before !== undefined && Math.abs(lng - 360 * turns) > 180) {
      const share = (side + 360 * turns - before[0]) / (lng - before[0])
      const crossing = before[1] + share * (lat - before[1])
      pieces.at(-1)?.push([side, crossing])
      pieces.push([[-side, crossing]])
      turns += Math.sign(side)
    }
    pieces.at(-1)?.push([lng - 360 * turns, lat])
  })
  return pieces
}
