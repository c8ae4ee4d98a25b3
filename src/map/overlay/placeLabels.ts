// Names of places and waters, circles of counts and diamonds of associations over the map, as SVG: they follow year and language without
// re-tiling. The list and the table say the same, so this layer is silent to a reader.
import type { LngLat } from '../../record/record'
import { longestRise } from './longestIncreasingSubsequence'
import type { Palette } from '../../cartography/palette'
import { shapesOf, type PlaceMarks } from '../../cartography/labels/placeMarks'
import type { Point, Shape } from '../../cartography/labels/shapes'

const SVG = 'http://www.w3.org/2000/svg'

/** An element, what it looks like, and its place among the others; -1 = none yet. */
type Drawn = { readonly element: SVGElement; attributes: Shape['attributes']; place: number }

export class PlaceLabels {
  readonly element: SVGSVGElement
  private marks: PlaceMarks = { ground: [], states: [], labels: [], counts: [], communities: [] }
  /** What is drawn, by kind, thing and text: a name that stays is moved, not made and shaped again. */
  private drawn = new Map<string, Drawn[]>()

  constructor() {
    this.element = document.createElementNS(SVG, 'svg')
    this.element.setAttribute('class', 'place-labels')
    this.element.setAttribute('aria-hidden', 'true')
  }

  show(marks: PlaceMarks): void {
    this.marks = marks
  }

  /**
   * Draws for the camera of `project`, which gives px in the map, or null for a place behind the globe. No more than `mostNew` shapes are
   * made anew; tells whether all are there.
   */
  draw(
    project: (at: LngLat) => { readonly x: number; readonly y: number } | null,
    size: { readonly width: number; readonly height: number },
    zoom: number,
    palette: Palette,
    heads: readonly Point[],
    mostNew = Infinity,
  ): boolean {
    let room = mostNew
    const before = this.drawn
    this.drawn = new Map()
    const marks: Drawn[] = []
    for (const shape of shapesOf(this.marks, project, size, zoom, palette, heads)) {
      const key = `${shape.name} ${shape.of} ${shape.text ?? ''}`
      const known = before.get(key)?.shift()
      if (known === undefined && room-- <= 0) continue
      const mark = known ?? made(shape)
      setAttributes(mark, shape.attributes)
      const same = this.drawn.get(key)
      if (same === undefined) this.drawn.set(key, [mark])
      else same.push(mark)
      marks.push(mark)
    }
    // What goes, goes first: else all that stays behind it would be put in anew, and shaped again.
    for (const { element } of [...before.values()].flat()) element.remove()
    this.putInOrder(marks)
    return room >= 0
  }

  /** Puts as few marks as can be in another place: each would be shaped again. */
  private putInOrder(marks: readonly Drawn[]): void {
    const known = marks.filter(({ place }) => place >= 0)
    const staying = new Set(longestRise(known.map(({ place }) => place)).map((at) => known[at]))
    let next = this.element.firstElementChild
    marks.forEach((mark, place) => {
      mark.place = place
      if (staying.has(mark) || mark.element === next) next = mark.element.nextElementSibling
      else this.element.insertBefore(mark.element, next)
    })
  }
}

function made({ name, text }: Shape): Drawn {
  const element = document.createElementNS(SVG, name)
  element.textContent = text
  return { element, attributes: {}, place: -1 }
}

function setAttributes(mark: Drawn, attributes: Shape['attributes']): void {
  for (const [key, value] of Object.entries(attributes)) {
    if (mark.attributes[key] === value) continue
    mark.element.setAttribute(key, typeof value === 'number' ? String(Number(value.toFixed(2))) : value)
  }
  for (const key of Object.keys(mark.attributes)) if (!(key in attributes)) mark.element.removeAttribute(key)
  mark.attributes = attributes
}
