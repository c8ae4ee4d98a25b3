// Runs one TypeScript script through Vite: node scripts/run.mjs scripts/data.ts
import { runnerImport } from 'vite'

await runnerImport(`./${process.argv[2]}`)
