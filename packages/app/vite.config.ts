import tailwind from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { brandHead } from './vite/brand-head.ts'
import { compress } from './vite/compress.ts'
import { contractsShape } from './vite/contracts-shape.ts'
import { shell } from './vite/shell.ts'
import { words } from './vite/words.ts'

// What light-dark(), oklch() and subgrid need; older browsers are not served.
const BROWSERS = ['chrome123', 'edge123', 'firefox128', 'safari17.5', 'ios17.5']

// Forms, the socket and all that can go wrong have many users, but a page of cards is none.
const SOME_PAGES = /lib\/(socket|error-words)|messages\/error_|ui\/(half-page|field|language-select)|form-error/
const FLOATING = /@base-ui|@floating-ui|use-sync-external-store|ui\/(menu|panel)\.tsx/

// Left alone, every message and icon that two pages share becomes a file: a first page would ask for fifty.
const CHUNKS = [
  // Changes with an upgrade only, so that a new version of ours is fetched without it.
  { name: 'libraries', test: /node_modules/, tags: ['$initial' as const], priority: 4 },
  { name: 'app', test: /src\/(?!main\.)/, tags: ['$initial' as const], priority: 3 },
  // What most pages have.
  { name: 'pages', test: (id: string) => !FLOATING.test(id) && !SOME_PAGES.test(id), minShareCount: 6, priority: 2 },
  // Menus and panels, which wait for a press.
  { name: 'floating', test: FLOATING, entriesAware: true, entriesAwareMergeThreshold: 4_000, priority: 1 },
  // What pages share, by who shares it; where that is little, it travels with what its next of kin share.
  { name: 'shared', test: /src\//, minShareCount: 2, entriesAware: true, entriesAwareMergeThreshold: 100 },
]

/** A group's own name tells all that share it, and every page carries the names of all files. */
function nameChunk({ name }: { name: string }): string {
  return `assets/${name.split('~')[0]}-[hash].js`
}

const port = process.env.PORT ? Number(process.env.PORT) : undefined
const server = process.env.SERVER_URL ?? 'http://127.0.0.1:4000'

export default defineConfig({
  plugins: [words(), react(), tailwind(), brandHead(), shell(), compress()],
  define: { CONTRACTS_SHAPE: JSON.stringify(contractsShape()) },
  server: {
    // `localhost` reaches it too: browsers try 127.0.0.1 for that name.
    host: '127.0.0.1',
    port,
    strictPort: port !== undefined,
    allowedHosts: ['localhost', '127.0.0.1'],
    // Host and Origin pass through untouched, because the server checks both.
    proxy: { '/api': { target: server }, '/ws': { target: server, ws: true } },
  },
  build: {
    target: BROWSERS,
    cssTarget: BROWSERS,
    sourcemap: 'hidden',
    // No data: URLs and no inline scripts: the page is served under a strict Content Security Policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: { output: { codeSplitting: { groups: CHUNKS }, chunkFileNames: nameChunk } },
  },
})
