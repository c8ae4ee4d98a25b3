import { join } from 'node:path'
import { svelte } from '@sveltejs/vite-plugin-svelte'
import { playwright } from '@vitest/browser-playwright'
import { defineConfig } from 'vitest/config'
import { CHROMIUM_ARGUMENTS, findChromium } from './scripts/chromium.mjs'

const resolve = { alias: { 'virtual:atlas-files': join(import.meta.dirname, 'tests/fixtures/atlasFiles.ts') } }
const executablePath = findChromium()

export default defineConfig({
  test: {
    projects: [
      {
        // For the runes of src/state.
        plugins: [svelte()],
        resolve,
        test: {
          name: 'unit',
          // A slow machine is no fault.
          testTimeout: 30_000,
          environment: 'node',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/**/*.browser.*'],
        },
      },
      {
        plugins: [svelte()],
        resolve,
        test: {
          name: 'component',
          include: ['tests/**/*.browser.test.ts', 'tests/**/*.browser.svelte.test.ts'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: { ...(executablePath === null ? {} : { executablePath }), args: CHROMIUM_ARGUMENTS },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
})
