// From the view to a picture of it: every word in the reader's language, and what is drawn. Pure.
import { pointsById, type MapLine } from '../geometry/flowFeatures'
import type { Camera, Size } from '../geometry/globeView'
import { viewCitation, type Cited } from '../words/citation'
import { figureOf, type Grade } from '../record/figure'
import type { Flow, Kind, SourceWork, Stock } from '../record/record'
import { figureWords, kindWords, measureWords, placeWords } from '../words/flowWords'
import type { Palette } from '../cartography/palette'
import { groundNames } from '../cartography/labels/groundNames'
import { groundItems } from './groundItems'
import type { LegendTexts } from './legendNodes'
import type { EmbeddedType, PictureInput, PictureTexts } from './picture'
import type { GroundData } from '../state/loadGround'
import { momentText } from '../state/address'
import type { View } from '../state/View.svelte'
import { mapContent, type MapContent } from '../scene/mapContent'
import { whenWords } from '../scene/ariaText'
import { GRADES, gradeLegend, LEGEND_CIRCLES, LEGEND_WIDTHS, widthWords } from '../scene/legend'

/** What the map shows of the globe. */
export type Stage = { readonly camera: Camera; readonly size: Size }

/** What a picture needs besides the view. */
export type PictureSetting = {
  readonly flows: readonly MapLine[] | null
  readonly stage: Stage
  readonly ground: GroundData
  readonly palette: Palette
  readonly cited: Cited
  readonly type: EmbeddedType | null
}

export function pictureInput(view: View, setting: PictureSetting): PictureInput {
  const { flows, stage, ground, palette, cited, type } = setting
  const indices = new Map(flows?.map(({ id }, index) => [id, index]))
  const { polities } = ground
  const content = mapContent(view, indices, { polities, names: groundNames(ground.names, view.language) })
  return {
    ...stage,
    flows: content.flows,
    marks: content,
    lines: pointsById(flows ?? []),
    ground: groundItems(ground, view.year, palette),
    palette,
    texts: pictureTexts(view, content, stage, cited),
    type,
  }
}

/** Name of a picture's file without its ending: "roads-east-1940-1953-lt". */
export function pictureName(view: View): string {
  const { mode, era, moment, language } = view
  const years = mode === 'era' ? `${String(era.span.start)}-${String(era.span.end - 1)}` : momentText(moment)
  return `roads-east-${mode === 'until' ? 'until-' : ''}${years}-${language}`
}

function pictureTexts(view: View, content: MapContent, { camera }: Stage, cited: Cited): PictureTexts {
  const { t, language } = view
  const era = view.era.name[language]
  const when =
    view.mode === 'where' && view.measure !== null
      ? t.text('whereTitle', { year: view.year, measure: measureWords(view.measure, t) })
      : `${whenWords(view)}. ${era}`
  const drawn = [
    content.flows.length === 0 && content.counts.length > 0 ? '' : t.plural('flows', content.flows.length),
    content.counts.length === 0 ? '' : t.plural('counts', content.counts.length),
  ].filter(Boolean)
  const works = worksOf(view, content).map(({ citation }) => citation)
  return {
    language,
    title: t.text('title'),
    subtitle: t.text('subtitle'),
    when,
    chosen: chosenWords(view),
    legend: legendTexts(view, content),
    sources: {
      title: t.text('pictureSources'),
      works,
      more: (left) => t.text('pictureMoreSources', { count: t.number(left), address: cited.address }),
    },
    rows: (outside) =>
      [
        t.text('pictureRows', { rows: drawn.join(', '), shelf: t.plural('rows', view.shelf.length) }),
        content.communities.length === 0
          ? ''
          : `${t.text('communitiesCount', { count: t.number(content.communities.length) })}.`,
        outside === 0 ? '' : t.text('pictureOutside', { flows: t.plural('flows', outside) }),
      ]
        .filter(Boolean)
        .join(' '),
    projection: t.text('pictureProjection', {
      lat: t.number(camera.center[1]),
      lng: t.number(camera.center[0]),
    }),
    ground: t.text('legendGround'),
    licence: t.text('citeLicence'),
    citation: viewCitation(cited, t),
  }
}

function chosenWords(view: View): string | null {
  if (view.focus !== null) return `${view.focus.name[view.language]}: ${figureWords(view.focus, view.t)}`
  return view.place === null ? null : placeWords(view.place, view.year, view.t)
}

function legendTexts(view: View, { flows, counts, communities }: MapContent): LegendTexts {
  const { t } = view
  const sizes = new Map<Kind, number>()
  for (const { kind } of flows) sizes.set(kind, (sizes.get(kind) ?? 0) + 1)
  const grades = new Set<Grade>([...flows, ...counts].map(({ grade }) => grade))
  return {
    widthTitle: t.text('legendWidth'),
    widths: flows.length === 0 ? [] : LEGEND_WIDTHS.map((people) => ({ people, text: widthWords(people, t) })),
    kindTitle: t.text('legendKinds'),
    kinds: [...sizes].sort(([, a], [, b]) => b - a).map(([kind]) => ({ kind, text: kindWords(kind, t) })),
    gradeTitle: t.text('legendGrades'),
    grades: GRADES.filter((grade) => grades.has(grade)).map((grade) => {
      const { name, help } = gradeLegend(grade, t)
      return { grade, text: `${name}: ${help}` }
    }),
    half: flows.some(({ unknownEnd }) => unknownEnd !== null) ? t.text('legendHalf') : null,
    circles:
      counts.length === 0
        ? null
        : {
            title: t.text('legendCircles'),
            sizes: LEGEND_CIRCLES.map((people) => ({ people, text: t.plural('persons', people) })),
          },
    communities: communities.length === 0 ? null : t.text('legendCommunities'),
  }
}

/** Works behind what is drawn: first those whose figure is shown, of the largest rows first; then their rivals, then the associations'. */
function worksOf(view: View, { flows, counts, communities }: MapContent): SourceWork[] {
  const { record } = view
  const rows: (Flow | Stock)[] = [...flows, ...counts].flatMap(({ id }) => {
    const row = record.flows.get(id) ?? record.stocks.get(id)
    return row === undefined ? [] : [row]
  })
  const figures = rows.flatMap(({ claims }) => figureOf(claims) ?? []).sort((a, b) => b.best - a.best)
  return [
    ...new Set([
      ...figures.map(({ leading }) => leading.source),
      ...figures.flatMap(({ rivals }) => rivals.map(({ source }) => source)),
      ...communities.flatMap(({ id }) => record.communities.get(id)?.sources ?? []),
    ]),
  ]
}
