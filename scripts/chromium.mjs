// Finds a Chromium, or installs one. Node only, no dependency: it runs before anything is installed.
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

/** Switches that keep a browser from calling outside. */
const QUIET = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
]

/** Switches for headless drawing without a graphics card. */
export const CHROMIUM_ARGUMENTS = [
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--ignore-gpu-blocklist',
  ...QUIET,
]

/** Switches for a browser that has no WebGL at all. */
export const WITHOUT_WEBGL = ['--disable-gpu', '--disable-3d-apis', ...QUIET]

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge']
const PATHS = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
]

const runs = (path) => spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 20_000 }).status === 0

function onPath(name) {
  const which = process.platform === 'win32' ? 'where' : 'which'
  const found = spawnSync(which, [name], { encoding: 'utf8' })
  return found.status === 0 ? found.stdout.split(/\r?\n/)[0] : null
}

function ownOfPlaywright() {
  try {
    const script = "import('playwright').then(({ chromium }) => process.stdout.write(chromium.executablePath()))"
    const path = execFileSync(process.execPath, ['--input-type=module', '-e', script], {
      encoding: 'utf8',
      stdio: 'pipe',
    })
    return existsSync(path) ? path : null
  } catch {
    // Playwright is not installed yet, or knows no browser for this system: then it offers none.
    return null
  }
}

/** Path of a Chromium that runs, or null. CHROMIUM_PATH comes first and must work if it is set. */
export function findChromium() {
  const wanted = process.env.CHROMIUM_PATH
  if (wanted) {
    if (runs(wanted)) return wanted
    throw new Error(`CHROMIUM_PATH is "${wanted}", which does not run. Correct it or unset it.`)
  }
  const candidates = [...NAMES.map(onPath), ...PATHS.filter(existsSync), ownOfPlaywright()]
  return candidates.find((path) => path !== null && runs(path)) ?? null
}

/** Path of a Chromium, installed when none is found: by Playwright, else as Debian's package when root. Null when neither works. */
export function findOrInstallChromium() {
  const found = findChromium()
  if (found !== null) return found
  console.log('No Chromium found; asking Playwright for one.')
  spawnSync('npx', ['playwright', 'install', 'chromium'], { stdio: 'inherit', shell: true, timeout: 300_000 })
  const own = findChromium()
  if (own !== null) return own
  if (process.getuid?.() === 0 && onPath('apt-get') !== null) {
    console.log("Installing Debian's chromium package.")
    spawnSync('apt-get', ['update'], { stdio: 'inherit' })
    spawnSync('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], { stdio: 'inherit' })
  }
  return findChromium()
}
