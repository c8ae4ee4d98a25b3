// Runs the comparison when its packages are there; the atlas itself needs none of them.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

if (existsSync('bench/node_modules')) {
  const words = ['scripts/run.mjs', 'bench/run.ts', ...process.argv.slice(2)]
  process.exitCode = spawnSync(process.execPath, words, { stdio: 'inherit' }).status ?? 1
} else {
  console.log('For the comparison with other ways of drawing: npm install --prefix bench, then npm run bench again.')
}
