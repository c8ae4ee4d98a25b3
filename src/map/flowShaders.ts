// GLSL of the flow layer. Every arc is one instance of a strip of segments and a head; its points come from a texture.
import { ARC_SEGMENTS } from '../../geo/arc'

/** Vertices of the strip come first (two a point), then three of the head. */
export const STRIP_VERTICES = 2 * (ARC_SEGMENTS + 1)

/** Line styles, as the shader numbers them. */
export const STYLE = { solid: 0, longDash: 1, shortDash: 2, outline: 3 } as const

/** What fades: nothing, the end (destination unknown) or the start (origin unknown). */
export const FADE = { none: 0, end: 1, start: 2 } as const

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

layout(location = 0) in float a_row;
layout(location = 1) in float a_width;
layout(location = 2) in vec4 a_color;
layout(location = 3) in vec4 a_casing;
layout(location = 4) in vec2 a_style;

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
const float PLACE = 3.5;

vec4 clipAt(int at) {
  vec3 point = texelFetch(u_points, ivec2(clamp(at, 0, LAST), int(a_row)), 0).xyz;
  return projectTile(point.xy);
}

vec2 screenOf(vec4 clip) {
  return (clip.xy / clip.w * 0.5 + 0.5) * u_viewport;
}

void main() {
  float width = a_width * u_widthScale;
  v_half = a_style.x == 3.0 ? max(width * 0.5, 2.0) : width * 0.5;
  vec4 endClip = clipAt(LAST);
  vec2 end = screenOf(endClip);
  vec2 before = screenOf(clipAt(LAST - 2));
  vec2 start = screenOf(clipAt(0));
  vec2 direction = normalize(end - before + vec2(1e-6, 0.0));
  float chord = length(end - start);
  // Never longer than a quarter of the arc.
  float headLength = min(6.0 + 1.15 * width, chord * 0.25);
  float headHalf = min(2.6 + 0.85 * width, headLength * 0.8);
  if (a_style.y == 1.0) { headLength = 0.0; headHalf = 0.0; }
  v_tip = end - direction * PLACE;
  v_direction = direction;
  v_headSize = vec2(headLength, headHalf);
  v_start = start;
  v_color = a_color;
  v_casing = a_casing;
  v_style = a_style;
  v_share = 1.0;
  v_along = 0.0;
  v_across = 0.0;
  v_head = vec2(0.0);

  vec4 clip;
  vec2 position;
  if (gl_VertexID < STRIP) {
    int at = gl_VertexID / 2;
    float side = float(gl_VertexID % 2) * 2.0 - 1.0;
    clip = clipAt(at);
    vec2 here = screenOf(clip);
    vec2 forward = screenOf(clipAt(at + 1)) - screenOf(clipAt(at - 1));
    vec2 normal = normalize(vec2(-forward.y, forward.x) + vec2(1e-6, 0.0));
    v_share = float(at) / float(LAST);
    float reach = v_half + 2.5;
    position = here + normal * side * reach;
    v_across = side * reach;
    v_along = texelFetch(u_points, ivec2(at, int(a_row)), 0).z * u_radius;
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

const float CASING = 1.3;

vec4 inkAndCasing(float distance, float ink) {
  float fill = clamp(0.5 - distance, 0.0, 1.0) * ink;
  float edge = clamp(0.5 - (distance - CASING), 0.0, 1.0) * v_casing.a;
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
    fragment = inkAndCasing(distance, 1.0);
    return;
  }
  vec2 fromBase = v_position - (v_tip - v_direction * headLength * 0.9);
  bool isNearTip = length(v_position - v_tip) < headLength + v_half + 6.0;
  if (isNearTip && dot(fromBase, v_direction) > 0.0) discard;
  if (length(v_position - v_start) < 3.5) discard;

  float taper = mix(0.45, 1.0, smoothstep(0.0, 0.5, v_share));
  float halfWidth = v_style.x == 3.0 ? v_half : max(v_half * taper, 0.6);
  float ink = 1.0;
  if (v_style.x == 1.0 || v_style.x == 2.0) {
    float on = v_style.x == 1.0 ? 11.0 + v_half : 3.5 + v_half * 0.5;
    float off = v_style.x == 1.0 ? 4.5 : 3.5;
    float at = mod(v_along, on + off);
    ink = clamp(min(at, on - at) + 0.5, 0.0, 1.0);
  }
  float distance = abs(v_across) - halfWidth;
  // An outline is hollow: nothing checked stands inside it.
  if (v_style.x == 3.0) distance = abs(abs(v_across) - halfWidth) - 0.45;
  vec4 color = inkAndCasing(distance, ink);
  float fade = v_style.y == 1.0 ? 1.0 - smoothstep(0.35, 1.0, v_share) : v_style.y == 2.0 ? smoothstep(0.0, 0.65, v_share) : 1.0;
  fragment = color * fade;
}`
