// A fault in the data is a value, collected and shown; it never stops the reading of the rest.

/** What is wrong; the message files hold one sentence a code, with `{expected}` in it. */
export type ProblemCode =
  | 'file-missing'
  | 'file-empty'
  | 'not-utf8'
  | 'not-csv'
  | 'not-json'
  | 'separator'
  | 'resource-missing'
  | 'table-unreadable'
  | 'csv-broken'
  | 'column-missing'
  | 'column-unknown'
  | 'cell-empty'
  | 'broken-letters'
  | 'not-integer'
  | 'not-number'
  | 'not-edtf'
  | 'not-one-of'
  | 'out-of-range'
  | 'outside-country'
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
  | 'same-point'
  | 'no-course'
  | 'era-gap'
  | 'account-whole'
  | 'account-figure'
  | 'unit-parent'
  | 'division-part'
  | 'division-nested'
  | 'division-alone'
  | 'division-larger'

/** What was done about a fault: the file, the row or one value of it was left out, or all is on show as it stands. */
export type Outcome = 'file-left-out' | 'row-left-out' | 'cell-left-out' | 'kept'

/** One fault: where it stands (line 1 is the header), what was found, what was expected instead, and what was done. */
export type Problem = {
  readonly file: string
  readonly line: number
  readonly column: string
  readonly code: ProblemCode
  readonly found: string
  /** Parameter of the sentence, in the notation of the data files (ids, figures, allowed values). */
  readonly expected: string
  readonly outcome: Outcome
}

/** A fault of a file as a whole. */
export function fileProblem(file: string, code: ProblemCode, found: string, expected: string): Problem {
  return { file, line: 1, column: '', code, found, expected, outcome: 'file-left-out' }
}

/** Faults of several readers in one list. No spread into arguments: engines refuse some 100,000 of them. */
export function allProblems(...lists: readonly (readonly Problem[])[]): Problem[] {
  return lists.flat()
}
