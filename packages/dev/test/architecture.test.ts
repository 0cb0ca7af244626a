import { readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('../../../packages/', import.meta.url))

/** Of our packages, which may import which. Tests may import what they test against: see TESTS_MAY. */
const MAY_IMPORT: Record<string, string[]> = {
  contracts: [],
  brand: [],
  providers: ['contracts'],
  core: ['contracts', 'providers'],
  server: ['contracts', 'core', 'providers'],
  app: ['contracts', 'brand', 'server'],
  simulators: [],
  dev: [],
  bench: ['contracts', 'core', 'dev', 'providers', 'server', 'simulators'],
}
const TESTS_MAY: Record<string, string[]> = { providers: ['simulators'], server: ['simulators'] }

/** In core, what a feature may call: what is below it. Never in a circle. */
const CORE_FLOORS = [
  ['db', 'language'],
  ['feed', 'quota'],
  ['attachments', 'auth', 'cards', 'explanations', 'scenarios'],
  ['translation'],
  ['chat', 'people', 'practice'],
  ['invitations', 'learning', 'notifications'],
]

interface Import {
  file: string
  source: string
  isTypeOnly: boolean
}

function listFiles(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name)
    if (['node_modules', 'dist', 'generated', 'paraglide'].includes(name)) return []
    if (statSync(path).isDirectory()) return listFiles(path)
    return /\.tsx?$/.test(name) ? [path] : []
  })
}

function importsOf(file: string): Import[] {
  const text = readFileSync(file, 'utf8')
  return [...text.matchAll(/^(import|export)\s+(type\s)?[^'";]*?from\s+'([^']+)'|^import\s+'([^']+)'|import\('([^']+)'\)/gm)].map(
    (match) => ({
      file: relative(root, file),
      source: match[3] ?? match[4] ?? match[5] ?? '',
      isTypeOnly: match[2] !== undefined,
    }),
  )
}

const isTest = (file: string) => /\.test\.tsx?$|\/test\/|\/e2e\/|\/testing\/|conformance\.ts$/.test(file)

const files = Object.keys(MAY_IMPORT).flatMap((name) => listFiles(join(root, name)))
const imports = files.flatMap(importsOf)
const packageOf = (file: string) => file.split('/')[0] ?? ''

describe('packages', () => {
  it('are all in the table', () => {
    expect(readdirSync(root).sort()).toEqual(Object.keys(MAY_IMPORT).sort())
  })

  it('import only what they may', () => {
    const wrong = imports.filter(({ file, source }) => {
      const target = /^@parley\/([a-z]+)/.exec(source)?.[1]
      if (!target) return false
      const from = packageOf(file)
      return !(MAY_IMPORT[from]?.includes(target) || (isTest(`/${file}`) && TESTS_MAY[from]?.includes(target)))
    })
    expect(wrong).toEqual([])
  })

  it('are entered by name, not by path', () => {
    const wrong = imports.filter(({ file, source }) => {
      if (!source.startsWith('.')) return false
      return packageOf(relative(root, resolve(root, dirname(file), source))) !== packageOf(file)
    })
    expect(wrong.filter(({ source }) => !source.endsWith('vitest-setup.ts'))).toEqual([])
  })

  it('give the app only the type of the server', () => {
    const wrong = imports.filter(
      ({ file, source, isTypeOnly }) => packageOf(file) === 'app' && source.startsWith('@parley/server') && !isTypeOnly,
    )
    expect(wrong).toEqual([])
  })

  it('show core only ports and errors of the providers', () => {
    const wrong = imports.filter(({ file, source }) => {
      if (packageOf(file) !== 'core' || !source.startsWith('@parley/providers/')) return false
      return !/\/port$|\/provider-error$/.test(source) && !(isTest(`/${file}`) && source.endsWith('/fake'))
    })
    expect(wrong).toEqual([])
  })
})

describe('features', () => {
  it('of the app never import each other', () => {
    const feature = (path: string) => /^app\/src\/features\/([^/]+)/.exec(path)?.[1]
    const wrong = imports.filter(({ file, source }) => {
      if (!source.startsWith('.')) return false
      const target = feature(relative(root, resolve(root, dirname(file), source)))
      const from = feature(file)
      return from !== undefined && target !== undefined && from !== target
    })
    expect(wrong).toEqual([])
  })

  it('of core call only floors below, and never a store of another', () => {
    const place = (path: string) => /^core\/src\/([^/]+)\//.exec(path)?.[1]
    const floor = (feature: string) => CORE_FLOORS.findIndex((features) => features.includes(feature))
    const wrong = imports.filter(({ file, source }) => {
      if (packageOf(file) !== 'core' || isTest(`/${file}`) || !source.startsWith('.')) return false
      const target = relative(root, resolve(root, dirname(file), source))
      const [from, to] = [place(file), place(target)]
      if (!from || !to || from === to) return false
      // Those of the ground floor are for all: a turn locks, holds and appends in one transaction.
      const isForeignStore = target.endsWith('store.ts') && floor(to) > 1
      return floor(to) >= floor(from) || floor(to) < 0 || isForeignStore
    })
    expect(wrong).toEqual([])
  })

  it('of the server have a room of the same name in core or stand alone', () => {
    const rooms = readdirSync(join(root, 'core/src'))
    const features = readdirSync(join(root, 'server/src'), { withFileTypes: true }).filter((entry) => entry.isDirectory())
    expect(features.map((entry) => entry.name).filter((name) => !rooms.includes(name) && !['socket', 'about'].includes(name))).toEqual([])
  })
})

it('has no file past 300 lines, but for data', () => {
  const long = files.filter((file) => readFileSync(file, 'utf8').split('\n').length > 301 && !/\/(scripts|content)\//.test(file))
  expect(long.map((file) => relative(root, file))).toEqual([])
})
