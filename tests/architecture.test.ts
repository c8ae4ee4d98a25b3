// The house rules that a reader would otherwise have to take on trust.
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { expect, test } from 'vitest'

const filesUnder = (folder: string): string[] =>
  readdirSync(folder).flatMap((name) => {
    const path = join(folder, name)
    return statSync(path).isDirectory() ? filesUnder(path) : [path]
  })

const code = ['src', 'layout', 'scripts'].flatMap(filesUnder).filter((path) => /\.(ts|svelte|mjs)$/.test(path))
const importsOf = (path: string): string[] =>
  [...readFileSync(path, 'utf8').matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map(([, name]) => name ?? '')
const localImportsOf = (path: string): string[] =>
  importsOf(path)
    .filter((name) => name.startsWith('.'))
    .map((name) => normalize(join(dirname(path), name)))

/** What the files of each room may import from, beside their own room. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  'src/record': [],
  'src/domain': ['src/record'],
  'src/words': ['src/record', 'src/domain'],
  'src/ground': ['src/record'],
  'src/geometry': ['src/record', 'src/domain'],
  'src/cartography': ['src/record', 'src/ground'],
  'src/scene': ['src/record', 'src/domain', 'src/words', 'src/geometry', 'src/ground', 'src/cartography'],
  'src/state': ['src/record', 'src/domain', 'src/geometry', 'src/ground', 'src/scene'],
  'src/map': ['src/record', 'src/geometry', 'src/ground', 'src/cartography', 'geo'],
  'src/picture': [
    'src/record',
    'src/domain',
    'src/words',
    'src/geometry',
    'src/ground',
    'src/cartography',
    'src/scene',
    'src/map/picking',
  ],
  'src/ui': [
    'src/record',
    'src/domain',
    'src/words',
    'src/geometry',
    'src/cartography',
    'src/state',
    'src/scene',
    'src/map',
    'src/picture',
  ],
  layout: ['src/record', 'src/domain', 'src/geometry', 'src/cartography', 'src/scene'],
}

test.each(Object.entries(MAY_IMPORT))('%s imports from %j only', (room, allowed) => {
  const files = filesUnder(room).filter((path) => /\.(ts|svelte)$/.test(path))
  expect(files.length).toBeGreaterThan(0)
  for (const file of files) {
    for (const target of localImportsOf(file)) {
      expect(
        [room, ...allowed].some((place) => `${target}/`.startsWith(`${place}/`)),
        `${file} imports ${target}`,
      ).toBe(true)
    }
  }
})

test('every folder of src belongs to a room whose imports are known', () => {
  const rooms = readdirSync('src').filter((name) => statSync(join('src', name)).isDirectory())
  expect(rooms.map((name) => `src/${name}`).filter((room) => !(room in MAY_IMPORT))).toEqual([])
})

/** Folders that each folder imports from, itself left out. */
const foldersOf = (files: readonly string[]): Map<string, Set<string>> => {
  const folders = new Map<string, Set<string>>()
  for (const file of files) {
    const folder = dirname(file)
    const targets = folders.get(folder) ?? new Set()
    for (const target of localImportsOf(file)) if (dirname(target) !== folder) targets.add(dirname(target))
    folders.set(folder, targets)
  }
  return folders
}

/** A way from a folder back to itself over imports; null when there is none. */
function circleThrough(start: string, folders: ReadonlyMap<string, ReadonlySet<string>>): string[] | null {
  const seen = new Set<string>()
  const ways = [[start]]
  for (let way = ways.pop(); way !== undefined; way = ways.pop()) {
    for (const next of folders.get(way.at(-1) ?? '') ?? []) {
      if (next === start) return [...way, next]
      if (!seen.has(next)) ways.push([...way, next])
      seen.add(next)
    }
  }
  return null
}

test('folders import each other in one direction: there is no circle', () => {
  const folders = foldersOf(code)
  expect([...folders.keys()].flatMap((folder) => circleThrough(folder, folders) ?? [])).toEqual([])
})

test('a circle of folders is found where there is one', () => {
  const folders = new Map([
    ['a', new Set(['b'])],
    ['b', new Set(['c'])],
    ['c', new Set(['b'])],
  ])
  expect(circleThrough('a', folders)).toBeNull()
  expect(circleThrough('b', folders)).toEqual(['b', 'c', 'b'])
})

test('only src/map knows the map library, and only FlowMap makes a map', () => {
  const knowers = code.filter((path) => importsOf(path).some((name) => name.startsWith('maplibre-gl')))
  expect(knowers.every((path) => path.startsWith('src/map/'))).toBe(true)
  const makers = code.filter(
    (path) => path.startsWith('src/ui/') && localImportsOf(path).some((name) => name.endsWith('map/MapView')),
  )
  expect(makers).toEqual(['src/ui/map/FlowMap.svelte'])
})

test('the pure rooms know no browser and no Svelte', () => {
  const isPure = /^(src\/(record|domain|words|ground|geometry|cartography|scene|picture)|layout)\//
  for (const path of code.filter((name) => isPure.test(name))) {
    const text = readFileSync(path, 'utf8')
    expect(text, path).not.toMatch(/(?<!\.)\b(document|window\.|navigator|localStorage)\b\.?[a-z]/)
    expect(
      importsOf(path).some((name) => name.startsWith('svelte')),
      path,
    ).toBe(false)
  }
})

test('no component carries words of its own, and none takes HTML from data', () => {
  for (const path of code.filter((name) => name.endsWith('.svelte'))) {
    const markup = readFileSync(path, 'utf8').replace(
      /<script[\s\S]*?<\/script>|<style[\s\S]*?<\/style>|<!--[\s\S]*?-->/g,
      '',
    )
    expect(markup, path).not.toContain('{@html')
    const bare = [...markup.matchAll(/>([^<>{}]+)</g)].map(([, text]) => (text ?? '').trim())
    expect(
      bare.filter((text) => /\p{L}{2,}/u.test(text)),
      path,
    ).toEqual([])
  }
})

test('every link in the documents leads to a file', () => {
  const documents = [...readdirSync('.'), ...['docs', 'data', 'geo'].flatMap(filesUnder)].filter((name) =>
    name.endsWith('.md'),
  )
  expect(documents).toContain('docs/decisions/README.md')
  for (const path of documents) {
    const targets = [...readFileSync(path, 'utf8').matchAll(/\]\((?!https?:)([^)#]+)/g)].map(
      ([, target]) => target ?? '',
    )
    for (const target of targets)
      expect(() => statSync(join(dirname(path), target)), `${path}: ${target}`).not.toThrow()
  }
})

test('every decision stands in the list of decisions', () => {
  const list = readFileSync('docs/decisions/README.md', 'utf8')
  const records = readdirSync('docs/decisions').filter((name) => /^\d{4}-/.test(name))
  expect(records.length).toBeGreaterThan(0)
  for (const name of records) expect(list).toContain(`(${name})`)
})

test('the lock file has an entry for every optional package, so that npm ci works on every system', () => {
  const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
    packages: Record<string, { optionalDependencies?: Record<string, string> }>
  }
  const paths = Object.keys(lock.packages)
  for (const [path, { optionalDependencies = {} }] of Object.entries(lock.packages)) {
    for (const name of Object.keys(optionalDependencies)) {
      expect(
        paths.some((other) => other.endsWith(`node_modules/${name}`)),
        `${path}: ${name}`,
      ).toBe(true)
    }
  }
})
