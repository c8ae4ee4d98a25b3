// Names of places and waters, circles of counts and diamonds of associations over the map, as SVG: they follow year and language without
// re-tiling. The list and the table say the same, so this layer is hidden from assistive technology.
import type { Palette } from '../../cartography/palette'
import { shapesOf, type MarkView, type PlaceMarks } from '../../cartography/labels/placeMarks'
import type { Shape } from '../../cartography/labels/shapes'

const SVG = 'http://www.w3.org/2000/svg'

type ElementName = Shape['name']
type Drawn = { readonly element: SVGElement; attributes: Shape['attributes'] }

export class PlaceLabels {
  readonly element: SVGSVGElement
  /** Circles lie below diamonds, and both below all texts. */
  private readonly groups: Readonly<Record<ElementName, SVGElement>>
  private marks: PlaceMarks = { ground: [], states: [], labels: [], heads: [], counts: [], communities: [] }
  /** What is drawn, by kind, thing and text: a name that stays is moved, not made and shaped again. */
  private drawn = new Map<string, Drawn[]>()

  constructor() {
    this.element = document.createElementNS(SVG, 'svg')
    this.element.setAttribute('class', 'place-labels')
    this.element.setAttribute('aria-hidden', 'true')
    this.groups = { circle: made('g'), path: made('g'), text: made('g') }
    this.element.append(this.groups.circle, this.groups.path, this.groups.text)
  }

  show(marks: PlaceMarks): void {
    this.marks = marks
  }

  /** Draws for what is seen now. */
  draw(view: MarkView, palette: Palette): void {
    const before = this.drawn
    this.drawn = new Map()
    const elements: Record<ElementName, SVGElement[]> = { circle: [], path: [], text: [] }
    for (const shape of shapesOf(this.marks, view, palette)) {
      const key = `${shape.name} ${shape.of} ${shape.text ?? ''}`
      const mark = before.get(key)?.shift() ?? { element: made(shape.name, shape.text), attributes: {} }
      setAttributes(mark, shape.attributes)
      const same = this.drawn.get(key)
      if (same === undefined) this.drawn.set(key, [mark])
      else same.push(mark)
      elements[shape.name].push(mark.element)
    }
    for (const { element } of [...before.values()].flat()) element.remove()
    putInOrder(this.groups.circle, elements.circle)
    putInOrder(this.groups.path, elements.path)
    // Texts never overlap, so their order does not matter: one that stays is not taken out of the page, which would shape it again.
    for (const text of elements.text) if (text.parentNode === null) this.groups.text.append(text)
  }
}

/** Makes these elements the children of a group, in this order: a small circle lies on a large one. */
function putInOrder(group: SVGElement, elements: readonly SVGElement[]): void {
  let next = group.firstElementChild
  for (const element of elements) {
    if (element === next) next = element.nextElementSibling
    else group.insertBefore(element, next)
  }
}

function made(name: ElementName | 'g', text: string | null = null): SVGElement {
  const element = document.createElementNS(SVG, name)
  element.textContent = text
  return element
}

function setAttributes(mark: Drawn, attributes: Shape['attributes']): void {
  for (const [key, value] of Object.entries(attributes)) {
    if (mark.attributes[key] === value) continue
    mark.element.setAttribute(key, typeof value === 'number' ? String(Number(value.toFixed(2))) : value)
  }
  for (const key of Object.keys(mark.attributes)) if (!(key in attributes)) mark.element.removeAttribute(key)
  mark.attributes = attributes
}
