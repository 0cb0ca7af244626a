import type { GlossaryTermView } from '@parley/contracts/chat-input'
import type { ConversationId } from '@parley/contracts/ids'
import type { Sql } from '../db/sql.ts'

export async function listGlossary(sql: Sql, conversationId: ConversationId): Promise<GlossaryTermView[]> {
  const { rows } = await sql.query<GlossaryTermView>({
    name: 'chat-glossary',
    text: `SELECT id, language, term, "into", translation FROM glossary_terms WHERE conversation_id = $1 ORDER BY language, term, "into"`,
    values: [conversationId],
  })
  return rows
}

/** One way a word and pair: the newest. @returns whether there was room for it. */
export async function putTerm(
  sql: Sql,
  conversationId: ConversationId,
  term: GlossaryTermView,
  { max, now }: { max: number; now: number },
): Promise<boolean> {
  const { rowCount } = await sql.query({
    name: 'chat-put-term',
    text: `INSERT INTO glossary_terms (id, conversation_id, language, term, "into", translation, created_at)
           SELECT $1, $2, $3, $4, $5, $6, $7
           WHERE (SELECT count(*) FROM glossary_terms WHERE conversation_id = $2) < $8
              OR EXISTS (SELECT 1 FROM glossary_terms WHERE conversation_id = $2 AND language = $3 AND term = $4 AND "into" = $5)
           ON CONFLICT (conversation_id, language, "into", term) DO UPDATE SET translation = EXCLUDED.translation`,
    values: [term.id, conversationId, term.language, term.term, term.into, term.translation, new Date(now), max],
  })
  return rowCount !== 0
}

/** @returns whether it was there. */
export async function deleteTerm(sql: Sql, conversationId: ConversationId, id: string): Promise<boolean> {
  const { rowCount } = await sql.query({
    name: 'chat-delete-term',
    text: 'DELETE FROM glossary_terms WHERE conversation_id = $1 AND id = $2',
    values: [conversationId, id],
  })
  return rowCount !== 0
}
