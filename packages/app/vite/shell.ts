import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import type { Plugin, Rolldown } from 'vite'
import { ICONS, manifest } from './manifest.ts'

const BRAND_ICONS = resolve(import.meta.dirname, '../../brand/icons')
const SETTINGS = resolve(import.meta.dirname, '../project.inlang/settings.json')
const { locales } = JSON.parse(readFileSync(SETTINGS, 'utf8')) as { locales: string[] }

/** What opens without a network: these pages, with all that they may ask for. Other pages are kept once they were opened. */
const PAGES = /\/src\/routes\/(home|chats|practice|settings)\.tsx$/
const MANIFEST = 'manifest.webmanifest'
const FIRST_FONTS = /^(figtree-latin-wght|literata-latin-400)/

/** Makes the app one that can be installed, and tells its service worker which files a page needs. */
export function shell(): Plugin {
  return {
    name: 'parley-shell',
    configureServer({ middlewares }) {
      const serve = (path: string, type: string, body: string | Buffer) =>
        middlewares.use(path, (_request, response) => response.setHeader('content-type', type).end(body))
      serve('/shell.js', 'text/javascript', 'self.shell = null\n')
      serve(`/${MANIFEST}`, 'application/manifest+json', JSON.stringify(manifest()))
      for (const { file } of ICONS) serve(`/${file}`, 'image/png', readFileSync(resolve(BRAND_ICONS, file)))
    },
    buildStart() {
      if (this.environment.mode !== 'build') return
      for (const { file } of ICONS) this.emitFile({ type: 'asset', fileName: file, source: readFileSync(resolve(BRAND_ICONS, file)) })
      this.emitFile({ type: 'asset', fileName: MANIFEST, source: JSON.stringify(manifest()) })
    },
    transformIndexHtml() {
      return [
        { tag: 'link', attrs: { rel: 'manifest', href: `/${MANIFEST}` }, injectTo: 'head' },
        { tag: 'link', attrs: { rel: 'apple-touch-icon', href: '/icon-180.png' }, injectTo: 'head' },
      ]
    },
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const needed = neededChunks(bundle)
        const files = new Set(needed.flatMap(({ fileName, viteMetadata }) => [fileName, ...(viteMetadata?.importedCss ?? [])]))
        for (const asset of Object.values(bundle)) {
          if (asset.type === 'asset' && asset.names.some((name) => FIRST_FONTS.test(basename(name)) || name === 'mark.svg'))
            files.add(asset.fileName)
        }
        const named = needed.flatMap(({ code }) =>
          [...code.matchAll(/parleyWords.*?\.push\([`"']([\w-]+)[`"']\)/g)].flatMap((found) => found[1] ?? []),
        )
        const words = Object.fromEntries(locales.map((locale) => [locale, named.map((name) => `/assets/${locale}-${name}.js`)]))
        const all = { files: [...files].map((file) => `/${file}`), words }
        const version = createHash('sha256')
          .update(JSON.stringify(Object.keys(bundle).toSorted()))
          .digest('base64url')
          .slice(0, 12)
        this.emitFile({ type: 'asset', fileName: 'shell.js', source: `self.shell = ${JSON.stringify({ version, ...all })}\n` })
      },
    },
  }
}

/** All that is reached from the page's own script and those pages, but not through another page. */
function neededChunks(bundle: Rolldown.OutputBundle): Rolldown.OutputChunk[] {
  const chunks = Object.values(bundle).flatMap((file) => (file.type === 'chunk' ? [file] : []))
  const pages = chunks.find(({ moduleIds }) => moduleIds.some((id) => id.endsWith('/src/routes.tsx')))?.dynamicImports
  if (!pages) throw new Error('no chunk has src/routes.tsx')
  const found = new Set<Rolldown.OutputChunk>()
  const add = (chunk: Rolldown.OutputChunk | undefined) => {
    if (!chunk || found.has(chunk)) return
    if (pages.includes(chunk.fileName) && !PAGES.test(chunk.facadeModuleId ?? '')) return
    found.add(chunk)
    for (const name of [...chunk.imports, ...chunk.dynamicImports]) add(chunks.find(({ fileName }) => fileName === name))
  }
  add(chunks.find(({ isEntry }) => isEntry))
  return [...found]
}
