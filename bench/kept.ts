// What was measured, run by run: kept as JSON, told as a page. A part that is measured anew takes the place of its own figures.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { cpus, totalmem } from 'node:os'
import { format, resolveConfig } from 'prettier'
import { report, type Results } from './report'

const KEPT = 'bench/results.json'
export const REPORT = 'bench/RESULTS.md'

const NOTHING: Omit<Results, 'cores' | 'memoryGb' | 'date'> = {
  cells: [],
  dots: [],
  firsts: [],
  turns: [],
  bytes: {},
  onShow: [],
  scrubs: [],
  heap: null,
  renderer: '',
  chromium: '',
}

/** Keeps what `change` makes of the results so far, and writes the page anew. */
export async function keep(change: (before: Results) => Partial<Results>): Promise<void> {
  const now = {
    cores: cpus().length,
    memoryGb: Math.round(totalmem() / 2 ** 30),
    date: new Date().toISOString().slice(0, 10),
  }
  const kept = existsSync(KEPT) ? (JSON.parse(readFileSync(KEPT, 'utf8')) as Partial<Results>) : {}
  const before = { ...NOTHING, ...kept, ...now }
  const results = { ...before, ...change(before) }
  writeFileSync(KEPT, `${JSON.stringify(results, null, 1)}\n`)
  writeFileSync(REPORT, await format(report(results), { ...(await resolveConfig(REPORT)), parser: 'markdown' }))
}
