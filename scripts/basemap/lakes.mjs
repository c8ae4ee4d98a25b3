// Which lakes of the package have a name here, which did not exist before the 20th century, and two lakes drawn by us.
import { points } from './lines.mjs'

/** Lake id -> points [lng, lat] inside its polygons. */
export const LAKE_NAMES = {
  'lake-baikal': [[107.7, 53.2]],
  'lake-ladoga': [[31.5, 60.8]],
  'lake-onega': [[35.4, 61.5]],
  'lake-peipus': [
    [27.5, 58.7],
    [27.95, 58.05],
  ],
  'lake-balkhash': [[74.2, 45.9]],
}

/** Bounds [west, south, east, north] of water that is no natural lake: a polygon whose bounds lie inside is left out. */
export const NO_LAKES = {
  'Kremenchuk reservoir, 1959': [31.8, 48.9, 33.3, 49.7],
  'Kakhovka reservoir, 1955-2023': [33.4, 46.7, 35.4, 47.9],
  'Rybinsk reservoir, 1941': [37, 57.9, 39.1, 59.3],
  'Kuybyshev reservoir, 1955': [48.2, 53.2, 52, 55.9],
  'Bratsk reservoir, 1961': [101.2, 53, 103.8, 56.4],
  'Vilyuy reservoir, 1967': [109.4, 61.7, 112.6, 63.7],
  'Shardara reservoir, 1965': [67.8, 41, 68.6, 41.4],
  'Toktogul reservoir, 1974': [72.5, 41.6, 73.4, 42],
  'Sarygamysh, filled by drains from 1965': [57, 41.5, 58, 42.4],
  'Tharthar, 1956': [43, 33.6, 43.6, 34.4],
  'Remains of the Aral Sea, drawn as it was below': [58.1, 44.3, 61.6, 46.9],
  'Vistula Lagoon: scraps between two coasts': [19.2, 54.2, 20.5, 54.8],
}

/** Lakes that a dam raised into the valley below: what lies north of the latitude is left out. */
export const DAMMED_LAKES = [{ name: 'Zaysan before the Bukhtarma dam of 1960', inside: [83.8, 48.1], north: 48.3 }]

/** Lakes that we drew, from memory: rings (outer, islands) through which a smooth shore goes. Ours, CC BY 4.0. */
export const OWN_LAKES = [
  {
    // The Aral Sea about 1955, good to about 15 km; the cliff in the west and the north follow what is left of it.
    id: 'aral-sea',
    rings: [
      // The sea, from its north-west corner by the west.
      points(`58.95,45.92 58.84,45.83 58.71,45.83 58.65,45.72 58.64,45.59 58.57,45.53 58.55,45.41 58.42,45.29 58.37,45.13
      58.31,45.06 58.22,44.85 58.29,44.62 58.22,44.45 58.2,44.28 58.22,44.1 58.18,43.9 58.2,43.68 58.3,43.5
      58.48,43.42 58.72,43.5 58.85,43.64 59,43.78 59.12,43.84 59.25,43.7 59.45,43.68 59.62,43.85 59.78,43.88
      59.95,43.76 60.15,43.68 60.32,43.6 60.48,43.72 60.72,43.74 60.95,43.86 61.08,44.06 61.18,44.26 61.32,44.44
      61.4,44.7 61.5,44.9 61.46,45.1 61.52,45.3 61.38,45.45 61.5,45.6 61.24,45.74 61.06,45.86 60.96,46.02 61.08,46.14
      61.22,46.24 61.33,46.36 61.4,46.48 61.55,46.6 61.68,46.76 61.5,46.74 61.32,46.68 61.12,46.58 60.96,46.6
      60.84,46.77 60.52,46.81 60.46,46.74 60.66,46.66 60.56,46.6 60.44,46.68 60.28,46.74 60.08,46.68 59.95,46.58
      59.92,46.44 60.06,46.36 59.96,46.26 59.82,46.38 59.6,46.38 59.46,46.32 59.6,46.12 59.75,46.04 60,46.06
      60.14,45.98 59.86,45.93 59.6,45.96 59.3,46.02 59.08,45.96 58.95,45.92`),
      // Kokaral.
      points(`60.22,46.18 60.26,46.26 60.4,46.28 60.55,46.21 60.7,46.23 60.78,46.14 60.6,46.08 60.4,46.1 60.22,46.18`),
      // Vozrozhdeniya.
      points(`59.18,45.06 59.22,45.21 59.36,45.26 59.43,45.15 59.33,45.04 59.18,45.06`),
      // Barsakelmes.
      points(`59.76,45.65 59.9,45.71 60.05,45.71 60,45.66 59.86,45.63 59.76,45.65`),
    ],
  },
  {
    // Land in the packages, because a border runs through it. From Katy Rybackie along the spit, Baltiysk, the Pregel, Frombork.
    id: 'vistula-lagoon',
    rings: [
      points(`19.24,54.33 19.31,54.35 19.4,54.362 19.48,54.382 19.56,54.412 19.64,54.442 19.75,54.512 19.83,54.575
      19.885,54.63 19.905,54.652 19.95,54.66 19.985,54.69 20.02,54.695 20.05,54.675 20.12,54.675 20.21,54.678 20.3,54.682
      20.4,54.69 20.39,54.668 20.28,54.635 20.19,54.605 20.1,54.578 20.03,54.562 19.96,54.562 19.93,54.545 19.96,54.525
      19.93,54.49 19.87,54.465 19.8,54.44 19.735,54.412 19.67,54.372 19.6,54.345 19.53,54.325 19.47,54.3 19.41,54.283
      19.345,54.268 19.31,54.28 19.27,54.3 19.24,54.33`),
    ],
  },
]
