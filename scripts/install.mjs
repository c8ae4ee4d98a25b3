// Installs the packages of the lock file when they are missing or belong to another lock file. Node only, no dependency.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'

const STAMP = 'node_modules/.installed-lock'

/** Makes node_modules agree with package-lock.json; ends the process with a sentence when that fails. */
export function installMissing() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major < 20 || (major === 20 && minor < 19)) {
    console.error(`Node ${process.versions.node} is too old. Install Node 20.19 or later from nodejs.org.`)
    process.exit(1)
  }
  const lock = createHash('sha256').update(readFileSync('package-lock.json')).digest('hex')
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === lock) return
  console.log('Installing packages …')
  const result = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], { stdio: 'inherit', shell: true })
  if (result.status !== 0) {
    console.error('npm ci failed. Check the network and run the command again.')
    process.exit(1)
  }
  writeFileSync(STAMP, lock)
}
