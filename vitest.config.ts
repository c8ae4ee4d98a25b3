import { svelte } from '@sveltejs/vite-plugin-svelte'
import { playwright } from '@vitest/browser-playwright'
import { defineConfig } from 'vitest/config'
import { CHROMIUM_ARGUMENTS, findChromium } from './scripts/chromium.mjs'

const executablePath = findChromium()

export default defineConfig({
  test: {
    projects: [
      {
        // For the runes of src/state.
        plugins: [svelte()],
        test: {
          name: 'unit',
          // A slow machine is no fault.
          testTimeout: 30_000,
          environment: 'node',
          include: ['tests/{domain,geo,i18n,state,map,picture,data,scripts}/**/*.test.ts', 'tests/*.test.ts'],
        },
      },
      {
        plugins: [svelte()],
        test: {
          name: 'component',
          include: ['tests/{ui,gl}/**/*.test.ts'],
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
