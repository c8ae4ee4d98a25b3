import { defineConfig } from '@playwright/test'
import { CHROMIUM_ARGUMENTS, findChromium, WITHOUT_WEBGL } from './scripts/chromium.mjs'

const executablePath = findChromium()
const launchedWith = (args: string[]) => ({
  launchOptions: { ...(executablePath === null ? {} : { executablePath }), args },
})
const WITHOUT_WEBGL_TAG = /@without-webgl/
// A port of this run's own: workers inherit it through the environment.
process.env['E2E_PORT'] ??= String(20_000 + (process.pid % 20_000))
const port = process.env['E2E_PORT']
const baseURL = `http://127.0.0.1:${port}/`

export default defineConfig({
  testDir: 'e2e',
  testMatch: '**/*.spec.ts',
  snapshotPathTemplate: 'e2e/looks/{arg}{ext}',
  // A picture that is not stored is a fault, not a first picture.
  updateSnapshots: 'none',
  timeout: 90_000,
  expect: { timeout: 15_000 },
  fullyParallel: true,
  workers: 2,
  reporter: [['list'], ['json', { outputFile: '.cache/results/e2e.json' }]],
  use: {
    baseURL,
    viewport: { width: 1440, height: 900 },
    trace: 'off',
    // A worker would answer in place of the server; e2e/offline.spec.ts alone lets it.
    serviceWorkers: 'block',
  },
  projects: [
    { name: 'moving map', grepInvert: WITHOUT_WEBGL_TAG, use: launchedWith(CHROMIUM_ARGUMENTS) },
    // A browser of its own kind, as some readers have it: a still map, and pages that are quick to draw.
    { name: 'still map', grep: WITHOUT_WEBGL_TAG, use: launchedWith(WITHOUT_WEBGL) },
  ],
  webServer: {
    command: `npx vite preview --configLoader runner --host 127.0.0.1 --port ${port} --strictPort`,
    url: baseURL,
    reuseExistingServer: false,
  },
})
