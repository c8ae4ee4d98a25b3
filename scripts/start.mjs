// npm start: installs what is missing, builds what is missing or old, serves the atlas and prints its address.
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { installMissing } from './install.mjs'

const INPUTS = [
  'src',
  'geo',
  'data',
  'layout',
  'public',
  'scripts',
  'index.html',
  'vite.config.ts',
  'package-lock.json',
]

function newest(path) {
  if (!statSync(path).isDirectory()) return statSync(path).mtimeMs
  return Math.max(0, ...readdirSync(path).map((name) => newest(join(path, name))))
}

process.chdir(join(import.meta.dirname, '..'))
installMissing()
const { build, preview } = await import('vite')
const built = existsSync('dist/index.html') ? statSync('dist/index.html').mtimeMs : 0
if (Math.max(...INPUTS.map(newest)) > built) await build({ configLoader: 'runner', logLevel: 'warn' })
const server = await preview({
  configLoader: 'runner',
  preview: { host: '127.0.0.1', port: Number(process.env.PORT ?? 5173) },
})
console.log(`Roads East: ${server.resolvedUrls?.local[0] ?? 'http://127.0.0.1:5173/'}`)
