import { resolve } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { build, type Rolldown } from 'vite'
import { beforeAll, expect, test, vi } from 'vitest'

const APP = resolve(import.meta.dirname, '..')
const PAGES = ['home', 'invite', 'practice']
/** What a page asks for first may hold none of these: they wait for a press, or have no place in a browser. */
const NEVER = [/\/zod[@/]/, /@base-ui/, /floating-ui/, /\/features\/admin\//, /-menu\.tsx$/]

const chunks = new Map<string, Rolldown.OutputChunk>()

beforeAll(async () => {
  // A test's own would put React for developers into it.
  vi.stubEnv('NODE_ENV', 'production')
  const built = await build({ root: APP, configFile: resolve(APP, 'vite.config.ts'), build: { write: false }, logLevel: 'error' })
  const { output } = (Array.isArray(built) ? built[0] : built) as Rolldown.RolldownOutput
  for (const file of output) if (file.type === 'chunk') chunks.set(file.fileName, file)
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

test.each(PAGES)('%s loads nothing that waits for a press', (page) => {
  const modules = firstLoad(page).flatMap(({ moduleIds }) => moduleIds)
  expect(modules.some((id) => id.includes('react-dom'))).toBe(true)
  expect(modules.filter((id) => NEVER.some((never) => never.test(id)))).toEqual([])
})

test.each(['home', 'invite'])('%s is small: 110 kB by brotli, in few files', (page) => {
  const files = firstLoad(page)
  expect(files.reduce((sum, { code }) => sum + brotliCompressSync(code).length, 0)).toBeLessThan(110_000)
  expect(files.length).toBeLessThan(16)
})
