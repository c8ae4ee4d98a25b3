// The pictures for which arcs are laid: every era at every level, and all time up to its end. Each is what the map would draw.
import type { ArcToLay, LayoutScene } from './layArcs'
import type { DrawnFlow } from '../src/cartography/drawnFlow'
import { headLabel, type HeadFigure } from '../src/cartography/labels/placeMarks'
import { boxAround } from '../src/cartography/labels/shapes'
import { widthPx, widthScaleAt } from '../src/cartography/width'
import { ARC_LEVELS, type ArcLevel } from '../src/domain/regions/joinedLines'
import { mapLines, type MapLine } from '../src/geometry/flowFeatures'
import { toPlane } from '../src/geometry/plane'
import { openingPlaneCamera, planeView, type Opening, type PlaneView, type Size } from '../src/geometry/planeView'
import type { HistoricalRecord } from '../src/record/record'
import { mapContent, type MapContent } from '../src/scene/mapContent'
import { sceneOf } from '../src/scene/scene'
import { FIRST_VIEW, type ViewState } from '../src/scene/viewState'

/** A picture by name, with what it draws and the lines that it draws them on. */
export type Picture = LayoutScene & { readonly name: string; readonly level: ArcLevel }

/** Map of a desk of 1440 x 900 px, for which arcs are laid. */
export const DESK: Size = { width: 1130, height: 790 }

/** Zoom levels beyond the whole view at which each level is laid. */
const BEYOND: Readonly<Record<ArcLevel, number>> = { region: 0, district: 1.4, settlement: 3 }

/** The era in which a year lies, or all up to it, as the map opens. */
export const pictureState = (year: number, mode: ViewState['mode']): ViewState => ({
  ...FIRST_VIEW,
  language: 'lt',
  year,
  mode,
})

/** What the map draws of a state at a level. */
export function contentOf(
  record: HistoricalRecord,
  lines: readonly MapLine[],
  state: ViewState,
  level: ArcLevel,
): MapContent {
  const indices = new Map(lines.map(({ id }, index) => [id, index]))
  return mapContent(sceneOf(record, state), { indices, level })
}

/** The opening view of a frame, enlarged to a level; the frame grows with it, so that nothing is cut off. */
function enlarged(
  size: Size,
  level: ArcLevel,
  opening: Opening,
): { readonly view: PlaneView; readonly size: Size; readonly zoom: number } {
  const times = 2 ** BEYOND[level]
  const { center, zoom, bearing } = openingPlaneCamera(size, level === 'region' ? opening : 'road')
  const large = { width: size.width * times, height: size.height * times }
  return {
    view: planeView({ center, zoom: zoom + BEYOND[level], bearing }, large),
    size: large,
    zoom: zoom + BEYOND[level],
  }
}

/** All pictures, those that a reader meets first before the others. Bends of earlier pictures stay in later ones. */
export function pictures(record: HistoricalRecord): Picture[] {
  const lines = mapLines(record, { bends: {} })
  const states = [
    ...record.eras.map(({ id, span }) => ({ name: id, state: pictureState(span.start, 'era') })),
    ...record.eras.map(({ id, span }) => ({ name: `until ${id}`, state: pictureState(span.end - 1, 'until') })),
  ]
  const years = yearStates(record)
  return ARC_LEVELS.flatMap((level) =>
    [...states, ...(level === 'region' ? years : [])].map(({ name, state }): Picture => {
      const { flows, heads, opening } = contentOf(record, lines, state, level)
      const { view, size, zoom } = enlarged(DESK, level, opening)
      const home = record.places.get('lithuania')
      const names = home === undefined ? [] : [boxAround(shifted(view.see(toPlane(home.at))), 90, 18)]
      return {
        name: `${name}, ${level}`,
        level,
        arcs: arcsOf(flows, level === 'region' ? heads : NO_HEADS, lines, view, zoom),
        names,
        size,
      }
    }),
  )
}

/** Years, each that draws other arcs than those before it. */
function yearStates(record: HistoricalRecord): { readonly name: string; readonly state: ViewState }[] {
  const met = new Set<string>()
  return record.eras.flatMap(({ span }) =>
    Array.from({ length: span.end - span.start }, (_, at) => span.start + at).flatMap((year) => {
      const state = pictureState(year, 'year')
      const key = sceneOf(record, state)
        .arcsAt('region')
        .arcs.map(({ id }) => id)
        .join(' ')
      if (met.has(key)) return []
      met.add(key)
      return [{ name: String(year), state }]
    }),
  )
}

/** From near the reader looks at one part of the picture, where figures find room as they can. */
const NO_HEADS: readonly HeadFigure[] = []

/** Where the name of Lithuania stands: left of its point. */
const shifted = ({ x, y }: { readonly x: number; readonly y: number }) => ({ x: x - 50, y })

function arcsOf(
  flows: readonly DrawnFlow[],
  heads: readonly HeadFigure[],
  lines: readonly MapLine[],
  view: PlaneView,
  zoom: number,
): ArcToLay[] {
  const labels = new Map(heads.map((head) => [head.id, headLabel(head, DESK)]))
  return flows.flatMap(({ id, index, people }): ArcToLay[] => {
    const curve = lines[index]?.curve
    if (!curve) return []
    const [from, to] = [view.see(curve.origin), view.see(curve.destination)]
    return [{ id, from, to, halfPx: (widthPx(people) * widthScaleAt(zoom)) / 2, label: labels.get(id) ?? null }]
  })
}
