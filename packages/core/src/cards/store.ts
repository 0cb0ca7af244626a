import type { CardView, SavedCard } from '@parley/contracts/cards'
import type { ConversationId, MessageId, UserId } from '@parley/contracts/ids'
import type { Language } from '@parley/contracts/language'
import type { Sql } from '../db/sql.ts'

export interface NewCard {
  id: string
  ownerId: UserId
  /** What it was taken from: the same is one card. */
  source: string
  front: string
  frontLanguage: Language
  back: string
  backLanguage: Language
  conversationId: ConversationId
  messageId: MessageId | null
}

/** Puts a card, or what it says now into the one that is there; a back that fits stays until there is another. @returns `null`: there is no room for another. */
export async function putCard(sql: Sql, card: NewCard, { max, now }: { max: number; now: number }): Promise<SavedCard | null> {
  const { rows } = await sql.query<SavedCard>({
    name: 'cards-put',
    // What is returned is looked up as it was before: one that was deleted is new again.
    text: `INSERT INTO cards (id, owner_id, source, front, front_language, back, back_language, conversation_id, message_id, created_at)
           SELECT $1, $2, $3, $4, $5, $6, $7, $8, $9, $10
           WHERE (SELECT count(*) FROM cards WHERE owner_id = $2) < $11 OR EXISTS (SELECT 1 FROM cards WHERE owner_id = $2 AND source = $3)
           ON CONFLICT (owner_id, source) DO UPDATE SET front = EXCLUDED.front, front_language = EXCLUDED.front_language,
             back = CASE WHEN EXCLUDED.back = '' AND cards.front = EXCLUDED.front AND cards.back_language = EXCLUDED.back_language
                      THEN cards.back ELSE EXCLUDED.back END,
             back_language = EXCLUDED.back_language, removed_at = NULL
           RETURNING id, NOT EXISTS (SELECT 1 FROM cards k WHERE k.owner_id = $2 AND k.source = $3 AND k.removed_at IS NULL) AS "isNew"`,
    values: [
      card.id,
      card.ownerId,
      card.source,
      card.front,
      card.frontLanguage,
      card.back,
      card.backLanguage,
      card.conversationId,
      card.messageId,
      new Date(now),
      max,
    ],
  })
  return rows[0] ?? null
}

interface CardRow extends Omit<CardView, 'from' | 'createdAt'> {
  conversationId: ConversationId | null
  messageId: MessageId | null
  kind: 'PRACTICE' | 'DIRECT' | 'GROUP' | null
  seq: number | null
  createdAt: Date
}

/** Somebody's cards, the newest first. A chat that they are no longer in, or a deleted talk, is no place to go to. */
export async function listOwnCards(
  sql: Sql,
  ownerId: UserId,
  { before, limit }: { before: { createdAt: number; id: string } | null; limit: number },
): Promise<CardView[]> {
  const { rows } = await sql.query<CardRow>({
    name: 'cards-list',
    text: `SELECT k.id, k.front, k.front_language AS "frontLanguage", k.back, k.back_language AS "backLanguage", k.created_at AS "createdAt",
             c.id AS "conversationId", c.kind, m.id AS "messageId", m.seq,
             k.back = '' AND EXISTS (SELECT 1 FROM message_translations w WHERE w.message_id = k.message_id AND w.language = k.back_language
               AND w.state = 'PENDING') AS "isComing"
           FROM cards k
           LEFT JOIN conversation_members p ON p.conversation_id = k.conversation_id AND p.user_id = k.owner_id AND p.left_seq IS NULL
           LEFT JOIN talks t ON t.conversation_id = k.conversation_id
           LEFT JOIN conversations c ON c.id = p.conversation_id AND t.deleted_at IS NULL
           LEFT JOIN messages m ON m.id = k.message_id
           WHERE k.owner_id = $1 AND k.removed_at IS NULL AND ($2::timestamptz IS NULL OR (k.created_at, k.id) < ($2, $3::uuid))
           ORDER BY k.created_at DESC, k.id DESC LIMIT $4`,
    values: [ownerId, before && new Date(before.createdAt), before?.id ?? null, limit],
  })
  return rows.map(({ conversationId, messageId, kind, seq, createdAt, ...card }) => ({
    ...card,
    from: toPlace({ conversationId, messageId, kind, seq }),
    createdAt: createdAt.getTime(),
  }))
}

function toPlace({
  conversationId,
  messageId,
  kind,
  seq,
}: Pick<CardRow, 'conversationId' | 'messageId' | 'kind' | 'seq'>): CardView['from'] {
  if (!conversationId) return null
  if (kind === 'PRACTICE') return { kind: 'talk', conversationId }
  return messageId === null || seq === null ? null : { kind: 'chat', conversationId, seq, messageId }
}

/** A card without a back, and a translation that is of its message now. */
export interface EmptyCard {
  id: string
  front: string
  body: string
  text: string
  /** Of whom the message speaks. */
  names: (string | null)[] | null
}

/** Cards whose messages these translations are of. */
export async function listEmptyCards(sql: Sql, translationIds: readonly string[]): Promise<EmptyCard[]> {
  const { rows } = await sql.query<EmptyCard>({
    name: 'cards-empty',
    text: `SELECT k.id, k.front, m.body, t.text,
             (SELECT json_agg(u.name ORDER BY n.position) FROM mentions n LEFT JOIN users u ON u.id = n.user_id WHERE n.message_id = m.id) AS names
           FROM message_translations t JOIN messages m ON m.id = t.message_id
           JOIN cards k ON k.message_id = t.message_id AND k.back_language = t.language AND k.back = ''
           WHERE t.id = ANY($1::uuid[]) AND t.state IN ('DONE', 'UNCERTAIN')`,
    values: [translationIds],
  })
  return rows
}

export async function putBacks(sql: Sql, backs: readonly { id: string; back: string }[]): Promise<void> {
  await sql.query({
    name: 'cards-backs',
    text: `UPDATE cards k SET back = g.back FROM unnest($1::uuid[], $2::text[]) g (id, back) WHERE k.id = g.id AND k.back = ''`,
    values: [backs.map(({ id }) => id), backs.map(({ back }) => back)],
  })
}

/** @returns whether it was there. */
export async function hideCard(sql: Sql, ownerId: UserId, id: string, now: number): Promise<boolean> {
  const { rowCount } = await sql.query({
    name: 'cards-hide',
    text: 'UPDATE cards SET removed_at = COALESCE(removed_at, $3) WHERE owner_id = $1 AND id = $2',
    values: [ownerId, id, new Date(now)],
  })
  return rowCount !== 0
}

/** Brings back what was hidden since `since`. @returns whether it is there. */
export async function unhideCard(sql: Sql, ownerId: UserId, id: string, since: number): Promise<boolean> {
  const { rowCount } = await sql.query({
    name: 'cards-unhide',
    text: 'UPDATE cards SET removed_at = NULL WHERE owner_id = $1 AND id = $2 AND (removed_at IS NULL OR removed_at >= $3)',
    values: [ownerId, id, new Date(since)],
  })
  return rowCount !== 0
}

export async function deleteHiddenCards(sql: Sql, before: number): Promise<void> {
  await sql.query({ name: 'cards-purge', text: 'DELETE FROM cards WHERE removed_at < $1', values: [new Date(before)] })
}

export async function deleteCardsOf(sql: Sql, messageId: MessageId): Promise<void> {
  await sql.query({ name: 'cards-forget', text: 'DELETE FROM cards WHERE message_id = $1', values: [messageId] })
}
