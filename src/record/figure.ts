// From rival claims to the one figure shown first, its range, and its grade. The grade is computed, never typed.
import type { Claim } from './record'

/** How sure a figure is. */
export type Grade = 'documented' | 'estimated' | 'contested' | 'unchecked'

/** What is shown for a flow or a stock: the leading claim, the range over all claims on the same thing, the grade. */
export type Figure = {
  readonly leading: Claim
  /** Other claims that count the same thing (same definition and unit), by rank. */
  readonly rivals: readonly Claim[]
  /** Claims that count something else about the same people, by rank. */
  readonly others: readonly Claim[]
  /** Lowest and highest figure over leading claim and rivals; equal when there is one figure only. */
  readonly low: number
  readonly high: number
  /** Figure of the leading claim; its low bound where the source gives a range without a best figure. */
  readonly best: number
  readonly grade: Grade
}

const lowest = (claim: Claim): number => claim.low ?? claim.best ?? claim.high ?? 0
const highest = (claim: Claim): number => claim.high ?? claim.best ?? claim.low ?? 0

/** Figures known already: the claims of a row never change, and a step of time asks for hundreds. */
const figures = new WeakMap<readonly Claim[], Figure>()

/** Figure of a subject from its checked claims, leading one first; null when there is none. */
export function figureOf(claims: readonly Claim[]): Figure | null {
  const known = figures.get(claims)
  if (known !== undefined) return known
  const [leading, ...rest] = claims
  if (leading === undefined) return null
  const figure = figureLedBy(leading, rest)
  figures.set(claims, figure)
  return figure
}

function figureLedBy(leading: Claim, rest: readonly Claim[]): Figure {
  const isRival = (claim: Claim) => claim.definition.id === leading.definition.id && claim.unit === leading.unit
  const rivals = rest.filter(isRival)
  const same = [leading, ...rivals]
  return {
    leading,
    rivals,
    others: rest.filter((claim) => !isRival(claim)),
    low: same.reduce((low, claim) => Math.min(low, lowest(claim)), Infinity),
    high: same.reduce((high, claim) => Math.max(high, highest(claim)), 0),
    best: leading.best ?? lowest(leading),
    grade: gradeOf(leading, rivals),
  }
}

/** A source that says "about" leaves this share open on both sides. */
const ABOUT = 0.05

/** What a claim allows: its own range, widened by its wording ("about", "more than", "fewer than"). */
function allowed(claim: Claim): readonly [from: number, to: number] {
  switch (claim.modifier) {
    case 'about':
      return [lowest(claim) * (1 - ABOUT), highest(claim) * (1 + ABOUT)]
    case 'over':
      return [lowest(claim), Infinity]
    case 'under':
      return [0, highest(claim)]
    case '':
      return [lowest(claim), highest(claim)]
  }
}

/**
 * Contested: two claims on the same thing of which neither allows what the other says. Otherwise documented when the leading
 * claim rests on a register, a census or an archive, and estimated when it is an estimate or derived.
 */
function gradeOf(leading: Claim, rivals: readonly Claim[]): Grade {
  const ranges = [leading, ...rivals].map(allowed)
  const latestFrom = ranges.reduce((most, [from]) => Math.max(most, from), 0)
  if (ranges.some(([, to]) => to < latestFrom)) return 'contested'
  return leading.basis === 'estimate' || leading.basis === 'derived' ? 'estimated' : 'documented'
}

/** The most people that any claim on a row in persons allows; infinite where one says "more than" or none counts persons. */
export function mostOf({ claims }: { readonly claims: readonly Claim[] }): number {
  const persons = claims.filter(({ unit }) => unit === 'persons')
  if (persons.length === 0) return Infinity
  return Math.max(
    ...persons.map(({ modifier, low, best, high }) => {
      const most = high ?? best ?? low ?? 0
      return modifier === 'over' ? Infinity : modifier === 'about' ? most * (1 + ABOUT) : most
    }),
  )
}
