// Keeps the atlas for a time without a network. The worker is made by vite-plugin-pwa (Workbox): it holds one whole version, and goes over
// to another only when the reader loads that one, so that files of two versions never meet.

/** A page that is left open, in a museum for weeks, asks for a new version so often. */
const ASK_AGAIN_MS = 6 * 60 * 60 * 1000

let isAsked = false

/**
 * Fetches the whole atlas for later, once the first picture stands; `tell` is called when another version waits, with what loads it.
 * Where the browser keeps nothing, the atlas works as before. Never rejects.
 */
export async function keepForOffline(tell: (loadNew: () => void) => void): Promise<void> {
  if (isAsked || !import.meta.env.PROD || !('serviceWorker' in navigator)) return
  isAsked = true
  try {
    const { Workbox } = await import('workbox-window')
    const worker = new Workbox(new URL('sw.js', document.baseURI).href)
    worker.addEventListener('waiting', () => {
      tell(() => {
        worker.addEventListener('controlling', () => location.reload())
        worker.messageSkipWaiting()
      })
    })
    await worker.register()
    setInterval(() => {
      worker.update().catch(() => undefined)
    }, ASK_AGAIN_MS)
  } catch {
    // No storage, no worker, no network: for a reader who is online nothing is lost.
  }
}
