// The uniforms of one program in use: a value that is as it was is not sent again, for a call costs more than a comparison. A program
// keeps its values while others are in use.
import type { Uniforms } from './glProgram'

export class UniformValues<Name extends string> {
  private readonly gl: WebGL2RenderingContext
  private readonly at: Uniforms<Name>
  private readonly sent = new Map<Name, Float64Array>()

  constructor(gl: WebGL2RenderingContext, at: Uniforms<Name>) {
    this.gl = gl
    this.at = at
  }

  whole(name: Name, value: number): void {
    if (this.isNew(name, value)) this.gl.uniform1i(this.at[name], value)
  }

  number(name: Name, value: number): void {
    if (this.isNew(name, value)) this.gl.uniform1f(this.at[name], value)
  }

  pair(name: Name, x: number, y: number): void {
    if (this.isNew(name, x, y)) this.gl.uniform2f(this.at[name], x, y)
  }

  /** Three or four numbers, or the sixteen of a matrix. */
  list(name: Name, values: ArrayLike<number>): void {
    if (!this.isNewList(name, values)) return
    const location = this.at[name]
    if (values.length === 3) this.gl.uniform3f(location, values[0] ?? 0, values[1] ?? 0, values[2] ?? 0)
    else if (values.length === 4) this.gl.uniform4fv(location, values as Float32List)
    else this.gl.uniformMatrix4fv(location, false, values as Float32List)
  }

  /** Keeps one number or two, and tells whether they differ from those before. */
  private isNew(name: Name, x: number, y = 0): boolean {
    const before = this.sent.get(name)
    if (before === undefined) this.sent.set(name, Float64Array.of(x, y))
    else if (before[0] === x && before[1] === y) return false
    else {
      before[0] = x
      before[1] = y
    }
    return true
  }

  private isNewList(name: Name, values: ArrayLike<number>): boolean {
    const before = this.sent.get(name)
    if (before === undefined) {
      this.sent.set(name, Float64Array.from(values))
      return true
    }
    let isNew = false
    for (let index = 0; index < values.length; index++) {
      const value = values[index] ?? 0
      if (before[index] === value) continue
      before[index] = value
      isNew = true
    }
    return isNew
  }
}
