// Year <-> position on the slider: eras in segments of their own width, years linear inside each. Not to scale, and said so.
import type { Era } from '../../record/record'

/** One segment of the slider; `from` and `to` are fractions of its length, 0-1. */
export type Segment = { readonly era: Era; readonly from: number; readonly to: number }

export type TimeScale = Years & { readonly segments: readonly Segment[] }

/** The years that can be shown, both ends included. */
export type Years = { readonly firstYear: number; readonly lastYear: number }

export const yearsOf = (eras: readonly Era[]): Years => ({
  firstYear: eras[0]?.span.start ?? 0,
  lastYear: (eras.at(-1)?.span.end ?? 1) - 1,
})

/** Scale over contiguous eras with a share of the axis for each, in the same order. Throws when an era has no share. */
export function timeScale(eras: readonly Era[], shares: readonly number[]): TimeScale {
  const sum = shares.reduce((total, share) => total + share, 0)
  let from = 0
  const segments = eras.map((era, at) => {
    const share = shares[at]
    if (share === undefined) throw new Error(`${String(shares.length)} shares for ${String(eras.length)} eras.`)
    const to = at === eras.length - 1 ? 1 : from + share / sum
    const segment = { era, from, to }
    from = to
    return segment
  })
  return { segments, ...yearsOf(eras) }
}

/** Year moved into those that can be shown; a fraction is rounded down. */
export function clampYear({ firstYear, lastYear }: Years, year: number): number {
  return Math.min(Math.max(Math.floor(year), firstYear), lastYear)
}

/** The era in which a year lies. */
export const eraOf = (eras: readonly Era[], year: number): Era | undefined =>
  eras.find(({ span }) => year >= span.start && year < span.end)

/** Segment in which a year lies, the nearest one for a year outside. */
export function segmentOf(scale: TimeScale, year: number): Segment {
  const clamped = clampYear(scale, year)
  const found = scale.segments.find(({ era }) => clamped >= era.span.start && clamped < era.span.end)
  if (found === undefined) throw new Error(`No era holds the year ${year}; eras.csv must run without a gap.`)
  return found
}

/** Position of the middle of a year, 0-1. */
export function positionOf(scale: TimeScale, year: number): number {
  const { era, from, to } = segmentOf(scale, year)
  const share = (clampYear(scale, year) - era.span.start + 0.5) / (era.span.end - era.span.start)
  return from + share * (to - from)
}

/** Position of a point of time in years and fractions of years, 0-1; the ends of the axis for a time outside. */
export function timePosition(scale: TimeScale, time: number): number {
  const within = Math.min(Math.max(time, scale.firstYear), scale.lastYear + 1)
  const { era, from, to } = segmentOf(scale, within)
  return from + ((within - era.span.start) / (era.span.end - era.span.start)) * (to - from)
}

/** Year at a position, 0-1. Inverse of `positionOf` for every year of the scale. */
export function yearAt(scale: TimeScale, position: number): number {
  const at = Math.min(Math.max(position, 0), 1)
  const segment = scale.segments.find(({ to }) => at < to) ?? scale.segments.at(-1)
  if (segment === undefined) return scale.firstYear
  const { era, from, to } = segment
  const share = (at - from) / (to - from)
  return clampYear(scale, Math.min(era.span.start + share * (era.span.end - era.span.start), era.span.end - 1))
}
