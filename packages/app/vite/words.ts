import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import { minifySync, type Plugin, type Rolldown } from 'vite'

const SRC = resolve(import.meta.dirname, '../src')
const LOADER = `${SRC}/lib/words.ts`
const COMPILED = `${SRC}/paraglide/messages/`
const SETTINGS = resolve(import.meta.dirname, '../project.inlang/settings.json')
const { locales } = JSON.parse(readFileSync(SETTINGS, 'utf8')) as { locales: string[] }

const ALL = /\/src\/lib\/(\w+)-all\.js$/

/** Said in a language that is not the reader's, or when no words came: these carry every language. */
const EVERYWHERE = new Set(['coach_question', 'coach_why_words', 'crash', 'crash_line', 'crash_offline', 'load_again'])

/** A compiled message holds every language. In the page it is a name, whose words `lib/words.ts` fetches in the reader's language alone. */
export function words(): Plugin[] {
  return [
    {
      name: 'parley-words',
      enforce: 'pre',
      transform(code, id) {
        if (!id.startsWith(COMPILED)) return null
        const key = basename(id, '.js')
        if (key === '_index') return null
        if (!EVERYWHERE.has(key))
          return `import { say } from '/src/lib/words.ts'\nexport const ${key} = (inputs) => say('${key}', inputs)\n`
        return code.replace(
          /import \{ getLocale.*/,
          `import { wordsLanguage as getLocale } from '/src/lib/words.ts'\nconst experimentalStaticLocale = undefined`,
        )
      },
    },
    wordsOfChunks(),
    wordsOfAll(),
  ]
}

/** Each file of the page names the files that have its words: `<language>-<name>.js`, beside it. */
function wordsOfChunks(): Plugin {
  return {
    name: 'parley-words-of-chunks',
    apply: 'build',
    renderChunk(code, { modules }) {
      const keys = Object.entries(modules).flatMap(([id, module]) => (isSaid(id, module) ? [basename(id, '.js')] : []))
      if (keys.length === 0) return null
      const sources = locales.map((locale) => minifySync('words.js', wordsIn(locale, keys.toSorted()), { module: true }).code)
      const hash = createHash('sha256').update(sources.join('\n')).digest('base64url').slice(0, 8)
      for (const [index, source] of sources.entries()) {
        this.emitFile({ type: 'asset', fileName: `assets/${locales[index]}-${hash}.js`, source })
      }
      // At the end, where the source map needs no change.
      return { code: `${code}\n;${put(hash)}`, map: null }
    },
  }
}

function put(name: string): string {
  return `(globalThis.parleyWords??=[]).push("${name}");`
}

function isSaid(id: string, { renderedLength }: Rolldown.RenderedModule): boolean {
  return id.startsWith(COMPILED) && renderedLength > 0 && !EVERYWHERE.has(basename(id, '.js'))
}

/** Where the page has no files of its own yet, all words come at once. */
function wordsOfAll(): Plugin {
  return {
    name: 'parley-words-of-all',
    enforce: 'pre',
    apply: 'serve',
    resolveId: (id) => (ALL.test(id) ? id : null),
    load(id) {
      const locale = ALL.exec(id)?.[1]
      if (!locale) return null
      const keys = readdirSync(COMPILED).flatMap((file) => (/^[^_].*\.js$/.test(file) ? [basename(file, '.js')] : []))
      return wordsIn(
        locale,
        keys.filter((key) => !EVERYWHERE.has(key)),
      )
    },
    /** A message is new, other or gone: all words are read again, and the page with them. */
    hotUpdate({ file }) {
      if (!file.startsWith(COMPILED)) return
      const { moduleGraph, hot } = this.environment
      for (const locale of locales) {
        const module = moduleGraph.getModuleById(`/src/lib/${locale}-all.js`)
        if (module) moduleGraph.invalidateModule(module)
      }
      hot.send({ type: 'full-reload' })
      return []
    },
    transform(code, id) {
      return id === LOADER ? `${code}\n;${put('all')}` : null
    },
  }
}

function wordsIn(locale: string, keys: string[]): string {
  const entries = keys.map((key) => {
    const file = `${COMPILED}${key}.js`
    const found = new RegExp(`^const ${locale}_${key} = (?:/\\*\\*.*?\\*/ )?([\\s\\S]*?\\n\\});?$`, 'm').exec(readFileSync(file, 'utf8'))
    if (!found?.[1]) throw new Error(`${file} has no words in ${locale}`)
    return `${key}: ${found[1]}`
  })
  return `export const words = (registry) => ({${entries.join(',\n')}})\n`
}
