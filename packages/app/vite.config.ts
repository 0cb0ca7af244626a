import tailwind from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { brandHead } from './vite/brand-head.ts'

// What light-dark(), oklch() and subgrid need; older browsers are not served.
const BROWSERS = ['chrome123', 'edge123', 'firefox128', 'safari17.5', 'ios17.5']

const port = process.env.PORT ? Number(process.env.PORT) : undefined
const server = process.env.SERVER_URL ?? 'http://127.0.0.1:4000'

export default defineConfig({
  plugins: [react(), tailwind(), brandHead()],
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
  },
})
