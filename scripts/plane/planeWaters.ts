// Lakes and rivers of geo/water.json in the plane.
import type { Waters } from '../../src/ground/waterTopology'
import { bent } from './bent'

/** The same features with coordinates [x, y] in plane units; y runs down. All of them lie on the sheet. */
export const planeWaters = ({ type, features }: Waters): Waters => ({
  type,
  features: features.map((feature) => ({
    ...feature,
    geometry:
      feature.geometry.type === 'Polygon'
        ? { type: 'Polygon', coordinates: feature.geometry.coordinates.map(bent) }
        : { type: 'LineString', coordinates: bent(feature.geometry.coordinates) },
  })),
})
