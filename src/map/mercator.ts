// Web Mercator as MapLibre counts it: the world is the unit square, y down.

/** Mercator x and y of a point in degrees; x passes 1 for longitudes past 180, latitude is cut at +-85.051. */
export function toMercator(lng: number, lat: number): [x: number, y: number] {
  const cut = Math.min(85.051, Math.max(-85.051, lat))
  const y = Math.log(Math.tan(Math.PI / 4 + (cut * Math.PI) / 360)) / (2 * Math.PI)
  return [lng / 360 + 0.5, 0.5 - y]
}
