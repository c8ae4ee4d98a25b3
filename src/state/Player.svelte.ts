// Plays the record: from event to event, with a rest at each. Anything by which the reader changes the time pauses it at once.
import { growMs, restMs, setOut, stopsOf, type Speed, type Stop } from '../domain/time/playback'
import { momentBeside } from '../domain/time/timeSteps'
import type { AtlasState } from './atlasState.svelte'

/** What passes time; each wait gives back the way to call it off. */
export type Clock = {
  readonly now: () => number
  readonly after: (ms: number, run: () => void) => () => void
  /** Before the next picture of the screen. */
  readonly frame: (run: () => void) => () => void
}

const PAGE_CLOCK: Clock = {
  now: () => performance.now(),
  after: (ms, run) => {
    const id = setTimeout(run, ms)
    return () => clearTimeout(id)
  },
  frame: (run) => {
    const id = requestAnimationFrame(run)
    return () => cancelAnimationFrame(id)
  },
}

export class Player {
  isPlaying = $state(false)
  /** How far the arcs that begin in the year on show have grown, 0-1; whole when nothing plays. */
  growth = $state(1)
  /** The stay at a stop while it plays: how long the time of the stop takes to pass, ms. A new object at each stop. */
  stay: { readonly ms: number } | null = $state.raw(null)
  private chosenSpeed: Speed = $state('medium')
  private readonly view: AtlasState
  private readonly wantsStillness: () => boolean
  private readonly clock: Clock
  private readonly stops: readonly Stop[]
  private callOff: () => void = () => undefined
  private isMoving = false
  /** The stop at which it rests; null while arcs grow and while nothing plays. */
  private resting: Stop | null = null

  /** `wantsStillness` tells whether the reader prefers reduced motion: then arcs are whole from the first picture on. */
  constructor(view: AtlasState, wantsStillness: () => boolean, clock: Clock = PAGE_CLOCK) {
    this.view = view
    this.wantsStillness = wantsStillness
    this.clock = clock
    this.stops = stopsOf(view.record.eras, view.steps.events)
    view.onTouch = () => {
      if (!this.isMoving) this.pause()
    }
  }

  get canPlay(): boolean {
    return this.stops.length > 0
  }

  get speed(): Speed {
    return this.chosenSpeed
  }

  /** The rest that is under way begins again at the new speed. */
  setSpeed(speed: Speed): void {
    this.chosenSpeed = speed
    if (this.resting !== null) this.restAt(this.resting)
  }

  play(): void {
    if (this.isPlaying) return
    const first = setOut(this.stops, this.view.moment, this.view.mode === 'era' ? this.view.era : null)
    if (first === null) return
    this.isPlaying = true
    this.visit(first)
  }

  /** Stands still at once, with all arcs whole. */
  pause(): void {
    this.callOff()
    this.callOff = () => undefined
    this.resting = null
    this.isPlaying = false
    this.stay = null
    this.growth = 1
  }

  toggle(): void {
    if (this.isPlaying) this.pause()
    else this.play()
  }

  private visit(stop: Stop): void {
    const grows = !this.wantsStillness()
    this.growth = grows ? 0 : 1
    this.isMoving = true
    this.view.setMoment(stop)
    this.isMoving = false
    this.stay = grows ? { ms: growMs(this.speed) + restMs(stop, this.speed) } : null
    if (grows) this.growAt(stop, this.clock.now())
    else this.restAt(stop)
  }

  private growAt(stop: Stop, begun: number): void {
    this.resting = null
    this.callOff = this.clock.frame(() => {
      const share = Math.min(1, (this.clock.now() - begun) / growMs(this.speed))
      // Slow at both ends, as things move that have weight.
      this.growth = this.wantsStillness() ? 1 : share * share * (3 - 2 * share)
      if (this.growth < 1) this.growAt(stop, begun)
      else this.restAt(stop)
    })
  }

  private restAt(stop: Stop): void {
    this.callOff()
    this.resting = stop
    this.callOff = this.clock.after(restMs(stop, this.speed), () => {
      const next = momentBeside(this.stops, stop, 1)
      if (next === null) this.pause()
      else this.visit(next)
    })
  }
}
