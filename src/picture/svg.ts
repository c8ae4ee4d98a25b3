// SVG as a tree of plain values, and the tree as text. Text is escaped here and nowhere else.

export type Attributes = Readonly<Record<string, string | number>>

export type SvgNode = {
  readonly name: string
  readonly attributes: Attributes
  readonly children: readonly (SvgNode | string)[]
}

/** A node; numbers of attributes are written with at most two decimals. */
export function node(name: string, attributes: Attributes, children: readonly (SvgNode | string)[] = []): SvgNode {
  return { name, attributes, children }
}

/** A number as attributes and path data write it: at most two decimals. */
export function px(value: number): string {
  return String(Math.round(value * 100) / 100)
}

/** The tree as XML text. */
export function textOf({ name, attributes, children }: SvgNode): string {
  const written = Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${escaped(typeof value === 'number' ? px(value) : value)}"`)
    .join('')
  if (children.length === 0) return `<${name}${written}/>`
  return `<${name}${written}>${children.map((child) => (typeof child === 'string' ? escaped(child) : textOf(child))).join('')}</${name}>`
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Text safe between tags and in quoted attributes; characters that XML 1.0 does not have become a replacement character. */
function escaped(text: string): string {
  return (
    text
      .replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign)
      // eslint-disable-next-line no-control-regex -- these are the very characters that must not stay
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '\ufffd')
  )
}
