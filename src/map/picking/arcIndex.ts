// Which parts of curves may lie within a box of the plane: boxes around every curve and its quarters.
import Flatbush from 'flatbush'
import type { PlaneArc } from '../../geometry/planeArc'

/** Parts of a curve, each in a box of its own. */
export const PARTS = 4

/** Boxes of a curve: one around all of it, then those of its parts; each is left, top, right, bottom. */
const BOXES = 1 + PARTS

/** Off the plane: what has no curve lies there. */
const NOWHERE = -9

/** A box of the plane, plane units. */
export type PlaneBounds = {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

export class ArcIndex {
  private readonly boxes: Float32Array
  private readonly count: number
  private index: Flatbush | null = null

  constructor(curves: readonly (PlaneArc | null)[]) {
    this.count = curves.length
    this.boxes = new Float32Array(curves.length * BOXES * 4).fill(NOWHERE)
    curves.forEach((curve, line) => {
      if (curve === null) return
      this.box(line * BOXES, curve, 0, 1)
      for (let part = 0; part < PARTS; part++)
        this.box(line * BOXES + 1 + part, curve, part / PARTS, (part + 1) / PARTS)
    })
  }

  /** Of some lines, the parts whose boxes meet `bounds`, by looking at each; a part is `line * PARTS + number`. */
  ofLines(lines: Uint32Array, { left, top, right, bottom }: PlaneBounds): number[] {
    const { boxes } = this
    const found: number[] = []
    const meets = (at: number): boolean =>
      (boxes[at] as number) <= right &&
      (boxes[at + 2] as number) >= left &&
      (boxes[at + 1] as number) <= bottom &&
      (boxes[at + 3] as number) >= top
    for (const line of lines) {
      const at = line * BOXES * 4
      if (!meets(at)) continue
      for (let part = 0; part < PARTS; part++) if (meets(at + 4 + 4 * part)) found.push(line * PARTS + part)
    }
    return found
  }

  /** Of the lines that `isWanted` lets through, the same by a spatial index of all. */
  ofAll(isWanted: (line: number) => boolean, { left, top, right, bottom }: PlaneBounds): number[] {
    const index = (this.index ??= this.indexed())
    return index.search(left, top, right, bottom, (part) => isWanted(Math.floor(part / PARTS)))
  }

  /** A quadratic lies within the box of its ends and its control point; so does each part of it, which is one too. */
  private box(box: number, { origin, control, destination }: PlaneArc, from: number, until: number): void {
    const along = (a: number, b: number, c: number): readonly [number, number] => {
      const blossom = (s: number, t: number): number => (1 - s) * ((1 - t) * a + t * b) + s * ((1 - t) * b + t * c)
      const values = [blossom(from, from), blossom(from, until), blossom(until, until)]
      return [Math.min(...values), Math.max(...values)]
    }
    const [left, right] = along(origin.x, control.x, destination.x)
    const [top, bottom] = along(origin.y, control.y, destination.y)
    this.boxes.set([left - SLACK, top - SLACK, right + SLACK, bottom + SLACK], box * 4)
  }

  private indexed(): Flatbush {
    const index = new Flatbush(Math.max(1, this.count * PARTS))
    if (this.count === 0) index.add(NOWHERE, NOWHERE)
    for (let part = 0; part < this.count * PARTS; part++) {
      const at = (Math.floor(part / PARTS) * BOXES + 1 + (part % PARTS)) * 4
      const [left = 0, top = 0, right = 0, bottom = 0] = this.boxes.subarray(at, at + 4)
      index.add(left, top, right, bottom)
    }
    index.finish()
    return index
  }
}

/** Room for the rounding of 32-bit numbers, plane units: about 2 m. */
const SLACK = 1e-7
