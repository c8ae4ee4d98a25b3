// What stands over the map, as plain SVG shapes, and the room it takes. Pure.

export type Point = { readonly x: number; readonly y: number }
export type Box = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number }
type Size = { readonly width: number; readonly height: number }

/** An SVG element by its name and attributes, with its text if it has one. `of` is what it stands for: the same thing keeps its element. */
export type Shape = {
  readonly name: 'circle' | 'path' | 'text'
  readonly attributes: Readonly<Record<string, string | number>>
  readonly text: string | null
  readonly of: string
}

export const shape = (
  name: Shape['name'],
  attributes: Shape['attributes'],
  text: string | null = null,
  of = text ?? '',
): Shape => ({ name, attributes, text, of })

export const isOutside = ({ x, y }: Point, { width, height }: Size): boolean =>
  x < 0 || y < 0 || x > width || y > height

/** Whether a box lies in the frame, not quite at its edge. */
export const fits = (box: Box, { width, height }: Size): boolean =>
  box.left >= 2 && box.top >= 2 && box.right <= width - 2 && box.bottom <= height - 2

export const touches = (a: Box, b: Box): boolean =>
  a.left < b.right && a.right > b.left && a.top < b.bottom && a.bottom > b.top

/** The box of a width and height around a point. */
export const boxAround = ({ x, y }: Point, width: number, height: number): Box => ({
  left: x - width / 2,
  right: x + width / 2,
  top: y - height / 2,
  bottom: y + height / 2,
})
