// A picture on its way out of the browser: as a file, as a bitmap, on paper.
import cyrillic from '@fontsource-variable/source-sans-3/files/source-sans-3-cyrillic-wght-normal.woff2?url'
import latinExtended from '@fontsource-variable/source-sans-3/files/source-sans-3-latin-ext-wght-normal.woff2?url'
import latin from '@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2?url'
import { PROBE_PX, type EmbeddedType, type Picture } from '../../picture/picture'

const LATIN = 'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+2000-206F'
const LATIN_EXTENDED = 'U+0100-0130,U+0132-0151,U+0154-02BA,U+1E00-1E9F,U+1EF2-1EFF'
const CYRILLIC = 'U+0301,U+0400-045F,U+0490-0491,U+04B0-04B1,U+2116'
const FACES = [
  { url: latin, range: LATIN, letter: 'A' },
  { url: latinExtended, range: LATIN_EXTENDED, letter: 'Ė' },
  { url: cyrillic, range: CYRILLIC, letter: 'Ж' },
] as const
const IS_CYRILLIC = /[\u0400-\u045f\u0490\u0491]/

/** The type with its files in it, for an image of a document may fetch nothing. Cyrillic only where `svg` has such letters. */
export async function embeddedType(svg: string): Promise<EmbeddedType> {
  const needed = FACES.filter(({ range }) => range !== CYRILLIC || IS_CYRILLIC.test(svg))
  const rules = await Promise.all(
    needed.map(async ({ url, range }) => {
      const file = await dataAddress(url)
      return `@font-face{font-family:'Source Sans 3';font-style:normal;font-weight:200 900;src:url(${file}) format('woff2');unicode-range:${range}}`
    }),
  )
  return { css: rules.join(''), probes: needed.map(({ letter }) => letter) }
}

async function dataAddress(url: string): Promise<string> {
  const response = await fetch(new URL(url, document.baseURI))
  if (!response.ok) throw new Error(url)
  const bytes = new Uint8Array(await response.arrayBuffer())
  let text = ''
  for (const byte of bytes) text += String.fromCharCode(byte)
  return `data:font/woff2;base64,${btoa(text)}`
}

/** Largest area of a canvas that every browser grants, px. */
const MOST_PX = 16_700_000

/** Bitmap px a CSS px: twice the screen's density, less where a canvas could not hold it, never below 2. */
export function densityOf({ size: { width, height } }: Picture, devicePixelRatio: number): number {
  return Math.max(2, Math.min(2 * devicePixelRatio, Math.sqrt(MOST_PX / (width * height))))
}

/** A browser that protects its reader from being told apart may never answer, ms. */
const ANSWER_MS = 8000

/** What is promised, or a rejection that names `what` when there is no answer in time. */
async function answered<T>(what: string, patienceMs: number, promise: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(what)), patienceMs)
  })
  return Promise.race([promise, late]).finally(() => clearTimeout(timer))
}

/**
 * The picture as PNG; its type must be in the document (see `embeddedType`). Rejects when the browser cannot draw it, or does not answer
 * within `patienceMs`.
 */
export async function pngOf(picture: Picture, density: number, patienceMs = ANSWER_MS): Promise<Blob> {
  const address = URL.createObjectURL(svgBlob(picture))
  try {
    const image = new Image()
    image.src = address
    await answered('SVG', patienceMs, image.decode())
    await typeDrawn(image, picture)
    const canvas = document.createElement('canvas')
    canvas.width = Math.round(picture.size.width * density)
    canvas.height = Math.round(picture.size.height * density)
    const context = canvas.getContext('2d')
    if (context === null) throw new Error('canvas')
    const { width, height } = picture.size
    context.scale(density, density)
    context.drawImage(image, 0, 0, width, height + (picture.probes === 0 ? 0 : PROBE_PX))
    const drawn = new Promise<Blob>((resolve, reject) => {
      canvas.toBlob((blob) => (blob === null ? reject(new Error('PNG')) : resolve(blob)), 'image/png')
    })
    return await answered('PNG', patienceMs, drawn)
  } finally {
    URL.revokeObjectURL(address)
  }
}

/** A browser shows a letter whose face is not ready as nothing, and another face after three seconds. */
const TYPE_PATIENCE_MS = 4000
const TYPE_STEP_MS = 40

/** Waits until a letter of every face is drawn: an image counts as decoded before the type in it is ready. */
async function typeDrawn(image: HTMLImageElement, { size, probes }: Picture): Promise<void> {
  const canvas = document.createElement('canvas')
  canvas.width = probes * PROBE_PX
  canvas.height = PROBE_PX
  const context = canvas.getContext('2d', { willReadFrequently: true })
  if (context === null || probes === 0) return
  const isDrawn = (at: number): boolean =>
    context.getImageData(at * PROBE_PX, 0, PROBE_PX, PROBE_PX).data.some((value) => value > 0)
  for (let waited = 0; waited < TYPE_PATIENCE_MS; waited += TYPE_STEP_MS) {
    context.clearRect(0, 0, canvas.width, canvas.height)
    context.drawImage(image, 0, size.height, canvas.width, PROBE_PX, 0, 0, canvas.width, PROBE_PX)
    if (Array.from({ length: probes }, (_, at) => at).every(isDrawn)) return
    await new Promise((resolve) => setTimeout(resolve, TYPE_STEP_MS))
  }
}

export function svgBlob({ svg }: Picture): Blob {
  return new Blob([svg], { type: 'image/svg+xml' })
}

/** Hands a file to the reader. */
export function save(blob: Blob, name: string): void {
  const address = URL.createObjectURL(blob)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // The browser reads the file after the click; an address of its own is let go when it surely has.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}

const PRINTED = 'printed-picture'

/** Puts the picture into the page as nodes, in place of an earlier one; the print style shows it and nothing else. */
export function putForPrint({ svg }: Picture): void {
  removePrinted()
  const parsed = new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement
  parsed.setAttribute('class', PRINTED)
  parsed.setAttribute('aria-hidden', 'true')
  document.body.append(document.importNode(parsed, true))
  document.documentElement.classList.add('prints-picture')
}

/** Takes the printed picture out of the page again. */
export function removePrinted(): void {
  document.querySelectorAll(`svg.${PRINTED}`).forEach((element) => element.remove())
  document.documentElement.classList.remove('prints-picture')
}
