import type { ProblemCode } from '../../record/problem'

/** A text for each kind of fault; `{expected}` stands for its parameter. A missing text is a compile error. */
export type ProblemTexts = Readonly<Record<ProblemCode, string>>
