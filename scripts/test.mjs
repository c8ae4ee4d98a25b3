// npm test: installs what is missing, finds or installs a Chromium, runs every check, and ends with one line of counts.
import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { findOrInstallChromium } from './chromium.mjs'
import { installMissing } from './install.mjs'

process.chdir(join(import.meta.dirname, '..'))
installMissing()
const chromium = findOrInstallChromium()
const results = '.cache/results'
rmSync(results, { recursive: true, force: true })
mkdirSync(results, { recursive: true })
let passed = 0
let failed = 0

/** Runs a command; `count` reads its report, else the command counts as one. */
function step(name, command, count) {
  console.log(`\n== ${name}`)
  const started = Date.now()
  const env = { ...process.env, ...(chromium === null ? {} : { CHROMIUM_PATH: chromium }) }
  const { status } = spawnSync(command, { stdio: 'inherit', shell: true, env })
  const counts = count?.() ?? null
  const isRed = status !== 0
  passed += counts?.passed ?? (isRed ? 0 : 1)
  failed += counts === null ? Number(isRed) : Math.max(counts.failed, Number(isRed))
  console.log(`-- ${name}: ${isRed ? 'FAILED' : 'ok'}, ${((Date.now() - started) / 1000).toFixed(1)} s`)
}

function readJson(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    // The runner ended before it wrote its report; its exit status then counts as one failure.
    return null
  }
}

const vitestCounts = (path) => () => {
  const report = readJson(path)
  return report && { passed: report.numPassedTests, failed: report.numFailedTests + report.numPendingTests }
}

const playwrightCounts = () => {
  const stats = readJson(`${results}/e2e.json`)?.stats
  return stats ? { passed: stats.expected, failed: stats.unexpected + stats.flaky + stats.skipped } : null
}

const vitest = (project) =>
  `npx vitest run --project ${project} --reporter=default --reporter=json --outputFile.json=${results}/${project}.json`

step('types', 'npx svelte-check --fail-on-warnings --tsconfig ./tsconfig.json')
step('lint', 'npx eslint .')
step('format', 'npx prettier --check --log-level warn .')
step('unused code', 'npx knip')
step('unit and data', vitest('unit'), vitestCounts(`${results}/unit.json`))
step('build', 'npx vite build --configLoader runner --logLevel warn')
if (chromium === null) {
  console.error(
    '\nNo Chromium found or installable: install Chromium or Chrome, or set CHROMIUM_PATH, and run npm test again.',
  )
  failed++
} else {
  step('components', vitest('component'), vitestCounts(`${results}/component.json`))
  step('end to end', 'npx playwright test', playwrightCounts)
}
console.log(`\n${passed} passed, ${failed} failed`)
process.exitCode = failed === 0 ? 0 : 1
