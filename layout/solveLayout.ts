// Lays the lines apart: a course for every flow and bundle, solved at build time for the opening view by simulated annealing.
import type { HistoricalRecord } from '../src/record/record'
import { bearingTo, degreesBetween } from '../src/geometry/arc'
import { edgeOf, shapeOf, type Course } from '../src/geometry/flowShape'
import { CELLS, cellOf, cellsOf, stepsOf } from './inkRaster'
import { seededRandom } from './seededRandom'
import { DOT_PX, measure, summaryOf, type Obstacle } from './overlap'
import {
  eraScenes,
  idsWithAWayBack,
  laidLine,
  obstaclesOf,
  otherScenes,
  type LayoutLine,
  type Scene,
  type SceneView,
} from './scenes'

/** What a course costs beside the ink it hides: gentle arcs read best. */
const STRAIN = { bend: 1.1, lean: 0.03, turn: 0.05, over: 1.5, outside: 1 }
const LIMIT = { lean: 0.7, turn: 120 }
/** Bends go so far for a short arc and for one of 20 degrees and more: short ones have room. */
const BEND = { short: 0.6, long: 0.38, degrees: 20 }
/** Half arcs point east and about: where the other end is not known the record still speaks of the east. */
const BEARINGS = { from: 20, to: 150 }
/** Half of the room kept clear at a place, px: its dot and one cell. */
const DOT_REACH = DOT_PX + 1
/** Trials of every line of a scene while it cools. */
const TRIALS = 2200
/** Scenes with fewer open lines are solved several times. */
const FEW = 60
const ATTEMPTS = 3
/** Trials of a small scene with the measure itself. */
const POLISH = 2500
/** Below this badness a scene needs no polish: a tenth hidden is the limit. */
const GOOD = 0.08
/** Trials to lead a line off a place. */
const REPAIRS = 300

type Laid = { readonly road: LayoutLine; course: Course; cells: readonly number[]; strain: number }

/** Polish of lines that are laid among kept ones: trials a line. */
const POLISH_OF_ONE = 100

type Wish = {
  /** Trials a line. */
  readonly trials?: number
  /** Courses that stay; only one that now runs over a place is led off it. */
  readonly kept?: ReadonlyMap<string, Course>
}

/** Course by id of flow and bundle. Deterministic: the same record and the same kept courses give the same layout. */
export function solveLayout(
  record: HistoricalRecord,
  { trials = TRIALS, kept = new Map() }: Wish = {},
): Record<string, Course> {
  const solved = new Map<string, Course>(kept)
  const scenes = eraScenes(record)
  const paired = idsWithAWayBack(scenes)
  // What stands beside a matrix is laid first, then all together; a matrix is never laid without the rest.
  const isAdding = kept.size > 0
  for (const scene of scenes.filter(({ name }) => !name.includes('matrix')))
    solveScene(scene, solved, paired, trials, isAdding)
  for (const scene of otherScenes(record)) solveScene(scene, solved, paired, trials / 50, isAdding)
  repair(scenes, solved, paired)
  const courses: Record<string, Course> = {}
  for (const id of [...solved.keys()].sort()) courses[id] = solved.get(id) ?? [0]
  return courses
}

/** Solves the lines of a scene that have no course yet, around those that have one; the best of some attempts is kept. */
function solveScene(
  scene: Scene,
  solved: Map<string, Course>,
  paired: ReadonlySet<string>,
  tries: number,
  isAdding: boolean,
): void {
  const open = scene.roads.filter((road) => shapeOf(road) !== 'none' && !solved.has(road.id))
  if (open.length === 0) return
  // A crowd is not polished: its measure takes long, also for a few new lines.
  const isSmall = scene.roads.length < FEW
  const obstacles = obstaclesOf(scene)
  const badness = (courses: ReadonlyMap<string, Course>): number => {
    const lines = scene.roads.flatMap((road) => {
      const course = courses.get(road.id) ?? solved.get(road.id)
      return course === undefined ? [] : (laidLine(road, course, scene.view) ?? [])
    })
    const { mean, worst, over } = summaryOf(measure(lines, obstacles))
    return mean + Math.max(0, worst - 0.4) + over
  }
  const attempts = Array.from({ length: isSmall ? ATTEMPTS : 1 }, (_, at) => {
    const courses = anneal(scene, open, solved, paired, seededRandom(at + 1), tries)
    return { courses, badness: badness(courses) }
  })
  const best = attempts.reduce((least, each) => (each.badness < least.badness ? each : least))
  // A small scene is polished by the very measure it will be judged by.
  let [courses, least] = [best.courses, best.badness]
  const random = seededRandom(0)
  const polish = (isAdding ? Math.min(POLISH, POLISH_OF_ONE * open.length) : POLISH) * (tries / TRIALS)
  for (let trial = 0; isSmall && trial < polish && least > GOOD; trial++) {
    const road = open[Math.floor(random() * open.length)]
    const course = courses.get(road?.id ?? '')
    if (road === undefined || course === undefined) break
    const next = nextCourse({ road, course }, 0.1, random)
    const other = new Map(courses).set(road.id, rounded(paired.has(road.id) ? toTheLeft(next) : next))
    const now = badness(other)
    if (now >= least) continue
    ;[courses, least] = [other, now]
  }
  for (const [id, course] of courses) solved.set(id, course)
}

/** Looks for another course for each line that runs over a place in one of its eras or too near to the pole. */
function repair(all: readonly Scene[], solved: Map<string, Course>, paired: ReadonlySet<string>): void {
  const random = seededRandom(7)
  // One road object stands for the same line in all scenes.
  const roads = new Map(all.flatMap((scene) => scene.roads.map((road) => [road.id, road] as const)))
  const scenes = all.map((scene) => ({ ...scene, roads: scene.roads.map((road) => roads.get(road.id) ?? road) }))
  const isBad = (road: LayoutLine, course: Course): boolean =>
    scenes.some((scene) => {
      const line = scene.roads.includes(road) ? laidLine(road, course, scene.view) : null
      if (line === null) return false
      const isCrowd = scene.name.includes('matrix') || scene.name.includes('all from')
      return line.isLost || (!isCrowd && (measure([line], obstaclesOf(scene))[0]?.over.length ?? 0) > 0)
    })
  for (const road of roads.values()) {
    const course = solved.get(road.id)
    if (course === undefined || !isBad(road, course)) continue
    // Ever farther from the course it has.
    for (let trial = 0; trial < REPAIRS; trial++) {
      const next = nextCourse({ road, course }, trial / REPAIRS, random)
      const other = rounded(paired.has(road.id) ? toTheLeft(next) : next)
      if (isBad(road, other)) continue
      solved.set(road.id, other)
      break
    }
  }
}

/** Courses of the open roads after a slow cooling. */
function anneal(
  scene: Scene,
  roads: readonly LayoutLine[],
  solved: ReadonlyMap<string, Course>,
  paired: ReadonlySet<string>,
  random: () => number,
  tries: number,
): ReadonlyMap<string, Course> {
  const raster = new Raster(scene)
  const turns = firstTurns(scene.roads)
  const sided = (road: LayoutLine, course: Course): Course => (paired.has(road.id) ? toTheLeft(course) : course)
  const open = roads.map((road) => raster.lay(road, sided(road, firstCourse(road, turns.get(road.id) ?? 0))))
  for (const laid of open) raster.add(laid)
  for (const road of scene.roads) {
    const course = solved.get(road.id)
    if (course !== undefined) raster.add(raster.lay(road, course))
  }
  // A crowd needs longer to come to rest, and a few new lines among kept ones too.
  const trials = open.length * tries * (open.length > 150 ? 1.6 : open.length < scene.roads.length ? 4 : 1)
  for (let trial = 0; trial < trials; trial++) {
    const heat = (1 - trial / trials) ** 2
    const laid = open[Math.floor(random() * open.length)]
    if (laid === undefined) break
    raster.remove(laid)
    const other = raster.lay(laid.road, sided(laid.road, nextCourse(laid, heat, random)))
    const worse = raster.cost(other) - raster.cost(laid)
    if (worse < 0 || random() < Math.exp(-worse / (0.002 + 0.06 * heat))) Object.assign(laid, other)
    raster.add(laid)
  }
  return new Map(open.map(({ road, course }) => [road.id, rounded(course)]))
}

/** Out and back are both pushed to the left of their way, and so take opposite sides. */
const toTheLeft = ([bend, lean = 0, turn = 0]: Course): Course => [Math.max(Math.abs(bend), 0.02), lean, turn]

/** Outer arcs begin bent outwards, so that the fan opens; north is left on the way east. */
function firstCourse(road: LayoutLine, turn: number): Course {
  if (road.origin === null || road.destination === null) return [80]
  const bearing = bearingTo(road.origin.at, road.destination.at)
  return [0.12 * Math.sin(((70 - bearing) * Math.PI) / 180), 0, turn]
}

/** Turns that spread the starts of all roads from one area evenly along its edge, in the order of their bearings. */
function firstTurns(roads: readonly LayoutLine[]): ReadonlyMap<string, number> {
  const turns = new Map<string, number>()
  const byOrigin = new Map<string, { id: string; bearing: number }[]>()
  for (const { id, origin, destination } of roads) {
    if (origin === null || destination === null || edgeOf(origin) === 0 || edgeOf(origin) < edgeOf(destination))
      continue
    const bearing = (bearingTo(origin.at, destination.at) + 360 + 90) % 360
    byOrigin.set(origin.id, [...(byOrigin.get(origin.id) ?? []), { id, bearing }])
  }
  for (const group of byOrigin.values()) {
    if (group.length < 6) continue
    group.sort((a, b) => a.bearing - b.bearing)
    group.forEach(({ id, bearing }, at) => {
      const even = 20 + (320 * at) / (group.length - 1)
      turns.set(id, Math.min(LIMIT.turn, Math.max(-LIMIT.turn, (bearing - even) / 2)))
    })
  }
  return turns
}

function nextCourse({ road, course }: Pick<Laid, 'road' | 'course'>, heat: number, random: () => number): Course {
  const [first, lean = 0, turn = 0] = course
  // Small steps around the present course, now and then a leap.
  const reach = random() < 0.1 ? 1 : 0.04 + 0.4 * heat
  const step = (value: number, limit: number): number =>
    Math.min(limit, Math.max(-limit, value + (2 * random() - 1) * limit * reach))
  const { origin, destination } = road
  if (origin === null || destination === null) {
    const middle = (BEARINGS.from + BEARINGS.to) / 2
    return [middle + step(first - middle, (BEARINGS.to - BEARINGS.from) / 2)]
  }
  const hasArea = Math.max(edgeOf(origin), edgeOf(destination)) > 0
  const share = Math.min(1, degreesBetween(origin.at, destination.at) / BEND.degrees)
  const limit = BEND.short + (BEND.long - BEND.short) * share
  return [step(first, limit), step(lean, LIMIT.lean), hasArea ? step(turn, LIMIT.turn) : 0]
}

/** Ink of the lines laid so far: how many lie in each cell, and what it would cost them to be hidden there. */
class Raster {
  private readonly count = new Uint16Array(CELLS)
  private readonly weight = new Float64Array(CELLS)
  private readonly stamp = new Uint32Array(CELLS)
  private mark = 0
  /** Dots of places by cell. */
  private readonly dots = new Map<number, Obstacle>()

  private readonly view: SceneView

  constructor(scene: Scene) {
    this.view = scene.view
    for (const obstacle of obstaclesOf(scene)) {
      const [x, y] = obstacle.at
      for (let dx = -DOT_REACH; dx <= DOT_REACH; dx++) {
        for (let dy = -DOT_REACH; dy <= DOT_REACH; dy++) {
          if (Math.hypot(dx, dy) <= DOT_REACH) this.dots.set(cellOf(x + dx, y + dy), obstacle)
        }
      }
    }
    this.dots.delete(-1)
  }

  lay(road: LayoutLine, course: Course): Laid {
    const line = laidLine(road, course, this.view)
    if (line === null) return { road, course, cells: [], strain: 0 }
    const steps = stepsOf(line)
    this.mark++
    const cells = cellsOf(steps, this.stamp, this.mark)
    const [first, lean = 0, turn = 0] = course
    const bend = shapeOf(road) === 'arc' ? first : 0
    let strain = STRAIN.bend * bend * bend + STRAIN.lean * lean * lean + STRAIN.turn * (turn / LIMIT.turn) ** 2
    const over = new Set<Obstacle>()
    for (const cell of cells) {
      const dot = this.dots.get(cell)
      if (dot !== undefined && !dot.served.has(road.id)) over.add(dot)
    }
    strain += STRAIN.over * over.size
    if (line.isLost) strain += STRAIN.over
    const outside = steps.filter(({ x, y }) => cellOf(x, y) < 0).length / Math.max(steps.length, 1)
    return { road, course, cells, strain: strain + STRAIN.outside * outside }
  }

  /** Cost of a line that is not on the raster: what it would hide and what would hide it, as shares of the lines' ink. */
  cost({ cells, strain }: Laid): number {
    let [covered, covering] = [0, 0]
    for (const cell of cells) {
      if ((this.count[cell] ?? 0) > 0) covered++
      covering += this.weight[cell] ?? 0
    }
    const share = covered / Math.max(cells.length, 1)
    return share + 2 * share * share + 8 * Math.max(0, share - 0.4) + covering + strain
  }

  add({ cells }: Laid): void {
    for (const cell of cells) {
      this.count[cell] = (this.count[cell] ?? 0) + 1
      this.weight[cell] = (this.weight[cell] ?? 0) + 1 / cells.length
    }
  }

  remove({ cells }: Laid): void {
    for (const cell of cells) {
      this.count[cell] = (this.count[cell] ?? 0) - 1
      this.weight[cell] = (this.weight[cell] ?? 0) - 1 / cells.length
    }
  }
}

const rounded = (course: Course): Course => course.map((value) => Number(value.toFixed(3))) as unknown as Course
