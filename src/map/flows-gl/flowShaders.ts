// GLSL of the flow layer. Every piece of an arc, a strip of a few segments or the head, has the same number of corners.
import { ARC_STYLE, STYLE } from '../../cartography/arcMetrics'
import { float } from './glProgram'
import { HEAD, LOOK_GLSL, PIECE_GLSL, SEGMENTS_PER_PIECE } from './flowTextures'

const { headLength, headHalf, taper, casing, soft, hairline } = ARC_STYLE

/** GLSL that places a point of the plane on the screen, by the matrix of the frame; px from the left lower corner. */
export const SCREEN_GLSL = `
uniform mat4 u_matrix;
uniform vec2 u_viewport;

vec2 screenOf(vec2 plane) {
  vec4 clip = u_matrix * vec4(plane, 0.0, 1.0);
  return (clip.xy / clip.w * 0.5 + 0.5) * u_viewport;
}

// Unit vector on the screen of a direction in the plane; the camera looks straight down, so w is the same everywhere.
vec2 turned(vec2 direction) {
  return normalize((u_matrix * vec4(direction, 0.0, 0.0)).xy * u_viewport + vec2(1e-9, 0.0));
}

vec4 clipOf(vec2 position) {
  return vec4(position / u_viewport * 2.0 - 1.0, 0.0, 1.0);
}
`

/** Vertex shader. All lengths are CSS px. */
export const VERTEX_SHADER = `#version 300 es
precision highp float;
precision highp int;

uniform float u_widthScale;
// Share of their way that arcs have grown which begin in the year on show.
uniform float u_growth;

// Of a body: px across, half its width, breadth of its rim. Of a head: px from the tip along and across, its length and half its breadth.
out vec4 v_band;
flat out vec4 v_color;
// Opacity of the rim, line style, 1 for a head.
flat out vec3 v_kind;

const float PLACE = ${float(ARC_STYLE.place)};

${SCREEN_GLSL}
${LOOK_GLSL}
${PIECE_GLSL}

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
  v_kind = vec3(rim.x, line.z, 0.0);
  bool isHairline = line.z == ${float(STYLE.hairline)};
  float width = isHairline ? ${float(hairline.width)} : line.y * u_widthScale;
  float grown = rim.y > 0.5 ? u_growth : 1.0;
  float strip = float(piece.number);

  vec2 start = screenOf(curve.origin);
  vec2 end = screenOf(planeAt(curve, grown));
  vec2 direction = turned(courseAt(curve, grown));
  vec2 tip = end - direction * PLACE;
  vec2 head = vec2(0.0);
  if (grown > 0.0) {
    head.x = min(${float(headLength.base)} + ${float(headLength.perWidth)} * width, length(end - start) * ${float(headLength.chordShare)});
    head.y = min(${float(headHalf.base)} + ${float(headHalf.perWidth)} * width, head.x * ${float(headHalf.lengthShare)});
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
    // Points that lie ahead wait at the end of the grown part, where they cover nothing.
    float at = min((strip + float(piece.corner / 2) * ${float(1 / SEGMENTS_PER_PIECE)}) / float(piece.count), grown);
    vec2 here = screenOf(planeAt(curve, at));
    vec2 forward = turned(courseAt(curve, at));
    // The body ends under its head.
    float back = isHairline ? 0.0 : head.x * ${float(ARC_STYLE.headOverlap)};
    if (at > 0.5 * grown && dot(here - tip, direction) > -back) {
      here = tip - direction * back;
      forward = direction;
    }
    float whole = smoothstep(0.0, ${float(taper.until)}, at);
    float halfWidth = isHairline ? width * 0.5 : max(width * 0.5 * mix(${float(taper.from)}, 1.0, whole), ${float(taper.least)});
    float breadth = mix(${float(casing.start)}, ${float(casing.full)}, whole);
    float side = float(piece.corner % 2) * 2.0 - 1.0;
    float reach = halfWidth + breadth + 0.6;
    position = here + vec2(-forward.y, forward.x) * side * reach;
    v_band = vec4(side * reach, halfWidth, breadth, 0.0);
  }
  gl_Position = clipOf(position);
}`

/** Fragment shader: body with its rim, or head; antialiased over one px; colours premultiplied. */
export const FRAGMENT_SHADER = `#version 300 es
precision highp float;

in vec4 v_band;
flat in vec4 v_color;
flat in vec3 v_kind;
out vec4 fragment;

uniform vec3 u_casing;

vec4 inkAndCasing(float ink, float distance, float casing) {
  float edge = clamp(0.5 - (distance - casing), 0.0, 1.0) * v_kind.x;
  float over = ink * v_color.a;
  return vec4(v_color.rgb * over + u_casing * edge * (1.0 - over), over + edge * (1.0 - over));
}

float inside(float distance) {
  return clamp(0.5 - distance, 0.0, 1.0);
}

void main() {
  if (v_kind.z > 0.5) {
    // Signed distance to the triangle with its tip at 0 and its base at -length.
    vec2 slope = normalize(v_band.wz);
    float side = abs(v_band.y) * slope.y + v_band.x * slope.x;
    float distance = max(side, -v_band.z - v_band.x);
    // An open head: its two leading edges.
    float ink = v_kind.y == ${float(STYLE.hairline)} ? inside(distance) * inside(-side - ${float(hairline.width)}) : inside(distance);
    fragment = inkAndCasing(ink, distance, ${float(casing.full)});
    return;
  }
  float away = abs(v_band.x);
  float ink = inside(away - v_band.y);
  // An estimate: a core with pale edges.
  if (v_kind.y == ${float(STYLE.soft)}) ink = mix(ink * ${float(soft.edgeAlpha)}, ink, inside(away - v_band.y * ${float(soft.core)}));
  fragment = inkAndCasing(ink, away - v_band.y, v_band.z);
}`
