// Boxes around the countries of the places, to find a point whose longitude and latitude were swapped or left at zero.
import type { LngLat } from './record'

export type Box = readonly [west: number, south: number, east: number, north: number]

/**
 * Degrees, by ISO 3166 alpha-2, a fifth of a degree wider than the land of geo/ground.json (Turkey: than the country; the ground has
 * only its east). Russia passes 180 degrees.
 */
export const COUNTRY_BOXES: Readonly<Record<string, Box>> = {
  AM: [43.2, 38.6, 46.8, 41.5],
  AZ: [44.5, 38.1, 50.9, 42.1],
  BY: [22.9, 51, 33, 56.4],
  EE: [21.6, 57.3, 28.4, 59.9],
  FI: [19.2, 59.6, 31.8, 70.3],
  GE: [39.7, 40.8, 46.9, 43.8],
  KG: [69, 38.9, 80.5, 43.5],
  KZ: [46.2, 40.3, 87.6, 55.7],
  LT: [20.7, 53.6, 27.1, 56.7],
  LV: [20.7, 55.4, 28.5, 58.3],
  MD: [26.4, 45.2, 30.4, 48.7],
  PL: [13.9, 48.7, 24.4, 55.1],
  RU: [19.4, 40.9, 191.3, 82.1],
  TJ: [67.1, 36.4, 75.4, 41.3],
  TM: [52.2, 34.9, 66.9, 43],
  TR: [25.5, 35.6, 45.1, 42.4],
  UA: [21.9, 44.1, 40.4, 52.6],
  UZ: [55.7, 36.9, 73.4, 45.8],
}

/** Where a place of any other country may lie: the lands of the north. */
const ANYWHERE: Box = [-180, 25, 180, 85]

/** The box of a country that a point lies outside of; null when it lies inside. */
export function boxMissed(country: string, [lng, lat]: LngLat): Box | null {
  const box = COUNTRY_BOXES[country] ?? ANYWHERE
  const [west, south, east, north] = box
  const isInside = [lng, lng + 360].some((x) => x >= west && x <= east) && lat >= south && lat <= north
  return isInside ? null : box
}
