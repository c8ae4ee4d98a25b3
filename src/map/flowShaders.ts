// GLSL of the flow layer. Every arc is one instance of a strip of segments and a head; its points come from a texture.
import { ARC_SEGMENTS } from '../../geo/arc'
import { ARC_STYLE, FADE, STYLE } from '../../geo/arcStyle'

/** Vertices of the strip come first (two a point), then three of the head. */
export const STRIP_VERTICES = 2 * (ARC_SEGMENTS + 1)

/** A number as GLSL writes a float. */
const float = (value: number): string => (Number.isInteger(value) ? `${String(value)}.0` : String(value))

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

// Mercator x, y (0-1) and the angle travelled (radians) of every point of every arc: one row an arc.
uniform highp sampler2D u_points;
uniform vec2 u_viewport;
uniform float u_widthScale;
uniform float u_radius;
// Share of their way that arcs have grown which begin in the year on show.
uniform float u_growth;

layout(location = 0) in float a_row;
layout(location = 1) in float a_width;
layout(location = 2) in vec4 a_color;
layout(location = 3) in vec4 a_casing;
// Line, fading end, and 1 for an arc that grows.
layout(location = 4) in vec3 a_style;

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
flat out vec4 v_casing;
flat out vec2 v_style;

const int LAST = ${ARC_SEGMENTS};
const int STRIP = ${STRIP_VERTICES};
const float PLACE = ${float(ARC_STYLE.place)};

vec3 pointAt(float at) {
  float inside = clamp(at, 0.0, float(LAST));
  int low = int(inside);
  vec3 a = texelFetch(u_points, ivec2(low, int(a_row)), 0).xyz;
  vec3 b = texelFetch(u_points, ivec2(min(low + 1, LAST), int(a_row)), 0).xyz;
  return mix(a, b, inside - float(low));
}

vec4 clipAt(float at) {
  return projectTile(pointAt(at).xy);
}

vec2 screenOf(vec4 clip) {
  return (clip.xy / clip.w * 0.5 + 0.5) * u_viewport;
}

void main() {
  float width = a_width * u_widthScale;
  v_half = a${isStyle(STYLE.outline)} ? max(width * 0.5, ${float(outline.leastHalf)}) : width * 0.5;
  float grown = a_style.z > 0.5 ? u_growth * float(LAST) : float(LAST);
  vec4 endClip = clipAt(grown);
  vec2 end = screenOf(endClip);
  vec2 before = screenOf(clipAt(grown - 2.0));
  vec2 start = screenOf(clipAt(0.0));
  vec2 direction = normalize(end - before + vec2(1e-6, 0.0));
  float chord = length(end - start);
  float headLength = min(${float(headLength.base)} + ${float(headLength.perWidth)} * width, chord * ${float(headLength.chordShare)});
  float headHalf = min(${float(headHalf.base)} + ${float(headHalf.perWidth)} * width, headLength * ${float(headHalf.lengthShare)});
  if (a${isFade(FADE.end)} || grown <= 0.0) { headLength = 0.0; headHalf = 0.0; }
  v_tip = end - direction * PLACE;
  v_direction = direction;
  v_headSize = vec2(headLength, headHalf);
  v_start = start;
  v_color = a_color;
  v_casing = a_casing;
  v_style = a_style.xy;
  v_share = 1.0;
  v_along = 0.0;
  v_across = 0.0;
  v_head = vec2(0.0);

  vec4 clip;
  vec2 position;
  if (gl_VertexID < STRIP) {
    // Points that lie ahead wait at the end of the grown part, where they cover nothing.
    float at = min(float(gl_VertexID / 2), grown);
    float side = float(gl_VertexID % 2) * 2.0 - 1.0;
    clip = clipAt(at);
    vec2 here = screenOf(clip);
    vec2 forward = screenOf(clipAt(min(at + 1.0, max(grown, 1.0)))) - screenOf(clipAt(at - 1.0));
    vec2 normal = normalize(vec2(-forward.y, forward.x) + vec2(1e-6, 0.0));
    v_share = at / float(LAST);
    float reach = v_half + 2.5;
    position = here + normal * side * reach;
    v_across = side * reach;
    v_along = pointAt(at).z * u_radius;
    v_isHead = 0.0;
  } else {
    clip = endClip;
    int corner = gl_VertexID - STRIP;
    // A triangle around the head with room for the casing.
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
flat in vec4 v_casing;
flat in vec2 v_style;
out vec4 fragment;

const float CASING_START = ${float(ARC_STYLE.casing.start)};
const float CASING = ${float(ARC_STYLE.casing.full)};

vec4 inkAndCasing(float distance, float ink, float casing) {
  float fill = clamp(0.5 - distance, 0.0, 1.0) * ink;
  float edge = clamp(0.5 - (distance - casing), 0.0, 1.0) * v_casing.a;
  float over = fill * v_color.a;
  return vec4(v_color.rgb * over + v_casing.rgb * edge * (1.0 - over), over + edge * (1.0 - over));
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
