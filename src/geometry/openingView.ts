// Cameras as addresses write them, and how near the camera stands.
import { ARC_LEVELS, type ArcLevel } from '../domain/regions/joinedLines'
import {
  geographicCamera,
  openingPlaneCamera,
  planeCamera,
  wholeCamera,
  type Camera,
  type Opening,
  type Size,
} from './planeView'

/** Nearest zoom of the map. */
export const MAX_ZOOM = 9

/** Zoom levels beyond the whole view at which arcs are told by districts, and by settlements. */
const NEARER = [1.7, 3.2]

/** Level at which arcs are told by a camera in a frame of this size; null = the whole view. */
export function levelOf(camera: Camera | null, size: Size): ArcLevel {
  const beyond = camera === null ? 0 : planeCamera(camera, size).zoom - wholeCamera(size).zoom
  return ARC_LEVELS[NEARER.filter((step) => beyond >= step).length] ?? 'settlement'
}

/** The view with which the map opens, as an address has it. */
export const openingCamera = (size: Size, opening: Opening = 'road'): Camera =>
  geographicCamera(openingPlaneCamera(size, opening))

/** A camera as exact as an address is. */
export const roundedCamera = ({ center: [lng, lat], zoom }: Camera): Camera => ({
  center: [Number(lng.toFixed(2)), Number(lat.toFixed(2))],
  zoom: Number(zoom.toFixed(2)),
})

/** A camera as addresses have it: "24.3,55.2,6.2" is longitude, latitude and zoom. */
export function cameraText(camera: Camera): string {
  const { center, zoom } = roundedCamera(camera)
  return [...center, zoom].join(',')
}

/** The camera of an address; undefined for a text that is none, and for a place or zoom that the map does not have. */
export function cameraOfText(text: string, maxZoom = MAX_ZOOM): Camera | undefined {
  if (!/^(-?\d{1,3}(\.\d{1,2})?,){2}\d{1,2}(\.\d{1,2})?$/.test(text)) return undefined
  const [lng = NaN, lat = NaN, zoom = NaN] = text.split(',').map(Number)
  return Math.abs(lng) <= 180 && Math.abs(lat) <= 90 && zoom <= maxZoom ? { center: [lng, lat], zoom } : undefined
}
