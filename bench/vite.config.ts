// The page of the comparison, built into bench/dist. MapLibre comes from the root, all else from bench/node_modules.
import { defineConfig } from 'vite'

export default defineConfig({
  root: import.meta.dirname,
  base: './',
  build: { target: 'es2022', outDir: 'dist', emptyOutDir: true, chunkSizeWarningLimit: 4000 },
})
