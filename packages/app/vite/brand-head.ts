import { readFileSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import type { HtmlTagDescriptor, Plugin } from 'vite'

const BRAND = resolve(import.meta.dirname, '../../brand')
const ICON = resolve(BRAND, 'mark.svg')
/** The two faces that English, Spanish and French start with; the other scripts load when they are on screen. */
const FIRST_FONTS = ['figtree-latin-wght.woff2', 'literata-latin-400.woff2']

/** Puts the brand's icon and font preloads into the page, under the hashed names that the stylesheet itself uses. */
export function brandHead(): Plugin {
  let building = false
  let icon = `/@fs${ICON}`
  return {
    name: 'parley-brand-head',
    configResolved(config) {
      building = config.command === 'build'
    },
    buildStart() {
      if (building) icon = this.emitFile({ type: 'asset', name: 'mark.svg', source: readFileSync(ICON) })
    },
    generateBundle() {
      if (building) icon = `/${this.getFileName(icon)}`
    },
    transformIndexHtml: {
      order: 'post',
      handler(_html, { bundle }) {
        const tags: HtmlTagDescriptor[] = [{ tag: 'link', attrs: { rel: 'icon', type: 'image/svg+xml', href: icon }, injectTo: 'head' }]
        if (!bundle) return tags
        for (const font of FIRST_FONTS) {
          const asset = Object.values(bundle).find((file) => file.type === 'asset' && file.names.some((name) => basename(name) === font))
          if (!asset) throw new Error(`${font} is not part of the build: the stylesheet no longer asks for it`)
          const href = `/${asset.fileName}`
          tags.push({
            tag: 'link',
            attrs: { rel: 'preload', as: 'font', type: 'font/woff2', crossorigin: '', href },
            injectTo: 'head-prepend',
          })
        }
        return tags
      },
    },
  }
}
