import type { Sql } from '@parley/core/db/sql'

/** All that the database holds, in one word: the same word, the same rows. */
export async function fingerprint(sql: Sql): Promise<string> {
  const { rows: tables } = await sql.query<{ name: string }>(
    `SELECT quote_ident(tablename) AS name FROM pg_tables WHERE schemaname = 'public' AND tablename NOT LIKE '\\_%' ORDER BY 1`,
  )
  const sums = tables.map(({ name }) => `(SELECT COALESCE(sum(hashtextextended(t::text, 0)), 0)::text || ':' || count(*) FROM ${name} t)`)
  const { rows } = await sql.query<{ all: string }>(`SELECT concat_ws(' ', ${sums.join(', ')}) AS all`)
  return rows[0]?.all ?? ''
}
