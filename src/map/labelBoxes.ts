// What labels over the map share: boxes that must not meet, and the making of SVG elements.

export type Point = { readonly x: number; readonly y: number }
export type Box = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number }
export type Size = { readonly width: number; readonly height: number }

const SVG = 'http://www.w3.org/2000/svg'

/** An SVG element; numbers are written with one decimal. */
export function makeSvg<K extends keyof SVGElementTagNameMap>(
  name: K,
  attributes: Readonly<Record<string, string | number>>,
): SVGElementTagNameMap[K] {
  const element = document.createElementNS(SVG, name)
  for (const [key, value] of Object.entries(attributes)) {
    element.setAttribute(key, typeof value === 'number' ? value.toFixed(1) : value)
  }
  return element
}

export const isOutside = ({ x, y }: Point, { width, height }: Size): boolean =>
  x < 0 || y < 0 || x > width || y > height

export const fits = (box: Box, { width, height }: Size): boolean =>
  box.left >= 2 && box.top >= 2 && box.right <= width - 2 && box.bottom <= height - 2

export const touches = (a: Box, b: Box): boolean =>
  a.left < b.right && a.right > b.left && a.top < b.bottom && a.bottom > b.top
