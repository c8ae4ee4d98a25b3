// The plane of the map: an equal-area conic (Albers), written in the unit square that MapLibre takes for Web Mercator. One plane unit is
// the width of that square; x runs to the right from 0 to 1, y down from 0 to 1. MapLibre knows Mercator and a globe only, so it is given
// the longitude and latitude that Web Mercator would give a point of the plane (`disguise`).
// Why these lines: between the parallels of 45 and 71 degrees, where the roads run, no length is off by more than 2 %. The middle between
// Lithuania (24 E) and Kolyma (151 E) is 87 E; 80 E leaves the crowded west less turned.
// Formulas: Snyder, Map Projections: A Working Manual (https://doi.org/10.3133/pp1395), 14-1 to 14-11 on the sphere of equal area, 3-11 to 3-18.
import type { LngLat } from '../record/record'

/** A point of the plane, in plane units; y runs down. */
export type PlanePoint = { readonly x: number; readonly y: number }

/** A rectangle of the plane, in plane units. */
export type PlaneBox = {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

const RADIANS = Math.PI / 180

/** Parallels without distortion, in authalic degrees north, and the meridian that stands upright, degrees east. */
export const PARALLELS: readonly [number, number] = [50, 68]
export const CENTRAL_MERIDIAN = 80

/** A zoom of the plane shows the scale that Web Mercator has at this parallel, so that a zoom means what it means elsewhere. */
const ZOOM_PARALLEL = 57

/** Radius of the sphere that has the area of the Earth (WGS 84), km. */
export const EARTH_KM = 6371.0072

/** Radius of that sphere in plane units. */
const RADIUS = 1 / (2 * Math.PI * Math.cos(ZOOM_PARALLEL * RADIANS))

/** Kilometres of a plane unit, along both axes by area: an area of the plane times its square is the area on the ground in km2. */
export const KM_PER_UNIT = EARTH_KM / RADIUS

/** Where all meridians meet: the middle of the circles that are parallels. */
const APEX: PlanePoint = { x: 0.5, y: 0.303 }

/** What is drawn of the plane, well inside the unit square: from the Sahara and Greenland to Alaska, and to the equator under India. */
export const SHEET: PlaneBox = { left: 0.105, top: 0.244, right: 0.895, bottom: 0.756 }

const [SIN_SOUTH, SIN_NORTH] = [Math.sin(PARALLELS[0] * RADIANS), Math.sin(PARALLELS[1] * RADIANS)]

/** Degrees that a meridian turns in the plane for a degree of longitude (cone constant, 0.8466). */
export const CONE = (SIN_SOUTH + SIN_NORTH) / 2

const CONSTANT = 1 + SIN_SOUTH * SIN_NORTH

/** Square of the eccentricity of WGS 84. */
const E2 = 0.00669437999014
const E = Math.sqrt(E2)

/** Sine of the authalic latitude, not yet divided by that of the pole (Snyder 3-12). */
const areaSine = (sine: number): number => (1 - E2) * (sine / (1 - E2 * sine * sine) + Math.atanh(E * sine) / E)

const POLE_SINE = areaSine(1)

/** Authalic latitude in degrees: on a sphere with it areas are those of the ellipsoid. `lat` in degrees. */
export const authalic = (lat: number): number =>
  Math.asin(Math.min(1, Math.max(-1, areaSine(Math.sin(lat * RADIANS)) / POLE_SINE))) / RADIANS

/** Latitude of an authalic latitude, both in radians (Snyder 3-18). */
const latitudeOf = (beta: number): number =>
  beta +
  (E2 / 3 + (31 * E2 ** 2) / 180 + (517 * E2 ** 3) / 5040) * Math.sin(2 * beta) +
  ((23 * E2 ** 2) / 360 + (251 * E2 ** 3) / 3780) * Math.sin(4 * beta) +
  ((761 * E2 ** 3) / 45360) * Math.sin(6 * beta)

/** Distance from the apex, in radii of the Earth, of the parallel with this authalic sine. */
const reachOf = (sine: number): number => Math.sqrt(CONSTANT - 2 * CONE * sine) / CONE

/** Degrees east of the central meridian, above -180 and up to 180: the plane is cut along the meridian opposite (100 W). */
const eastOfCentre = (lng: number): number => {
  const turned = lng - CENTRAL_MERIDIAN
  return turned - 360 * Math.ceil((turned - 180) / 360)
}

/**
 * The point of a place, [lng, lat] in degrees. Longitudes that differ by 360 are one, so Chukotka beyond 180 lies beside the rest.
 * Defined for the whole globe; only what lies on `SHEET` is drawn. Throws when a number is not finite or the latitude passes a pole.
 */
export function toPlane([lng, lat]: LngLat): PlanePoint {
  if (!Number.isFinite(lng) || !(Math.abs(lat) <= 90)) {
    throw new RangeError(
      `A place of the plane: found [${lng}, ${lat}], expected [longitude, latitude] in degrees, latitude -90 to 90. Check the order.`,
    )
  }
  const reach = RADIUS * reachOf(areaSine(Math.sin(lat * RADIANS)) / POLE_SINE)
  const angle = CONE * eastOfCentre(lng) * RADIANS
  return { x: APEX.x + reach * Math.sin(angle), y: APEX.y + reach * Math.cos(angle) }
}

/**
 * The place of a point: longitude above -100 and up to 260 degrees, so that it does not jump within the plane (`wrapped` brings it to +-180). A point that is the
 * picture of no place (in the gap at 100 W, inside the arc of the pole) gives the nearest place along its meridian or at the cut.
 * Throws when a number is not finite.
 */
export function fromPlane({ x, y }: PlanePoint): LngLat {
  if (!Number.isFinite(x) || !Number.isFinite(y)) {
    throw new RangeError(`A point of the plane: found (${x}, ${y}), expected two finite numbers, 0 to 1 on the map.`)
  }
  const [right, down] = [(x - APEX.x) / RADIUS, (y - APEX.y) / RADIUS]
  const turned = Math.atan2(right, down) / RADIANS / CONE
  const sine = (CONSTANT - (right * right + down * down) * CONE * CONE) / (2 * CONE)
  const beta = Math.asin(Math.min(1, Math.max(-1, sine)))
  return [CENTRAL_MERIDIAN + Math.min(180, Math.max(-180, turned)), latitudeOf(beta) / RADIANS]
}

/** The same longitude between -180 and 180 degrees, as GeoJSON has it. */
export const wrapped = (lng: number): number => lng - 360 * Math.round(lng / 360)

/** Whether a place is drawn: every place of the record must be. */
export function isOnSheet(at: LngLat): boolean {
  const { x, y } = toPlane(at)
  return x >= SHEET.left && x <= SHEET.right && y >= SHEET.top && y <= SHEET.bottom
}

/**
 * The longitude and latitude, degrees, at which Web Mercator shows a point of the plane: what MapLibre is given for it.
 * Throws outside of the unit square, where Mercator has no such place.
 */
export function disguised({ x, y }: PlanePoint): LngLat {
  if (!(x >= 0 && x <= 1 && y >= 0 && y <= 1)) {
    throw new RangeError(`A point for MapLibre: found (${x}, ${y}), expected 0 to 1 in both. Cut it at SHEET first.`)
  }
  return [360 * x - 180, Math.atan(Math.sinh(Math.PI * (1 - 2 * y))) / RADIANS]
}

/** The point of the plane that MapLibre calls [lng, lat], degrees. Throws at its poles, which lie at no finite point. */
export function undisguised([lng, lat]: LngLat): PlanePoint {
  if (!Number.isFinite(lng) || !(Math.abs(lat) < 90)) {
    throw new RangeError(`A place of MapLibre: found [${lng}, ${lat}], expected degrees, latitude within -90 to 90.`)
  }
  return { x: lng / 360 + 0.5, y: 0.5 - Math.atanh(Math.sin(lat * RADIANS)) / (2 * Math.PI) }
}

/** A place as MapLibre is given it: [lng, lat] in degrees to [lng', lat'] in degrees. Throws as `toPlane` and `disguised` do. */
export const disguise = (at: LngLat): LngLat => disguised(toPlane(at))

/** The place behind what MapLibre says, degrees; see `fromPlane`. */
export const undisguise = (at: LngLat): LngLat => fromPlane(undisguised(at))

/**
 * MapLibre's bearing, degrees, at which north is up at a place: positive west of the central meridian, where north leans to the right.
 * At Vilnius 46.3, at Magadan -59.9.
 */
export const convergence = ([lng]: LngLat): number => -CONE * eastOfCentre(lng)

/** Zoom levels beyond the whole view at which the map begins to turn, and at which north is up. */
const TURN_FROM = 0.3
const TURN_UNTIL = 1.2

/**
 * MapLibre's bearing, degrees, of a camera over a place: 0 at the whole view, `convergence` when European Russia fills the map
 * (1.2 levels nearer), eased between. `whole` is the zoom of the whole view in this map (`openingCamera`).
 */
export function bearingAt(zoom: number, at: LngLat, whole: number): number {
  const share = Math.min(1, Math.max(0, (zoom - whole - TURN_FROM) / (TURN_UNTIL - TURN_FROM)))
  return convergence(at) * share * share * (3 - 2 * share)
}

/** Zoom at which Web Mercator shows the ground at a latitude in the scale of a zoom of the plane; addresses have this one. */
export const webZoom = (zoom: number, lat: number): number =>
  zoom + Math.log2(Math.cos(lat * RADIANS) / Math.cos(ZOOM_PARALLEL * RADIANS))

/** Zoom of the plane that shows the ground in the scale of Web Mercator at a latitude: `webZoom` turned round. */
export const planeZoom = (zoom: number, lat: number): number => zoom - webZoom(0, lat)
