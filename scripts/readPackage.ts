// Reads the data package from disk for builds and tests, with the same code that the page uses.
import { readFileSync, existsSync } from 'node:fs'
import { join } from 'node:path'
import { enCatalogue } from '../src/words/messages/en'
import type { MessageKey } from '../src/words/messages/catalogue'
import type { Problem } from '../src/record/problem'
import { readRecord, type ReadRecord } from '../src/record/readRecord'
import type { DataPackage } from '../src/record/tableSchema'

/** Descriptor and texts of a data package in a folder. A file that is missing is left out of the map. */
export function readPackageFiles(folder: string): { descriptor: DataPackage; texts: Map<string, string> } {
  const descriptor = JSON.parse(readFileSync(join(folder, 'datapackage.json'), 'utf8')) as DataPackage
  const paths = descriptor.resources.map(({ path }) => path).filter((path) => existsSync(join(folder, path)))
  return { descriptor, texts: new Map(paths.map((path) => [path, readFileSync(join(folder, path), 'utf8')])) }
}

/** The record of a folder, with all its faults. */
export function readRecordFrom(folder: string): ReadRecord {
  const { descriptor, texts } = readPackageFiles(folder)
  return readRecord(descriptor, texts)
}

/** One fault as an English sentence: file, line, column, found, expected, and what to do. */
export function problemSentence({ file, line, column, code, found, expected }: Problem): string {
  const key: MessageKey = `problem.${code}`
  const wanted = enCatalogue.texts[key].replace('{expected}', expected)
  const where = column === '' ? `${file} line ${line}` : `${file} line ${line}, ${column}`
  return `${where}: found "${found}", expected ${wanted}.`
}
