import type { Client } from 'pg'

/** Above it, a copy of the template is the faster way back. */
const MAX_BYTES = 40_000_000

/** What the migrations make: the shape of the schema, and the rows of each table, as JSON. */
export interface Contents {
  shape: string
  tables: { name: string; rows: string | null }[]
}

/** Of a database in which nothing has happened yet. */
export async function readContents(client: Client): Promise<Contents> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT quote_ident(tablename) AS name FROM pg_tables WHERE schemaname = 'public' AND tablename <> '_prisma_migrations' ORDER BY 1`,
  )
  const tables = []
  for (const { name } of rows) {
    const { rows: found } = await client.query<{ rows: string | null }>(`SELECT json_agg(t)::text AS rows FROM ${name} t`)
    tables.push({ name, rows: found[0]?.rows ?? null })
  }
  return { shape: await readShape(client), tables }
}

/** Brings a database back to these contents, whoever is still connected. @returns whether it can be used again. */
export async function emptied(client: Client, { shape, tables }: Contents): Promise<boolean> {
  await client.query(
    `SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()`,
  )
  const { rows } = await client.query<{ small: boolean }>(`SELECT pg_database_size(current_database()) < ${MAX_BYTES} AS small`)
  if (!rows[0]?.small || (await readShape(client)) !== shape) return false
  // As a replica, which checks no keys and fires no triggers: in any order, and each row once.
  const empty = tables.map(({ name }) => `DELETE FROM ${name};`).join('')
  await client.query(`SET session_replication_role = replica; ${empty}`)
  for (const { name, rows: filled } of tables)
    if (filled) await client.query(`INSERT INTO ${name} SELECT * FROM json_populate_recordset(NULL::${name}, $1)`, [filled])
  return true
}

/** Tables, columns, indexes, constraints, triggers and functions, in one text. */
async function readShape(client: Client): Promise<string> {
  const { rows } = await client.query<{ shape: string }>(
    `SELECT md5(string_agg(part, ',' ORDER BY part)) AS shape FROM (
       SELECT oid || ' ' || relname || ' ' || relnatts FROM pg_class WHERE relnamespace = 'public'::regnamespace
       UNION ALL SELECT conname || ' ' || conrelid FROM pg_constraint WHERE connamespace = 'public'::regnamespace
       UNION ALL SELECT tgname || ' ' || tgrelid || ' ' || tgenabled::text FROM pg_trigger WHERE NOT tgisinternal
       UNION ALL SELECT oid || ' ' || md5(prosrc) FROM pg_proc WHERE pronamespace = 'public'::regnamespace
     ) AS parts(part)`,
  )
  return rows[0]?.shape ?? ''
}
