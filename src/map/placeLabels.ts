// Names of places, circles of counts and diamonds of associations over the map, as SVG: they follow the year and the language without
// re-tiling. The list and the table say the same, so this layer is silent to a reader.
import type { LngLat } from '../domain/record'
import type { Palette } from './palette'
import { shapesOf, type PlaceMarks, type Point, type Shape } from './placeMarks'

const SVG = 'http://www.w3.org/2000/svg'

export class PlaceLabels {
  readonly element: SVGSVGElement
  private marks: PlaceMarks = { states: [], labels: [], counts: [], communities: [] }

  constructor() {
    this.element = document.createElementNS(SVG, 'svg')
    this.element.setAttribute('class', 'place-labels')
    this.element.setAttribute('aria-hidden', 'true')
  }

  show(marks: PlaceMarks): void {
    this.marks = marks
  }

  /** Draws for the present camera. `project` gives px in the map, or null for a place behind the globe. */
  draw(
    project: (at: LngLat) => { readonly x: number; readonly y: number } | null,
    size: { readonly width: number; readonly height: number },
    zoom: number,
    palette: Palette,
    heads: readonly Point[],
  ): void {
    this.element.replaceChildren(...shapesOf(this.marks, project, size, zoom, palette, heads).map(elementOf))
  }
}

function elementOf({ name, attributes, text }: Shape): SVGElement {
  const element = document.createElementNS(SVG, name)
  for (const [key, value] of Object.entries(attributes)) {
    element.setAttribute(key, typeof value === 'number' ? String(Number(value.toFixed(2))) : value)
  }
  element.textContent = text
  return element
}
