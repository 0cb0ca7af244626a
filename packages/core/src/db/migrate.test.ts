import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../testing/database.ts'
import { migrate } from './migrate.ts'

let database: TestDatabase
let folder: string
beforeEach(async () => {
  database = await createTestDatabase()
  folder = await mkdtemp(join(tmpdir(), 'parley-migrations-'))
  await query('DROP TABLE "_prisma_migrations"')
})
afterEach(async () => {
  await rm(folder, { recursive: true })
  await database[Symbol.asyncDispose]()
})

async function query(text: string) {
  const client = new pg.Client({ connectionString: database.url })
  await client.connect()
  try {
    return (await client.query(text)).rows
  } finally {
    await client.end()
  }
}

async function write(name: string, sql: string) {
  await mkdir(join(folder, name), { recursive: true })
  await writeFile(join(folder, name, 'migration.sql'), sql)
}

describe('migrate', () => {
  it('applies what is new, in order, once, with many starting together', async () => {
    await write('1_a', 'CREATE TABLE a (id int); CREATE TABLE b (id int);')
    await write('2_b', 'ALTER TABLE a ADD COLUMN name text;')
    const applied = await Promise.all([1, 2, 3].map(() => migrate(database.url, folder)))
    expect(applied.flat().sort()).toEqual(['1_a', '2_b'])
    expect(await migrate(database.url, folder)).toEqual([])
    expect(await query('SELECT migration_name FROM _prisma_migrations WHERE finished_at IS NOT NULL ORDER BY 1')).toHaveLength(2)
  })

  it('leaves nothing of a migration that fails, and says how to go on', async () => {
    await write('1_a', 'CREATE TABLE half (id int); CREATE TABLE half (id int);')
    await expect(migrate(database.url, folder)).rejects.toThrow('already exists')
    expect(await query(`SELECT to_regclass('half') AS found`)).toEqual([{ found: null }])
    await expect(migrate(database.url, folder)).rejects.toThrow('prisma migrate resolve')
  })

  it('refuses a database that is ahead, and a migration that was changed', async () => {
    await write('1_a', 'SELECT 1')
    await write('2_b', 'SELECT 2')
    await migrate(database.url, folder)
    await rm(join(folder, '2_b'), { recursive: true })
    await expect(migrate(database.url, folder)).rejects.toThrow('The database is ahead')
    await write('2_b', 'SELECT 3')
    await expect(migrate(database.url, folder)).rejects.toThrow('changed after it was applied')
  })
})
