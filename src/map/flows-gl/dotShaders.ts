// People in motion: dots on the arcs, placed by the graphics card from the time alone. A frame sets one number and draws once.
import { ARC_STYLE } from '../../cartography/arcMetrics'
import { float } from './glProgram'
import { SCREEN_GLSL } from './flowShaders'
import { LOOK_GLSL } from './flowTextures'

/** Diameter of a dot, px. */
const DOT_PX = 4.6
/** People set out over this share of their flow's dates, evenly; the way takes the rest. The record dates flows, not single journeys. */
export const SETTING_OUT = 0.6

/**
 * GLSL. `dotAt(dot)` finds the flow of a dot by halving, its number among the flow's and how many these are; `wayOf` is the share of the
 * way (0-1) where it is at a time in years; outside 0-1 it has not set out or has arrived.
 */
export const DOT_GLSL = `
uniform int u_flows;
uniform float u_time;

struct Dot { int look; float number; float count; };

Dot dotAt(int dot) {
  int low = 0;
  int high = u_flows - 1;
  while (low < high) {
    int middle = (low + high + 1) / 2;
    if (lookTexel(middle, 2).z <= float(dot)) low = middle;
    else high = middle - 1;
  }
  vec4 found = lookTexel(low, 2);
  return Dot(low, float(dot) - found.z, found.w);
}

float wayOf(Dot dot) {
  vec2 dates = lookTexel(dot.look, 3).xy;
  float lasts = dates.y - dates.x;
  float leaves = dates.x + lasts * ${float(SETTING_OUT)} * (dot.number + 0.5) / dot.count;
  return (u_time - leaves) / (lasts * ${float(1 - SETTING_OUT)});
}
`

/** Vertex shader: one vertex a dot, no attribute. */
export const DOT_VERTEX_SHADER = `#version 300 es
precision highp float;
precision highp int;

${SCREEN_GLSL}
${LOOK_GLSL}
${DOT_GLSL}
uniform float u_widthScale;
uniform float u_pixelRatio;

flat out vec3 v_ink;

const float DOT = ${float(DOT_PX)};

void main() {
  Dot dot = dotAt(gl_VertexID);
  float way = wayOf(dot);
  vec4 line = lookTexel(dot.look, 0);
  v_ink = lookTexel(dot.look, 1).rgb;
  gl_PointSize = DOT * u_pixelRatio;
  gl_Position = vec4(2.0, 2.0, 2.0, 1.0);
  if (way < 0.0 || way > 1.0) return;
  Curve curve = curveAt(dot.look);
  vec2 forward = turned(courseAt(curve, way));
  // Side by side within the breadth of the arc, the same at every frame.
  float room = max(0.0, line.y * u_widthScale - DOT * 0.6);
  float side = fract(dot.number * 0.6180339887) - 0.5;
  gl_Position = clipOf(screenOf(planeAt(curve, way)) + vec2(-forward.y, forward.x) * side * room);
}`

/** Fragment shader: a disc of the ground's colour with a rim of the arc's ink. */
export const DOT_FRAGMENT_SHADER = `#version 300 es
precision highp float;

flat in vec3 v_ink;
uniform vec3 u_casing;
uniform float u_pixelRatio;
out vec4 fragment;

void main() {
  float radius = ${float(DOT_PX / 2)};
  float away = length(gl_PointCoord - 0.5) * 2.0 * radius;
  float cover = clamp((radius - away) * u_pixelRatio + 0.5, 0.0, 1.0);
  float rim = clamp((away - radius + ${float(ARC_STYLE.casing.full + 0.2)}) * u_pixelRatio + 0.5, 0.0, 1.0);
  fragment = vec4(mix(u_casing, v_ink, rim), 1.0) * cover;
}`
