// A fault in the data is a value, collected and shown; it never stops the reading of the rest.

/** What is wrong; the message files hold one sentence a code, with `{expected}` in it. */
export type ProblemCode =
  | 'file-missing'
  | 'csv-broken'
  | 'column-missing'
  | 'column-unknown'
  | 'cell-empty'
  | 'not-integer'
  | 'not-number'
  | 'not-edtf'
  | 'not-one-of'
  | 'out-of-range'
  | 'bad-pattern'
  | 'formula'
  | 'duplicate'
  | 'unknown-id'
  | 'low-best-high'
  | 'no-figure'
  | 'rank'
  | 'no-claim'
  | 'language-missing'
  | 'start-after-end'
  | 'part-cycle'
  | 'part-measure'
  | 'part-larger'
  | 'era-gap'
  | 'account-whole'
  | 'account-figure'
  | 'unit-parent'
  | 'division-part'
  | 'division-nested'
  | 'division-alone'
  | 'division-larger'

/** One fault: where it stands (line 1 is the header), what was found, and what was expected instead. */
export type Problem = {
  readonly file: string
  readonly line: number
  readonly column: string
  readonly code: ProblemCode
  readonly found: string
  /** Parameter of the sentence, in the notation of the data files (ids, figures, allowed values). */
  readonly expected: string
}
