// From drawn flows to what the flow layer uploads at a step: how each looks, and of which pieces it is drawn. Pure but for the buffers,
// which grow and are used again.
import { inDrawingOrder, lookOf } from '../../cartography/flowLook'
import { BOW, CURVE_FLOATS, CURVE_GLSL, segmentCount, type CurveNumbers } from './curves'
import type { DrawnFlow } from '../../cartography/drawnFlow'
import { writeColor } from '../../cartography/flowColor'
import type { Palette } from '../../cartography/palette'

/** First float of the curve in a look. */
const CURVE = 16
/**
 * Floats of one look, six texels: line (for who reads a look; nothing is drawn by it), width, style, 0; colour (4); opacity of the casing,
 * 1 for an arc that grows, number of its first dot, dots; dates in years, 0, 0; its curve.
 */
export const LOOK_FLOATS = CURVE + CURVE_FLOATS
/** Looks in a row of their texture. */
export const LOOKS_PER_ROW = 256

/** GLSL that reads a texel of a look, or its curve; with all that is told of curves. */
export const LOOK_GLSL = `
${CURVE_GLSL}
uniform highp sampler2D u_looks;

vec4 lookTexel(int look, int texel) {
  return texelFetch(u_looks, ivec2((look % ${LOOKS_PER_ROW}) * ${LOOK_FLOATS / 4} + texel, look / ${LOOKS_PER_ROW}), 0);
}

Curve curveAt(int look) {
  return curveOf(${[0, 1].map((texel) => `lookTexel(look, ${String(CURVE / 4 + texel)})`).join(', ')});
}
`

/** Segments of a strip. */
export const SEGMENTS_PER_PIECE = 4
/** Strips of the longest arcs, from near. */
const MOST_PIECES = 62
/** A head, in place of the number of a strip. */
export const HEAD = 63
/** Pieces in a row of their texture. */
export const PIECES_PER_ROW = 1024
/** Corners of a piece: two at every joint, the first and the last one twice, so that one piece ends before the next begins. */
export const CORNERS = 2 * (SEGMENTS_PER_PIECE + 1) + 2

/** GLSL that reads of which piece a vertex is a corner: look, number of the strip or `HEAD`, strips of the arc, and the corner's number. */
export const PIECE_GLSL = `
uniform highp usampler2D u_pieces;

struct Piece { int look; uint number; uint count; int corner; };

Piece pieceOf(int vertex) {
  int at = vertex / ${CORNERS};
  uint code = texelFetch(u_pieces, ivec2(at % ${PIECES_PER_ROW}, at / ${PIECES_PER_ROW}), 0).r;
  int corner = clamp(vertex - at * ${CORNERS} - 1, 0, ${CORNERS - 3});
  return Piece(int(code >> 12), code & 63u, (code >> 6) & 63u, corner);
}
`

/** Looks in drawing order, in `into` where that is large enough: a multiple of whole rows of the texture. */
export function writeLooks(
  flows: readonly DrawnFlow[],
  palette: Palette,
  curves: CurveNumbers,
  into: Float32Array<ArrayBuffer>,
): Float32Array<ArrayBuffer> {
  const rows = Math.max(1, Math.ceil(flows.length / LOOKS_PER_ROW))
  const needed = rows * LOOKS_PER_ROW * LOOK_FLOATS
  const looks = into.length >= needed ? into : new Float32Array(needed)
  let at = 0
  let dots = 0
  for (const flow of inDrawingOrder(flows)) {
    const { width, alpha, casingAlpha, style } = lookOf(flow)
    looks[at] = flow.index
    looks[at + 1] = width
    looks[at + 2] = style
    looks[at + 3] = 0
    writeColor(flow, palette, looks, at + 4)
    looks[at + 7] = alpha
    looks[at + 8] = casingAlpha
    looks[at + 9] = flow.begins === true ? 1 : 0
    looks[at + 10] = dots
    looks[at + 11] = flow.dots ?? 0
    looks[at + 12] = flow.dates?.start ?? 0
    looks[at + 13] = flow.dates?.end ?? 1
    curves.write(flow.index, looks, at + CURVE)
    dots += flow.dots ?? 0
    at += LOOK_FLOATS
  }
  return looks
}

/** What is drawn, in drawing order: `look * 4096 + strips * 64 + number`. Whole rows of a texture, of which the first `count` count. */
export type Pieces = { readonly codes: Uint32Array<ArrayBuffer>; readonly count: number }

/**
 * The strips of every arc and, over them, its head, arc by arc, in `into` where that is large enough: as many strips as a plane unit of so
 * many px needs, a short arc one; none for a line without a curve.
 */
export function writePieces(
  looks: Float32Array,
  flowCount: number,
  unitPx: number,
  into: Uint32Array<ArrayBuffer>,
): Pieces {
  let codes = into.length === 0 ? longer(into) : into
  let count = 0
  for (let look = 0; look < flowCount; look++) {
    const bow = looks[look * LOOK_FLOATS + CURVE + BOW] ?? NaN
    if (Number.isNaN(bow)) continue
    const strips = Math.min(MOST_PIECES, Math.max(1, Math.ceil(segmentCount(bow * unitPx) / SEGMENTS_PER_PIECE)))
    if (count + strips >= codes.length) codes = longer(codes)
    const code = look * 4096 + strips * 64
    for (let strip = 0; strip < strips; strip++) codes[count++] = code + strip
    codes[count++] = code + HEAD
  }
  return { codes, count }
}

function longer(codes: Uint32Array): Uint32Array<ArrayBuffer> {
  const more = new Uint32Array(Math.max(PIECES_PER_ROW, 2 * codes.length))
  more.set(codes)
  return more
}
