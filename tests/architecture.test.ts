// The house rules that a reader would otherwise have to take on trust.
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { expect, test } from 'vitest'

const filesUnder = (folder: string): string[] =>
  readdirSync(folder).flatMap((name) => {
    const path = join(folder, name)
    return statSync(path).isDirectory() ? filesUnder(path) : [path]
  })

const code = ['src', 'geo', 'scripts'].flatMap(filesUnder).filter((path) => /\.(ts|svelte|mjs)$/.test(path))
const importsOf = (path: string): string[] =>
  [...readFileSync(path, 'utf8').matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map(([, name]) => name ?? '')
const localImportsOf = (path: string): string[] =>
  importsOf(path)
    .filter((name) => name.startsWith('.'))
    .map((name) => normalize(join(dirname(path), name)))

/** What each folder may import from; itself always. `geo` and `i18n` are pure and know the record only. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  'src/domain': ['src/i18n'],
  'src/i18n': ['src/domain'],
  geo: ['src/domain'],
  'src/state': ['src/domain', 'src/i18n', 'geo'],
  'src/map': ['src/domain', 'geo'],
  'src/picture': [
    'src/domain',
    'geo',
    // Of the map only what knows neither MapLibre nor a browser.
    ...['arcStyle', 'drawnFlow', 'inks', 'markLooks', 'palette', 'placeMarks', 'shapes', 'textWidth'].map(
      (name) => `src/map/${name}`,
    ),
  ],
  'src/ui': ['src/domain', 'src/i18n', 'src/state', 'src/map', 'src/picture', 'geo'],
}

test.each(Object.entries(MAY_IMPORT))('%s imports from %j only', (folder, allowed) => {
  const files = filesUnder(folder).filter((path) => /\.(ts|svelte)$/.test(path))
  expect(files.length).toBeGreaterThan(0)
  for (const file of files) {
    for (const target of localImportsOf(file)) {
      expect(
        [folder, ...allowed].some((place) => `${target}/`.startsWith(`${place}/`)),
        `${file} imports ${target}`,
      ).toBe(true)
    }
  }
})

test('only src/map knows the map library, and only FlowMap makes a map', () => {
  const knowers = code.filter((path) => importsOf(path).some((name) => name.startsWith('maplibre-gl')))
  expect(knowers.every((path) => path.startsWith('src/map/'))).toBe(true)
  const makers = code.filter(
    (path) => path.startsWith('src/ui/') && localImportsOf(path).some((name) => name.endsWith('map/MapView')),
  )
  expect(makers).toEqual(['src/ui/FlowMap.svelte'])
})

test('domain, geo and picture know no browser and no Svelte', () => {
  for (const path of code.filter((name) => /^(src\/domain|src\/picture|geo)\//.test(name))) {
    const text = readFileSync(path, 'utf8')
    expect(text, path).not.toMatch(/\b(document|window\.|navigator|localStorage)\b\.?[a-z]/)
    expect(
      importsOf(path).some((name) => name.startsWith('svelte')),
      path,
    ).toBe(false)
  }
})

test('no file is longer than a reader can hold', () => {
  const isWords = (path: string) => path.startsWith('src/i18n/')
  for (const path of code.filter((name) => !isWords(name))) {
    expect(readFileSync(path, 'utf8').split('\n').length, path).toBeLessThanOrEqual(320)
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
  for (const path of readdirSync('.').filter((name) => name.endsWith('.md'))) {
    const targets = [...readFileSync(path, 'utf8').matchAll(/\]\((?!https?:)([^)#]+)/g)].map(
      ([, target]) => target ?? '',
    )
    for (const target of targets) expect(() => statSync(target), `${path}: ${target}`).not.toThrow()
  }
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
