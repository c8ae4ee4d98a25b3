// From what is on show to a picture of it: every word in the reader's language, and what is drawn. Pure.
import { curvesById, type MapLine } from '../geometry/flowFeatures'
import type { Camera, Size } from '../geometry/planeView'
import { viewCitation, type Cited } from '../words/citation'
import { figureOf, type Grade } from '../record/figure'
import type { Kind, SourceWork } from '../record/record'
import { figureWords, kindWords, measureWords, momentWords, placeWords } from '../words/flowWords'
import { rowsOf } from '../cartography/drawnFlow'
import type { Palette } from '../cartography/palette'
import { groundNames } from '../cartography/labels/groundNames'
import { groundItems } from './groundItems'
import type { LegendTexts } from './legendNodes'
import type { EmbeddedType, PictureInput, PictureTexts } from './picture'
import type { GroundData } from '../ground/groundData'
import { levelOf } from '../geometry/openingView'
import { momentText } from '../domain/time/timeSteps'
import { rowOf, type Scene } from '../scene/scene'
import { mapContent, type MapContent } from '../scene/mapContent'
import { whenWords } from '../scene/ariaText'
import { GRADES, gradeLegend, LEGEND_CIRCLES, LEGEND_WIDTHS, widthWords } from '../scene/legend'

/** What the map shows. */
export type Stage = { readonly camera: Camera; readonly size: Size }

/** What a picture needs besides the scene. */
export type PictureSetting = {
  readonly flows: readonly MapLine[] | null
  readonly stage: Stage
  readonly ground: GroundData
  readonly palette: Palette
  readonly cited: Cited
  readonly type: EmbeddedType | null
}

export function pictureInput(scene: Scene, setting: PictureSetting): PictureInput {
  const { flows, stage, ground, palette, cited, type } = setting
  const indices = new Map(flows?.map(({ id }, index) => [id, index]))
  const named = { polities: ground.polities, names: groundNames(ground.names, scene.state.language) }
  const content = mapContent(scene, { indices, level: levelOf(stage.camera, stage.size), ground: named })
  return {
    ...stage,
    flows: content.flows,
    marks: content,
    lines: curvesById(flows ?? []),
    ground: groundItems(ground, scene.state.year, palette),
    palette,
    texts: pictureTexts(scene, content, stage, cited),
    type,
  }
}

/** Name of a picture's file without its ending: "roads-east-1940-1953-lt". */
export function pictureName({ state: { mode, language }, era, moment }: Scene): string {
  const years = mode === 'era' ? `${String(era.span.start)}-${String(era.span.end - 1)}` : momentText(moment)
  return `roads-east-${mode === 'until' ? 'until-' : ''}${years}-${language}`
}

function pictureTexts(scene: Scene, content: MapContent, { camera }: Stage, cited: Cited): PictureTexts {
  const { t, measure, moment } = scene
  const { language, mode } = scene.state
  const when =
    mode === 'where' && measure !== null
      ? t.text('whereTitle', { when: momentWords(moment, t), measure: measureWords(measure, t) })
      : `${whenWords(scene.state.mode, scene)}. ${scene.era.name[language]}`
  const flows = new Set([...rowsOf(content.flows), ...[...content.marked.values()].flatMap(({ stands }) => stands)])
    .size
  const drawn = [
    flows === 0 && content.counts.length > 0 ? '' : t.plural('flows', flows),
    content.counts.length === 0 ? '' : t.plural('counts', content.counts.length),
  ].filter(Boolean)
  const works = worksOf(scene, content).map(({ citation }) => citation)
  return {
    language,
    title: t.text('title'),
    subtitle: t.text('subtitle'),
    when,
    chosen: chosenWords(scene),
    legend: legendTexts(scene, content),
    sources: {
      title: t.text('pictureSources'),
      works,
      more: (left) => t.text('pictureMoreSources', { count: t.number(left), address: cited.address }),
    },
    rows: (outside) =>
      [
        t.text('pictureRows', { rows: drawn.join(', '), shelf: t.plural('rows', scene.shelf.length) }),
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

function chosenWords({ focus, place, state, t }: Scene): string | null {
  if (focus !== null) return `${focus.name[state.language]}: ${figureWords(focus, t)}`
  return place === null ? null : placeWords(place, state.year, t)
}

function legendTexts({ t }: Scene, { flows, counts, communities }: MapContent): LegendTexts {
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
function worksOf({ record }: Scene, { flows, marked, counts, communities }: MapContent): SourceWork[] {
  const told = flows.flatMap(({ id, members }) => members ?? [id])
  const beside = counts.flatMap(({ id }) => marked.get(id)?.rows.map((row) => row.id) ?? [id])
  const rows = [...new Set([...told, ...beside])].flatMap((id) => rowOf(record, id) ?? [])
  const figures = rows.flatMap(({ claims }) => figureOf(claims) ?? []).sort((a, b) => b.best - a.best)
  return [
    ...new Set([
      ...figures.map(({ leading }) => leading.source),
      ...figures.flatMap(({ rivals }) => rivals.map(({ source }) => source)),
      ...communities.flatMap(({ id }) => record.communities.get(id)?.sources ?? []),
    ]),
  ]
}
