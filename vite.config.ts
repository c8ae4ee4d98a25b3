import { svelte } from '@sveltejs/vite-plugin-svelte'
import { defineConfig, type Plugin } from 'vite'
import { VitePWA } from 'vite-plugin-pwa'
import { sharingTags } from './scripts/readerPages'
import { recordPlugin, SITE } from './scripts/recordPlugin'

/** Only what the page itself serves; no inline script, no eval, no other origin. */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "font-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ')

/** Puts the policy into the built page; the development server needs inline scripts of its own. */
function securityPolicy(): Plugin {
  return {
    name: 'content-security-policy',
    apply: 'build',
    transformIndexHtml: () => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: CONTENT_SECURITY_POLICY },
        injectTo: 'head-prepend',
      },
      ...sharingTags('lt', SITE).map((attrs) => ({ tag: 'meta', attrs: { ...attrs }, injectTo: 'head' as const })),
    ],
  }
}

/** The whole atlas for a time without a network; tables for taking away are not in it. */
const offline = VitePWA({
  registerType: 'prompt',
  // src/state/offline.ts registers the worker, when the first picture stands.
  injectRegister: false,
  manifest: {
    name: 'Keliai į rytus',
    short_name: 'Keliai į rytus',
    description: 'Lietuviai Rusijoje, 1266–2021',
    lang: 'lt',
    id: './',
    start_url: './',
    scope: './',
    display: 'standalone',
    theme_color: '#f7f4ec',
    background_color: '#f7f4ec',
    icons: [
      { src: 'icon-192.png', sizes: '192x192', type: 'image/png' },
      { src: 'icon-512.png', sizes: '512x512', type: 'image/png' },
      { src: 'icon-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
      { src: 'icon.svg', sizes: 'any', type: 'image/svg+xml' },
    ],
  },
  workbox: {
    globPatterns: [
      'index.html',
      'assets/*.{js,css,png}',
      'assets/*-{latin,latin-ext,cyrillic}-wght-*.woff2',
      'atlas/*.json',
    ],
    globIgnores: [],
    maximumFileSizeToCacheInBytes: 4_000_000,
    // Its names hold a hash: a file of the cache is never another version of itself.
    dontCacheBustURLsMatching: /^(assets|atlas)\//,
    ignoreURLParametersMatching: [/./],
    cleanupOutdatedCaches: true,
    navigateFallback: 'index.html',
    navigateFallbackDenylist: [/\/(data|atlas|assets)\//],
  },
})

export default defineConfig({
  base: './',
  plugins: [svelte(), recordPlugin(), securityPolicy(), offline],
  build: { target: 'es2022', modulePreload: { polyfill: false }, assetsInlineLimit: 0, chunkSizeWarningLimit: 1200 },
})
