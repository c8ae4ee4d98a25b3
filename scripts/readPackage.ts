// Reads the data package from disk for builds and tests, with the same code that the page uses.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expectedWords } from '../src/words/problems/problemTexts'
import type { Problem } from '../src/record/problem'
import { readRecord, type ReadRecord } from '../src/record/readRecord'
import { isDataPackage, type DataPackage } from '../src/record/tableSchema'

/** Text of a file; null when its bytes are no UTF-8. */
export function readTextFile(path: string): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(readFileSync(path))
  } catch (error) {
    if (error instanceof TypeError) return null
    throw error
  }
}

export type PackageFiles = {
  /** Text of datapackage.json; empty when it is missing or no UTF-8. */
  readonly descriptorText: string
  /** What it says; a package without tables when it is no descriptor. */
  readonly descriptor: DataPackage
  /** Texts of its tables by path; null when a file is no UTF-8. A file that is missing is left out. */
  readonly texts: Map<string, string | null>
}

/** Descriptor and texts of a data package in a folder. Throws only when there is no such folder. */
export function readPackageFiles(folder: string): PackageFiles {
  const descriptorPath = join(folder, 'datapackage.json')
  const descriptorText = existsSync(descriptorPath) ? (readTextFile(descriptorPath) ?? '') : ''
  const descriptor = descriptorIn(descriptorText)
  // Where the descriptor is broken the tables are found by their names.
  const named = descriptor.resources.map(({ path }) => path)
  const paths = named.length > 0 ? named : readdirSync(folder).filter((name) => name.endsWith('.csv'))
  const there = paths.filter((path) => existsSync(join(folder, path)))
  return { descriptorText, descriptor, texts: new Map(there.map((path) => [path, readTextFile(join(folder, path))])) }
}

function descriptorIn(text: string): DataPackage {
  try {
    const value: unknown = JSON.parse(text)
    if (isDataPackage(value)) return value
  } catch {
    // Told by readRecord: a package without tables lacks every one of them.
  }
  return { version: '', resources: [] }
}

/** The record of a folder, with all its faults. */
export function readRecordFrom(folder: string): ReadRecord {
  const { descriptor, texts } = readPackageFiles(folder)
  return readRecord(descriptor, texts)
}

/** One fault as an English sentence: file, line, column, found, expected, and what to do. */
export function problemSentence(problem: Problem): string {
  const { file, line, column, found } = problem
  const where = column === '' ? `${file} line ${line}` : `${file} line ${line}, ${column}`
  return `${where}: found "${found}", expected ${expectedWords(problem, 'en')}.`
}
