import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { PrismaPg } from '@prisma/adapter-pg'
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from '@prisma/driver-adapter-utils'
import pg from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'

const root = fileURLToPath(new URL('../../../', import.meta.url))
const exec = promisify(execFile)

/** Node has it; the types of it are the browser's, which this package does without. */
declare const WebAssembly: {
  instantiate(bytes: Uint8Array, imports: object): Promise<{ instance: { exports: Record<string, unknown> } }>
}

/** Databases of this file; dropped at its end. */
const databases: string[] = []
const server = () => process.env.TEST_DATABASE_URL ?? ''
const at = (name: string) => Object.assign(new URL(server()), { pathname: `/${name}` }).href

async function query(url: string, text: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(text)
  } finally {
    await client.end()
  }
}

async function createDatabase(): Promise<string> {
  const name = `parley_schema_${randomBytes(4).toString('hex')}`
  await query(server(), `CREATE DATABASE "${name}"`)
  databases.push(name)
  return at(name)
}

type Adapter = Awaited<ReturnType<PrismaPg['connect']>>
interface RawResult {
  fields: { dataTypeID: number }[]
}

const CHAR_OID = 18
const BPCHAR_OID = 1042

/** The adapter as the engine needs it: whole scripts in one go, and the catalogue's `"char"` read and reported as a character. */
async function connect(url: string) {
  const adapter = await new PrismaPg({ connectionString: url, max: 1, idleTimeoutMillis: 0 }).connect()
  const performIO = Reflect.get(adapter, 'performIO') as (query: unknown) => Promise<RawResult>
  const { queryRaw } = adapter
  return Object.assign(adapter, {
    executeScript: (script: string) => query(url, script),
    async queryRaw(statement: Parameters<Adapter['queryRaw']>[0]) {
      const chars: number[] = []
      const readingChars = {
        async performIO(inner: unknown) {
          const result = await performIO.call(adapter, inner)
          result.fields.forEach((field, index) => {
            if (field.dataTypeID !== CHAR_OID) return
            field.dataTypeID = BPCHAR_OID
            chars.push(index)
          })
          return result
        },
      }
      const rows = await queryRaw.call(Object.setPrototypeOf(readingChars, adapter), statement)
      for (const index of chars) rows.columnTypes[index] = ColumnTypeEnum.Character
      return rows
    },
  })
}

/** Prisma's own schema engine, as the WebAssembly that it is published as: the native one is a download. */
async function loadEngine() {
  const location = import.meta.resolve('@prisma/schema-engine-wasm/schema_engine_bg')
  const engine = await import(location)
  const wasm = await WebAssembly.instantiate(await readFile(new URL('schema_engine_bg.wasm', location)), {
    './schema_engine_bg.js': engine,
  })
  engine.__wbg_set_wasm(wasm.instance.exports)
  ;(wasm.instance.exports.__wbindgen_start as () => void)()
  Object.assign(globalThis, { PRISMA_WASM_PANIC_REGISTRY: { set_message: () => {} } })
  return engine.SchemaEngine
}

async function diffWithMigrations(schema: { path: string; content: string }[]): Promise<number> {
  const factory = Object.assign(new PrismaPg({ connectionString: url }), {
    connect: () => connect(url),
    connectToShadowDb: async () => connect(await createDatabase()),
  })
  const datamodels = schema.map(({ path, content }) => [path, content])
  const engine = await SchemaEngine.new({ datamodels }, () => {}, bindMigrationAwareSqlAdapterFactory(factory))
  const { exitCode } = await engine.diff({
    from: { tag: 'migrations', ...(await readMigrations()) },
    to: { tag: 'schemaDatamodel', files: schema, configDir: root },
    script: false,
    exitCode: true,
    shadowDatabaseUrl: null,
    filters: { externalTables: [], externalEnums: [] },
  })
  return exitCode
}

async function readSchema() {
  const folder = join(root, 'prisma/schema')
  const files = (await readdir(folder)).map((file) => join(folder, file))
  return Promise.all(files.map(async (path) => ({ path, content: await readFile(path, 'utf8') })))
}

async function readMigrations() {
  const folder = join(root, 'prisma/migrations')
  const names = (await readdir(folder, { withFileTypes: true })).filter((entry) => entry.isDirectory()).map((entry) => entry.name)
  const lockfile = { path: 'migration_lock.toml', content: await readFile(join(folder, 'migration_lock.toml'), 'utf8') }
  const migrationDirectories = await Promise.all(
    names.sort().map(async (path) => ({
      path,
      migrationFile: { path: 'migration.sql', content: { tag: 'ok', value: await readFile(join(folder, path, 'migration.sql'), 'utf8') } },
    })),
  )
  return { baseDir: folder, lockfile, migrationDirectories, shadowDbInitScript: '' }
}

let url: string
let SchemaEngine: Awaited<ReturnType<typeof loadEngine>>
beforeAll(async () => {
  url = await createDatabase()
  SchemaEngine = await loadEngine()
})
afterAll(async () => {
  for (const name of databases) await query(server(), `DROP DATABASE "${name}" WITH (FORCE)`)
})

it('has migrations that make exactly its schema', async () => {
  expect(await diffWithMigrations(await readSchema())).toBe(0)
})

it('would see a drift', async () => {
  const drifted = (await readSchema()).map(({ path, content }) => ({
    path,
    content: content.replace('model User {', 'model User {\n  extra String'),
  }))
  expect(await diffWithMigrations(drifted)).toBe(2)
})

it('is valid and formatted, by the CLI of the same version', async () => {
  // An executable in this variable keeps the CLI from downloading its engine; these commands never run it.
  const env = { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, DATABASE_URL: url }
  const prisma = join(root, 'node_modules/.bin/prisma')
  await exec(prisma, ['validate'], { cwd: root, env })
  await exec(prisma, ['format', '--check'], { cwd: root, env })
})

it('uses the engine of the CLI that it names', async () => {
  const manifest = JSON.parse(await readFile(join(root, 'packages/dev/package.json'), 'utf8'))
  const wasm: string = manifest.devDependencies['@prisma/schema-engine-wasm']
  const { default: prisma } = await import(join(root, 'node_modules/prisma/package.json'), { with: { type: 'json' } })
  expect(wasm.startsWith(`${prisma.version}-`)).toBe(true)
  expect(prisma.dependencies['@prisma/engines']).toBe(prisma.version)
})
