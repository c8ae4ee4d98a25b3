// GLSL of the flow layer. Every piece of an arc, a strip of a few segments or the head, has the same number of corners.
import { ARC_STYLE, FADE, STYLE } from '../../cartography/arcMetrics'
import { float } from './glProgram'
import { HEAD, LOOK_GLSL, PIECE_GLSL, SEGMENTS_PER_PIECE } from './flowTextures'

const { headLength, headHalf, taper, casing, longDash, shortDash, outline, fadeEnd, fadeStart } = ARC_STYLE
const isStyle = (style: number): string => `v_kind.y == ${float(style)}`

/**
 * Vertex shader for MapLibre's projection of the moment (`prelude` and `define` come from the map).
 * All lengths are CSS px; positions leave the shader divided by w, so that varyings run linearly over the screen.
 */
export function vertexShader(prelude: string, define: string): string {
  return `#version 300 es
${prelude}
${define}
precision highp float;
precision highp int;

uniform vec2 u_viewport;
uniform float u_widthScale;
uniform float u_radius;
// Share of their way that arcs have grown which begin in the year on show.
uniform float u_growth;

// Of a body: px across, half its width, breadth of its rim, ink left of a fading one (0-1).
// Of a head: px from the tip along and across, its length and half its breadth.
out vec4 v_band;
// Px along the body, where it is dashed.
out float v_along;
flat out vec4 v_color;
// Opacity of the rim, line style, 1 for a head, half the width of the whole body.
flat out vec4 v_kind;

const float PLACE = ${float(ARC_STYLE.place)};
// How far behind the tip the direction of a head is taken, as a share of the way.
const float HEAD_BACK = 0.0625;
// Share of the way over which the direction of the body is taken.
const float AHEAD = 0.015625;

${LOOK_GLSL}
${PIECE_GLSL}

vec2 screenOf(vec4 clip) {
  return (clip.xy / clip.w * 0.5 + 0.5) * u_viewport;
}

// Points of the arc that a corner needs. One loop computes them, because a projection that stands in the program only once is compiled
// in a fraction of the time.
const int HERE = 0;
const int AHEAD_OF_HERE = 1;
const int ORIGIN = 2;
const int TIP = 3;
const int BEHIND_TIP = 4;

void main() {
  Piece piece = pieceOf(gl_VertexID);
  bool isHead = piece.number == ${HEAD}u;
  // A head needs three corners and a fourth on the third; what is left of its strip covers nothing.
  if (isHead && piece.corner > 3) {
    gl_Position = vec4(2.0, 2.0, 2.0, 1.0);
    return;
  }
  vec4 line = lookTexel(piece.look, 0);
  vec4 rim = lookTexel(piece.look, 2);
  Curve curve = curveAt(piece.look);
  v_color = lookTexel(piece.look, 1);
  v_kind = vec4(rim.x, line.z, 0.0, line.y * u_widthScale * 0.5);
  v_along = 0.0;
  bool isOutline = ${isStyle(STYLE.outline)};
  float width = line.y * u_widthScale;
  float grown = rim.y > 0.5 ? u_growth : 1.0;
  float strip = float(piece.number);
  float strips = float(piece.count);

  // Points that lie ahead wait at the end of the grown part, where they cover nothing.
  float at = min((strip + float(piece.corner / 2) * ${float(1 / SEGMENTS_PER_PIECE)}) / strips, grown);
  float ahead = at < 0.5 ? AHEAD : -AHEAD;
  float most = ${float(headLength.base)} + ${float(headLength.perWidth)} * width;
  // Px as seen from above; tilted away they may be a third of that.
  float way = curve.way * u_radius;
  bool isNearTip = isHead || grown < 1.0 || (1.0 - (strip + 1.0) / strips) * way < 3.0 * most;

  float shares[5] = float[5](at, at + ahead, 0.0, grown, grown - HEAD_BACK);
  vec2 points[5];
  vec4 clip;
  int until = isNearTip ? 5 : strip == 0.0 ? 3 : 2;
  for (int point = isHead ? ORIGIN : HERE; point < until; point++) {
    vec4 there = projectTile(mercatorAt(curve, shares[point]));
    points[point] = screenOf(there);
    if (point == (isHead ? TIP : HERE)) clip = there;
  }

  vec2 tip;
  vec2 direction;
  vec2 head = vec2(0.0);
  if (isNearTip) {
    direction = normalize(points[TIP] - points[BEHIND_TIP] + vec2(1e-6, 0.0));
    tip = points[TIP] - direction * PLACE;
    if (line.w != ${float(FADE.end)} && grown > 0.0) {
      head.x = min(most, length(points[TIP] - points[ORIGIN]) * ${float(headLength.chordShare)});
      head.y = min(${float(headHalf.base)} + ${float(headHalf.perWidth)} * width, head.x * ${float(headHalf.lengthShare)});
    }
  }

  vec2 position;
  if (isHead) {
    // A triangle around the head with room for the rim.
    int corner = head.x == 0.0 ? 3 : piece.corner;
    vec2 local = corner == 0 ? vec2(4.5, 0.0) : vec2(-head.x - 3.0, (corner == 1 ? 1.0 : -1.0) * (head.y * 1.5 + 6.0));
    position = tip + direction * local.x + vec2(-direction.y, direction.x) * local.y;
    v_band = vec4(local, head);
    v_kind.z = 1.0;
  } else {
    vec2 here = points[HERE];
    vec2 forward = normalize((points[AHEAD_OF_HERE] - here) * sign(ahead) + vec2(1e-6, 0.0));
    // The body begins at the edge of its place and ends under its head.
    if (strip == 0.0 && length(here - points[ORIGIN]) < PLACE) here = points[ORIGIN] + forward * PLACE;
    if (isNearTip && dot(here - tip, direction) > -head.x * ${float(ARC_STYLE.headOverlap)} && at > 0.5 * grown) {
      here = tip - direction * head.x * ${float(ARC_STYLE.headOverlap)};
      forward = direction;
    }
    float whole = smoothstep(0.0, ${float(taper.until)}, at);
    float halfWidth = isOutline
      ? max(width * 0.5, ${float(outline.leastHalf)})
      : max(width * 0.5 * mix(${float(taper.from)}, 1.0, whole), ${float(taper.least)});
    float breadth = mix(${float(casing.start)}, ${float(casing.full)}, whole);
    float fade = 1.0;
    if (line.w == ${float(FADE.end)}) fade = 1.0 - smoothstep(${float(fadeEnd.from)}, ${float(fadeEnd.until)}, at);
    if (line.w == ${float(FADE.start)}) fade = smoothstep(${float(fadeStart.from)}, ${float(fadeStart.until)}, at);
    float side = float(piece.corner % 2) * 2.0 - 1.0;
    float reach = halfWidth + breadth + (isOutline ? ${float(outline.half + 0.6)} : 0.6);
    position = here + vec2(-forward.y, forward.x) * side * reach;
    v_band = vec4(side * reach, halfWidth, breadth, fade);
    if (${isStyle(STYLE.longDash)} || ${isStyle(STYLE.shortDash)}) v_along = travelled(curve, at) * u_radius;
  }
  gl_Position = vec4(position / u_viewport * 2.0 - 1.0, clip.z / clip.w, 1.0);
}`
}

/** Fragment shader: body with dash, taper, fade and rim, or head; antialiased over one px; colours premultiplied. */
export const FRAGMENT_SHADER = `#version 300 es
precision highp float;

in vec4 v_band;
in float v_along;
flat in vec4 v_color;
flat in vec4 v_kind;
out vec4 fragment;

uniform vec3 u_casing;

vec4 inkAndCasing(float distance, float ink, float casing) {
  float fill = clamp(0.5 - distance, 0.0, 1.0) * ink;
  float edge = clamp(0.5 - (distance - casing), 0.0, 1.0) * v_kind.x;
  float over = fill * v_color.a;
  return vec4(v_color.rgb * over + u_casing * edge * (1.0 - over), over + edge * (1.0 - over));
}

void main() {
  if (v_kind.z > 0.5) {
    // Signed distance to the triangle with its tip at 0 and its base at -length.
    vec2 slope = normalize(v_band.wz);
    float side = abs(v_band.y) * slope.y + v_band.x * slope.x;
    fragment = inkAndCasing(max(side, -v_band.z - v_band.x), 1.0, ${float(casing.full)});
    return;
  }
  float ink = 1.0;
  if (${isStyle(STYLE.longDash)} || ${isStyle(STYLE.shortDash)}) {
    bool isLong = ${isStyle(STYLE.longDash)};
    float on = isLong ? ${float(longDash.on)} + v_kind.w * ${float(longDash.onPerHalf)} : ${float(shortDash.on)} + v_kind.w * ${float(shortDash.onPerHalf)};
    float off = isLong ? ${float(longDash.off)} : ${float(shortDash.off)};
    float at = mod(v_along, on + off);
    ink = clamp(min(at, on - at) + 0.5, 0.0, 1.0);
  }
  float distance = abs(v_band.x) - v_band.y;
  // An outline is hollow: nothing checked stands inside it.
  if (${isStyle(STYLE.outline)}) distance = abs(distance) - ${float(outline.half)};
  fragment = inkAndCasing(distance, ink, v_band.z) * v_band.w;
}`
