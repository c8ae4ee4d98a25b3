// GLSL of the flow layer. Every piece of an arc, a segment or the head, is one instance of four corners.
import { ARC_STYLE, FADE, STYLE } from '../../geo/arcStyle'
import { CURVE_GLSL } from './curveTexture'
import { float } from './glProgram'
import { HEAD, LOOK_GLSL } from './instances'

const { headLength, headHalf, taper, longDash, shortDash, outline, fadeEnd, fadeStart } = ARC_STYLE
const isStyle = (style: number): string => `_style.x == ${float(style)}`
const isFade = (fade: number): string => `_style.y == ${float(fade)}`

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

// Place of the look, and the piece: segment + 256 * segments.
layout(location = 0) in uvec2 a_piece;

out vec2 v_position;
out float v_across;
out float v_along;
out float v_share;
out vec2 v_head;
flat out float v_half;
flat out vec2 v_tip;
flat out vec2 v_direction;
flat out vec2 v_headSize;
flat out vec2 v_start;
flat out float v_isHead;
flat out vec4 v_color;
flat out float v_casingAlpha;
flat out vec2 v_style;

const float PLACE = ${float(ARC_STYLE.place)};
// How far behind the tip the direction of a head is taken, as a share of the way.
const float HEAD_BACK = 0.0625;

${LOOK_GLSL}
${CURVE_GLSL}

Curve curve;

vec4 clipAt(float share) {
  return projectTile(mercatorAt(curve, share));
}

vec2 screenOf(vec4 clip) {
  return (clip.xy / clip.w * 0.5 + 0.5) * u_viewport;
}

void main() {
  int look = int(a_piece.x);
  vec4 line = lookTexel(look, 0);
  vec4 rim = lookTexel(look, 2);
  curve = curveAt(line.x);
  v_style = line.zw;
  v_color = lookTexel(look, 1);
  v_casingAlpha = rim.x;
  float width = line.y * u_widthScale;
  v_half = v${isStyle(STYLE.outline)} ? max(width * 0.5, ${float(outline.leastHalf)}) : width * 0.5;
  float grown = rim.y > 0.5 ? u_growth : 1.0;
  vec4 endClip = clipAt(grown);
  vec2 end = screenOf(endClip);
  vec2 before = screenOf(clipAt(grown - HEAD_BACK));
  vec2 start = screenOf(clipAt(0.0));
  vec2 direction = normalize(end - before + vec2(1e-6, 0.0));
  float chord = length(end - start);
  float headLength = min(${float(headLength.base)} + ${float(headLength.perWidth)} * width, chord * ${float(headLength.chordShare)});
  float headHalf = min(${float(headHalf.base)} + ${float(headHalf.perWidth)} * width, headLength * ${float(headHalf.lengthShare)});
  if (v${isFade(FADE.end)} || grown <= 0.0) { headLength = 0.0; headHalf = 0.0; }
  v_tip = end - direction * PLACE;
  v_direction = direction;
  v_headSize = vec2(headLength, headHalf);
  v_start = start;
  v_share = 1.0;
  v_along = 0.0;
  v_across = 0.0;
  v_head = vec2(0.0);

  vec4 clip;
  vec2 position;
  uint segment = a_piece.y & 255u;
  if (segment != ${HEAD}u) {
    float segments = float(a_piece.y >> 8);
    // Points that lie ahead wait at the end of the grown part, where they cover nothing.
    float at = min((float(segment) + float(gl_VertexID / 2)) / segments, grown);
    float step = min(1.0 / segments, 0.03125);
    float side = float(gl_VertexID % 2) * 2.0 - 1.0;
    clip = clipAt(at);
    vec2 here = screenOf(clip);
    vec2 forward = screenOf(clipAt(min(at + step, max(grown, step)))) - screenOf(clipAt(at - step));
    vec2 normal = normalize(vec2(-forward.y, forward.x) + vec2(1e-6, 0.0));
    v_share = at;
    float reach = v_half + 2.5;
    position = here + normal * side * reach;
    v_across = side * reach;
    v_along = travelled(curve, at) * u_radius;
    v_isHead = 0.0;
  } else {
    clip = endClip;
    // A triangle around the head with room for the casing; the fourth corner lies on the third.
    int corner = min(gl_VertexID, 2);
    vec2 local = corner == 0 ? vec2(4.5, 0.0) : vec2(-headLength - 3.0, (corner == 1 ? 1.0 : -1.0) * (headHalf * 1.5 + 6.0));
    if (headLength == 0.0) local = vec2(0.0);
    v_head = local;
    position = v_tip + direction * local.x + vec2(-direction.y, direction.x) * local.y;
    v_isHead = 1.0;
  }
  v_position = position;
  gl_Position = vec4(position / u_viewport * 2.0 - 1.0, clip.z / clip.w, 1.0);
}`
}

/** Fragment shader: body with dash, taper, fade and casing, or head; antialiased over one px; colours premultiplied. */
export const FRAGMENT_SHADER = `#version 300 es
precision highp float;

in vec2 v_position;
in float v_across;
in float v_along;
in float v_share;
in vec2 v_head;
flat in float v_half;
flat in vec2 v_tip;
flat in vec2 v_direction;
flat in vec2 v_headSize;
flat in vec2 v_start;
flat in float v_isHead;
flat in vec4 v_color;
flat in float v_casingAlpha;
flat in vec2 v_style;
out vec4 fragment;

uniform vec3 u_casing;

const float CASING_START = ${float(ARC_STYLE.casing.start)};
const float CASING = ${float(ARC_STYLE.casing.full)};

vec4 inkAndCasing(float distance, float ink, float casing) {
  float fill = clamp(0.5 - distance, 0.0, 1.0) * ink;
  float edge = clamp(0.5 - (distance - casing), 0.0, 1.0) * v_casingAlpha;
  float over = fill * v_color.a;
  return vec4(v_color.rgb * over + u_casing * edge * (1.0 - over), over + edge * (1.0 - over));
}

void main() {
  float headLength = v_headSize.x;
  if (v_isHead > 0.5) {
    if (headLength <= 0.0) discard;
    // Signed distance to the triangle with its tip at 0 and its base at -headLength.
    vec2 slope = normalize(vec2(v_headSize.y, headLength));
    float side = abs(v_head.y) * slope.y + v_head.x * slope.x;
    float distance = max(side, -headLength - v_head.x);
    fragment = inkAndCasing(distance, 1.0, CASING);
    return;
  }
  vec2 fromBase = v_position - (v_tip - v_direction * headLength * ${float(ARC_STYLE.headOverlap)});
  bool isNearTip = length(v_position - v_tip) < headLength + v_half + 6.0;
  if (isNearTip && dot(fromBase, v_direction) > 0.0) discard;
  if (length(v_position - v_start) < ${float(ARC_STYLE.place)}) discard;

  float grown = smoothstep(0.0, ${float(taper.until)}, v_share);
  float taper = mix(${float(taper.from)}, 1.0, grown);
  float halfWidth = v${isStyle(STYLE.outline)} ? v_half : max(v_half * taper, ${float(taper.least)});
  float ink = 1.0;
  if (v${isStyle(STYLE.longDash)} || v${isStyle(STYLE.shortDash)}) {
    bool isLong = v${isStyle(STYLE.longDash)};
    float on = isLong ? ${float(longDash.on)} + v_half * ${float(longDash.onPerHalf)} : ${float(shortDash.on)} + v_half * ${float(shortDash.onPerHalf)};
    float off = isLong ? ${float(longDash.off)} : ${float(shortDash.off)};
    float at = mod(v_along, on + off);
    ink = clamp(min(at, on - at) + 0.5, 0.0, 1.0);
  }
  float distance = abs(v_across) - halfWidth;
  // An outline is hollow: nothing checked stands inside it.
  if (v${isStyle(STYLE.outline)}) distance = abs(abs(v_across) - halfWidth) - ${float(outline.half)};
  vec4 color = inkAndCasing(distance, ink, mix(CASING_START, CASING, grown));
  float fade = 1.0;
  if (v${isFade(FADE.end)}) fade = 1.0 - smoothstep(${float(fadeEnd.from)}, ${float(fadeEnd.until)}, v_share);
  if (v${isFade(FADE.start)}) fade = smoothstep(${float(fadeStart.from)}, ${float(fadeStart.until)}, v_share);
  fragment = color * fade;
}`
