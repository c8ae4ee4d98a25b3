import '@fontsource-variable/source-sans-3/wght.css'
import { Map as GlMap, setWorkerUrl } from 'maplibre-gl'
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url'
import { expect, test, vi } from 'vitest'
import { disguise, disguised, toPlane } from '../../src/geometry/plane'
import { planeCamera, planeView } from '../../src/geometry/planeView'
import { openingCamera } from '../../src/geometry/openingView'
import { LANGUAGES, type Language } from '../../src/record/language'
import { translator } from '../../src/words/translate'
import type { LngLat } from '../../src/record/record'
import { LIGHT } from '../../src/cartography/palette'
import { picture } from '../../src/picture/picture'
import { sceneOf } from '../../src/scene/scene'
import type { ViewState } from '../../src/scene/viewState'
import { pictureInput, pictureName } from '../../src/picture/pictureInput'
import { densityOf, embeddedType, pngOf, putForPrint, removePrinted } from '../../src/ui/export/exportPicture'
import { NO_GROUND } from '../fixtures/noGround'
import { makeState } from '../fixtures/makeState'
import { plainLines } from '../fixtures/plainLines'
import { smallRecord } from '../fixtures/smallRecord'

const STAGE = { size: { width: 900, height: 560 }, camera: openingCamera({ width: 900, height: 576 }) }
const CITED = { version: '9.8.7', address: 'https://example.org/?year=1948', accessed: '2026-11-23' }

/** The small record with a place whose name looks like markup. */
const { record } = smallRecord((table, lines) =>
  table === 'places' ? lines.map((line) => line.replaceAll('Beyond', '"<b>&"""')) : lines,
)
const flows = plainLines(record)

function inputFor(language: Language, more: Partial<ViewState> = {}) {
  const scene = sceneOf(record, makeState({ language, mode: 'year', ...more }))
  const setting = { flows, stage: STAGE, ground: NO_GROUND, palette: LIGHT, cited: CITED, type: null }
  return { scene, input: pictureInput(scene, setting) }
}

function parsed(svg: string): Document {
  const document = new DOMParser().parseFromString(svg, 'image/svg+xml')
  expect(document.querySelector('parsererror')?.textContent).toBeUndefined()
  return document
}

test.each(LANGUAGES)('the picture is well-formed and says everything in %s', (language) => {
  const { input } = inputFor(language)
  const document = parsed(picture(input).svg)
  const t = translator(language)
  const words = document.documentElement.textContent.replace(/\s+/g, ' ')
  for (const text of [
    t.text('title'),
    '1948',
    t.text('legendKinds'),
    t.text('gradeDocumentedHelp'),
    t.text('pictureSources'),
    'First work',
    t.text('citeLicence'),
    '9.8.7',
    t.day(CITED.accessed),
    CITED.address,
  ]) {
    expect(words).toContain(text.replace(/\s+/g, ' '))
  }
  expect(document.documentElement.getAttribute('xml:lang')).toBe(language)
})

test('as many arcs as flows are drawn, and what looks like markup is text', () => {
  const { input, scene } = inputFor('en', { chosen: 'to-beyond' })
  expect(record.places.get('beyond')?.name.en).toBe('<b>&"')
  const document = parsed(picture(input).svg)
  expect(input.flows.length).toBeGreaterThan(0)
  expect([...document.querySelectorAll('[data-flow]')].map((arc) => arc.getAttribute('data-flow')).sort()).toEqual(
    input.flows.map(({ id }) => id).sort(),
  )
  expect([...document.querySelectorAll('.marks text')].map(({ textContent }) => textContent)).toContain('<b>&"')
  expect(document.querySelector('b')).toBeNull()
  expect(pictureName(scene)).toBe('roads-east-1948-en')
})

test('flows outside the frame are told', () => {
  const { input } = inputFor('en')
  const elsewhere = { ...input, camera: { center: [150, 60] as LngLat, zoom: 7 } }
  expect(picture(input).svg).not.toContain('Outside this picture')
  expect(picture(elsewhere).svg).toContain(`Outside this picture: ${String(input.flows.length)} flows`)
})

test('no line of words runs out of the sheet', async () => {
  await Promise.all(
    ['A', 'Ė', 'Ж'].flatMap((letter) =>
      [400, 700].map((weight) => document.fonts.load(`${String(weight)} 12px 'Source Sans 3 Variable'`, letter)),
    ),
  )
  for (const language of LANGUAGES) {
    const made = picture(inputFor(language, { chosen: 'to-there' }).input)
    putForPrint(made)
    const sheet = document.querySelector('svg.printed-picture')
    if (!(sheet instanceof SVGSVGElement)) throw new Error('The picture is not in the page.')
    sheet.style.display = 'block'
    for (const text of sheet.querySelectorAll<SVGTextElement>('text')) {
      if (text.closest('.map') !== null) continue
      const { x, width } = text.getBBox()
      expect(x + width, text.textContent).toBeLessThanOrEqual(made.size.width - 20)
    }
    removePrinted()
    expect(document.querySelector('svg.printed-picture')).toBeNull()
  }
})

test('the bitmap has the size of the picture times its density, and the type is in it', async () => {
  const { input } = inputFor('ru')
  const made = picture({ ...input, type: await embeddedType(picture(input).svg) })
  expect(made.probes).toBe(3)
  const bitmap = await createImageBitmap(await pngOf(made, 2))
  expect([bitmap.width, bitmap.height]).toEqual([made.size.width * 2, made.size.height * 2])
})

test('a browser that never answers is given up after a while', async () => {
  const made = picture(inputFor('en').input)
  const silent = vi.spyOn(HTMLCanvasElement.prototype, 'toBlob').mockImplementation(() => undefined)
  await expect(pngOf(made, 2, 500)).rejects.toThrow('PNG')
  silent.mockRestore()
  const mute = vi.spyOn(HTMLImageElement.prototype, 'decode').mockReturnValue(new Promise(() => undefined))
  await expect(pngOf(made, 2, 50)).rejects.toThrow('SVG')
  mute.mockRestore()
})

test('the density is twice the screen’s, and never below 2', () => {
  const small = { svg: '', size: { width: 1000, height: 1000 }, probes: 0 }
  expect([densityOf(small, 1), densityOf(small, 2)]).toEqual([2, 4])
  expect(densityOf({ ...small, size: { width: 5000, height: 5000 } }, 3)).toBe(2)
})

test('the picture lies under the pixels of the map: our projection is MapLibre’s', () => {
  setWorkerUrl(workerUrl)
  const container = document.createElement('div')
  container.style.cssText = 'width: 900px; height: 560px'
  document.body.append(container)
  const cameras = [
    STAGE.camera,
    { center: [24.3, 55.2] as LngLat, zoom: 6.2 },
    { center: [103, 61] as LngLat, zoom: 2.9 },
  ]
  const map = new GlMap({
    container,
    style: { version: 8, projection: { type: 'mercator' }, sources: {}, layers: [] },
    attributionControl: false,
  })
  return new Promise<void>((resolve) => map.once('load', () => resolve())).then(() => {
    for (const camera of cameras) {
      const seen = planeCamera(camera, { width: 900, height: 560 })
      map.jumpTo({ center: disguised(seen.center) as [number, number], zoom: seen.zoom, bearing: seen.bearing })
      const view = planeView(seen, { width: 900, height: 560 })
      for (const at of [
        [24, 55],
        [77, 61],
        [104, 52],
        [60, 40],
        [120, 70],
      ] as [number, number][]) {
        const ours = view.see(toPlane(at))
        const theirs = map.project(disguise(at) as [number, number])
        expect(Math.hypot(ours.x - theirs.x, ours.y - theirs.y), at.join()).toBeLessThan(0.01)
      }
    }
    map.remove()
    container.remove()
  })
})
