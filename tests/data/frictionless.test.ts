// The data package is valid by the Frictionless project's own validator: descriptor, types, constraints, foreign keys. Offline.
import { mkdtempSync, readFileSync, writeFileSync, cpSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Package } from 'datapackage'
import { expect, test } from 'vitest'

type Field = { type: string; format?: string }
type Descriptor = {
  $schema?: string
  profile?: string
  resources: { name: string; profile?: string; schema: { fields: Field[] } }[]
}

/**
 * The descriptor as version 1 of the standard has it, which the validator knows: no type `list` (Table Schema 2) and no format of
 * our own; everything else is read as it stands.
 */
function version1(text: string): Descriptor {
  const descriptor = JSON.parse(text) as Descriptor
  delete descriptor.$schema
  descriptor.profile = 'tabular-data-package'
  for (const resource of descriptor.resources) {
    resource.profile = 'tabular-data-resource'
    for (const field of resource.schema.fields) {
      if (field.type === 'list') field.type = 'string'
      if (field.format === 'edtf') delete field.format
    }
  }
  return descriptor
}

/** Faults of a folder, one line each; empty when the package is valid. */
async function faultsOf(folder: string): Promise<string[]> {
  const descriptor = version1(readFileSync(join(folder, 'datapackage.json'), 'utf8'))
  const data = await Package.load(descriptor, { basePath: folder, strict: false })
  const faults = data.errors.map(({ message }) => message)
  for (const resource of data.resources) {
    try {
      await resource.read({ relations: true })
    } catch (error) {
      const { message, errors = [] } = error as { message: string; errors?: { message: string }[] }
      faults.push(`${resource.name}: ${[message, ...errors.map((one) => one.message)].join(' | ')}`)
    }
  }
  return faults
}

/** A copy of the record with one text of one file replaced. */
function copyWith(file: string, from: string, to: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'package-'))
  cpSync('data', folder, { recursive: true })
  const text = readFileSync(join(folder, file), 'utf8')
  expect(text).toContain(from)
  writeFileSync(join(folder, file), text.replace(from, to))
  return folder
}

test('the record is a valid tabular data package', async () => {
  expect(await faultsOf('data')).toEqual([])
})

test.each([
  ['a figure that is not a number', 'claims.csv', ',40002,', ',forty,', /^claims: .*best/],
  ['a foreign key that finds nothing', 'flows.csv', ',nalsia,pskov,', ',nalsia,pskow,', /^flows: .*[Ff]oreign key/],
  ['a missing required cell', 'claims.csv', 'vesna.1,vesna,1,', 'vesna.1,,1,', /^claims: .*subject/],
  ['a measure that is not one of ours', 'stocks.csv', ',mother-tongue,', ',tongue,', /^stocks: .*measure/],
])('it would see %s', async (_, file, from, to, fault) => {
  const faults = await faultsOf(copyWith(file, from, to))
  expect(faults).toHaveLength(1)
  expect(faults[0]).toMatch(fault)
})

test('it would see a descriptor that is not one', async () => {
  const folder = copyWith('datapackage.json', '"resources":', '"results":')
  await expect(faultsOf(folder)).rejects.toThrow()
})
