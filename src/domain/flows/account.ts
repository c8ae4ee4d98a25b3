// What became of the people who were taken: a whole, the parts that are known, and what is left, which nobody knows.
import { figureOf, type Figure } from '../../record/figure'
import type { AccountTerm, HistoricalRecord, Strand } from '../../record/record'

export type AccountedTerm = { readonly term: AccountTerm; readonly figure: Figure }

/** People, never negative: low <= best <= high. */
export type Remainder = { readonly low: number; readonly best: number; readonly high: number }

/** The account of one strand. */
export type Account = {
  readonly strand: Strand
  /** Null where no total may be told (the two totals hold some of the same people). */
  readonly whole: AccountedTerm | null
  /** Subtracted from the whole. */
  readonly parts: readonly AccountedTerm[]
  /** Said of the same people; they overlap the parts and each other and are not subtracted. */
  readonly beside: readonly AccountedTerm[]
  /** What the parts leave of the whole; null without a whole. */
  readonly notKnown: Remainder | null
}

/** Accounts of all strands, in the order of the record; terms without a checked figure of people are left out. */
export function accountsOf(record: HistoricalRecord): Account[] {
  const strands = [...new Set(record.account.map(({ strand }) => strand))]
  return strands.map((strand) => {
    const terms = record.account.flatMap((term): AccountedTerm[] => {
      const figure = figureOf(term.subject.claims)
      return term.strand === strand && figure?.leading.unit === 'persons' ? [{ term, figure }] : []
    })
    const whole = terms.find(({ term }) => term.role === 'whole') ?? null
    const parts = terms.filter(({ term }) => term.role === 'part')
    return {
      strand,
      whole,
      parts,
      beside: terms.filter(({ term }) => term.role === 'beside'),
      notKnown:
        whole &&
        remainderOf(
          whole.figure,
          parts.map(({ figure }) => figure),
        ),
    }
  })
}

type Bounds = Pick<Figure, 'low' | 'best' | 'high'>

/**
 * What parts leave of a whole: its low bound when the whole is smallest and every part largest, its high bound the other way round,
 * its best from the leading figures; none below zero, for nobody is missing from a total that is too small.
 */
export function remainderOf(whole: Bounds, parts: readonly Bounds[]): Remainder {
  const sum = (bound: keyof Bounds): number => parts.reduce((total, part) => total + part[bound], 0)
  const left = (people: number): number => Math.max(0, people)
  return {
    low: left(whole.low - sum('high')),
    best: left(whole.best - sum('best')),
    high: left(whole.high - sum('low')),
  }
}
