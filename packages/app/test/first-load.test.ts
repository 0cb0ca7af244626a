import { resolve } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { LANGUAGES, type Language } from '@parley/contracts/language'
import { build, type Rolldown } from 'vite'
import { beforeAll, expect, test, vi } from 'vitest'

const APP = resolve(import.meta.dirname, '..')
const PAGES = ['home', 'invite', 'practice']
/** What a page asks for first may hold none of these: they wait for a press, or have no place in a browser. */
const NEVER = [/\/zod[@/]/, /@base-ui/, /floating-ui/, /\/features\/admin\//, /-menu\.tsx$/]

const chunks = new Map<string, Rolldown.OutputChunk>()
const assets = new Map<string, Rolldown.OutputAsset>()

beforeAll(async () => {
  // A test's own would put React for developers into it.
  vi.stubEnv('NODE_ENV', 'production')
  const built = await build({ root: APP, configFile: resolve(APP, 'vite.config.ts'), build: { write: false }, logLevel: 'error' })
  const { output } = (Array.isArray(built) ? built[0] : built) as Rolldown.RolldownOutput
  for (const file of output) {
    if (file.type === 'chunk') chunks.set(file.fileName, file)
    else assets.set(file.fileName, file)
  }
  vi.unstubAllEnvs()
}, 60_000)

/** What a browser needs before it can draw a page. */
function firstLoad(page: string): Rolldown.OutputChunk[] {
  const found = new Set<Rolldown.OutputChunk>()
  const add = (chunk: Rolldown.OutputChunk | undefined) => {
    if (!chunk || found.has(chunk)) return
    found.add(chunk)
    for (const name of chunk.imports) add(chunks.get(name))
  }
  const all = [...chunks.values()]
  const route = all.find(({ facadeModuleId }) => facadeModuleId?.endsWith(`/routes/${page}.tsx`))
  if (!route) throw new Error(`no chunk is the page ${page}`)
  add(all.find(({ isEntry }) => isEntry))
  add(route)
  return [...found]
}

/** What it says, in one language. */
function wordsOf(files: Rolldown.OutputChunk[], language: Language): string[] {
  return files.flatMap(({ code }) => {
    const name = /parleyWords.*\.push\([`"]([\w-]+)[`"]\)/.exec(code)?.[1]
    if (!name) return []
    const source = assets.get(`assets/${language}-${name}.js`)?.source
    if (source === undefined) throw new Error(`no words in ${language}: ${name}`)
    return [String(source)]
  })
}

const weigh = (sources: string[]) => sources.reduce((sum, source) => sum + brotliCompressSync(source).length, 0)

test.each(PAGES)('%s loads nothing that waits for a press', (page) => {
  const modules = firstLoad(page).flatMap(({ moduleIds }) => moduleIds)
  expect(modules.some((id) => id.includes('react-dom'))).toBe(true)
  expect(modules.filter((id) => NEVER.some((never) => never.test(id)))).toEqual([])
})

test('a page holds the words of no language but one', () => {
  const all = firstLoad('home').map(({ code }) => code)
  expect(all.join('')).not.toContain('Practise')
  for (const language of LANGUAGES) expect(wordsOf(firstLoad('home'), language).length, language).toBeGreaterThan(0)
})

test.each(['home', 'invite'])('%s is small: 110 kB by brotli, in few files', (page) => {
  const files = firstLoad(page)
  const code = weigh(files.map(({ code }) => code))
  for (const language of LANGUAGES) expect(code + weigh(wordsOf(files, language)), language).toBeLessThan(110_000)
  expect(files.length).toBeLessThan(18)
})
