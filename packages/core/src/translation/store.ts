import type { BudgetAccountId, ConversationId, MessageId, UserId } from '@parley/contracts/ids'
import type { Language } from '@parley/contracts/language'
import type { TranslationFailure } from '@parley/contracts/translation'
import type { ContextLine, MarkedText, TranslationEngineName } from '@parley/providers/translation/port'
import type { Sql } from '../db/sql.ts'

/** A message that is wanted in a language. */
export interface Wanted {
  messageId: MessageId
  language: Language
}

/** A translation that is this process's to make, until its lease ends. */
export interface Claim {
  id: string
  messageId: MessageId
  conversationId: ConversationId
  /** Of the message. */
  seq: number
  revision: number
  /** How often it was begun. */
  attempts: number
  from: Language
  to: Language
  body: string
  senderId: UserId | null
  /** Whose budget pays: who asked for it, or else who wrote it. `null`: they are gone. */
  payerId: UserId | null
  budgetAccountId: BudgetAccountId | null
  formality: 'formal' | 'informal' | null
  terms: { term: string; translation: string }[] | null
  /** What was said just before, the oldest first. */
  context: ContextLine[] | null
}

/** Messages before it that an engine is shown. */
const CONTEXT_LINES = 4
/** How often a translation is begun before nobody tries any more by themselves. */
const ATTEMPTS_MAX = 3

/** What was said last in a conversation, of what its sender sees, the oldest first: JSON, or NULL. */
const contextOf = ({ conversation, sender, joined, before }: { conversation: string; sender: string; joined: string; before: string }) =>
  `(SELECT json_agg(json_build_object('by', CASE WHEN c.sender_id = ${sender} THEN 'sender' ELSE 'other' END, 'text', left(c.body, 500)) ORDER BY c.seq)
    FROM (SELECT b.sender_id, b.body, b.seq FROM messages b WHERE b.conversation_id = ${conversation} AND b.seq >= ${joined} AND ${before}
            AND b.notice IS NULL AND b.erased_by IS NULL AND NOT b.is_withheld ORDER BY b.seq DESC LIMIT ${CONTEXT_LINES}) c)`

/** Whether `m` can be brought into a language at all. */
const translatable = (into: string) =>
  `m.language <> ${into} AND m.erased_by IS NULL AND m.notice IS NULL AND m.body <> '' AND NOT m.is_withheld`

/**
 * Takes those translations that nobody is at and that are not there, the oldest message first: each is one process's, whoever else wants
 * it. `isRetry`: also those that failed. `payerId`: who asked for them; whoever takes them up later without one leaves it as it is.
 */
export async function claimTranslations(
  sql: Sql,
  wanted: readonly (Wanted & { id: string })[],
  { owner, now, leaseMs, isRetry, payerId }: { owner: string; now: number; leaseMs: number; isRetry: boolean; payerId: UserId | null },
): Promise<Claim[]> {
  if (wanted.length === 0) return []
  const { rows } = await sql.query<Claim>({
    name: 'translation-claim',
    text: `WITH claimed AS (
             INSERT INTO message_translations (id, message_id, conversation_id, language, revision, state, owner, lease_until, payer_id)
             SELECT w.id, m.id, m.conversation_id, w.language, m.revision, 'PENDING', $4, $6, $8::uuid
             FROM unnest($1::uuid[], $2::uuid[], $3::text[]) w (id, message_id, language) JOIN messages m ON m.id = w.message_id
             WHERE ${translatable('w.language')} ORDER BY m.id, w.language
             ON CONFLICT (message_id, language) DO UPDATE SET revision = EXCLUDED.revision, state = 'PENDING', owner = EXCLUDED.owner,
               lease_until = EXCLUDED.lease_until, reason = NULL,
               payer_id = COALESCE(EXCLUDED.payer_id, CASE WHEN message_translations.revision = EXCLUDED.revision THEN message_translations.payer_id END),
               attempts = CASE WHEN message_translations.revision < EXCLUDED.revision OR $7 THEN 1 ELSE message_translations.attempts + 1 END
             WHERE message_translations.revision < EXCLUDED.revision OR (message_translations.state = 'FAILED' AND $7)
               OR (message_translations.state = 'PENDING' AND message_translations.lease_until < $5
                   AND (message_translations.attempts < ${ATTEMPTS_MAX} OR $7))
             RETURNING id, message_id, language, revision, attempts, payer_id)
           SELECT k.id, m.id AS "messageId", m.conversation_id AS "conversationId", m.seq, k.revision, k.attempts, m.language AS "from", k.language AS "to", m.body,
             m.sender_id AS "senderId", u.id AS "payerId", u.budget_account_id AS "budgetAccountId", p.formality,
             (SELECT json_agg(json_build_object('term', g.term, 'translation', g.translation)) FROM glossary_terms g
              WHERE g.conversation_id = m.conversation_id AND g.language = m.language AND g.into = k.language) AS terms,
             ${contextOf({ conversation: 'm.conversation_id', sender: 'm.sender_id', joined: 'COALESCE(p.joined_seq, 0)', before: 'b.seq < m.seq' })} AS context
           FROM claimed k JOIN messages m ON m.id = k.message_id LEFT JOIN users u ON u.id = COALESCE(k.payer_id, m.sender_id)
           LEFT JOIN conversation_members p ON p.conversation_id = m.conversation_id AND p.user_id = m.sender_id
           ORDER BY m.seq, k.language`,
    values: [
      wanted.map(({ id }) => id),
      wanted.map(({ messageId }) => messageId),
      wanted.map(({ language }) => language),
      owner,
      new Date(now),
      new Date(now + leaseMs),
      isRetry,
      payerId,
    ],
  })
  return rows
}

/** What became of a claim. */
export interface Outcome {
  id: string
  /** That the message had when it was claimed. */
  revision: number
  state: 'DONE' | 'UNCERTAIN' | 'FAILED'
  text: string
  engine: TranslationEngineName | null
  model: string | null
  isFallback: boolean
  confidence: number | null
  confidenceSource: 'engine' | 'checks' | null
  reason: TranslationFailure | null
  /** See `language/words.ts`: a search finds it. */
  words: string
  /** Under which it is kept for the next who asks for the same, and as what; `null`: it is not. */
  kept: { key: Buffer; text: MarkedText } | null
}

/**
 * Stores what became of claims of one conversation, in one trip, which is a transaction: each under the next number of its feed. One that was
 * taken over meanwhile, or whose message is gone or says something else, is not stored. @returns the numbers of those that are, by their ids,
 * and whether cards wait for any of them.
 */
export async function saveOutcomes(
  sql: Sql,
  conversationId: ConversationId,
  owner: string,
  { outcomes, keptUntil }: { outcomes: readonly Outcome[]; keptUntil: number },
): Promise<{ seqs: Map<string, number>; hasEmptyCards: boolean }> {
  const { rows } = await sql.query<{ id: string; seq: number; hasEmptyCards: boolean }>({
    name: 'translation-save',
    text: `SELECT saved_id AS id, saved_seq AS seq, has_empty_cards AS "hasEmptyCards" FROM translation_save($1, $2, $3::uuid[], $4::int[], $5::text[], $6::text[], $7::text[], $8::text[],
             $9::boolean[], $10::float8[], $11::text[], $12::text[], $13::text[], $14::bytea[], $15::text[], $16)`,
    values: [
      conversationId,
      owner,
      outcomes.map(({ id }) => id),
      outcomes.map(({ revision }) => revision),
      outcomes.map(({ state }) => state),
      outcomes.map(({ text }) => text),
      outcomes.map(({ engine }) => engine),
      outcomes.map(({ model }) => model),
      outcomes.map(({ isFallback }) => isFallback),
      outcomes.map(({ confidence }) => confidence),
      outcomes.map(({ confidenceSource }) => confidenceSource),
      outcomes.map(({ reason }) => reason),
      outcomes.map(({ words }) => words),
      outcomes.map(({ kept }) => kept?.key ?? null),
      outcomes.map(({ kept }) => kept?.text ?? null),
      new Date(keptUntil),
    ],
  })
  return { seqs: new Map(rows.map(({ id, seq }) => [id, seq])), hasEmptyCards: rows.some(({ hasEmptyCards }) => hasEmptyCards) }
}

/** Claims whose process did not come to an end, and whose message may still be translated by itself. */
export async function findExpiredClaims(sql: Sql, now: number, limit: number): Promise<Wanted[]> {
  const { rows } = await sql.query<Wanted>({
    name: 'translation-expired',
    text: `SELECT message_id AS "messageId", language FROM message_translations
           WHERE state = 'PENDING' AND lease_until < $1 AND attempts < ${ATTEMPTS_MAX} ORDER BY lease_until LIMIT $2`,
    values: [new Date(now), limit],
  })
  return rows
}

/** Of `message_translations t`: nobody is at it, and nobody will be by themselves. */
const hopeless = (now: string) => `t.lease_until < ${now} AND (t.attempts >= ${ATTEMPTS_MAX}
  OR NOT EXISTS (SELECT 1 FROM messages m WHERE m.id = t.message_id AND ${translatable('t.language')}))`

/** Conversations with claims that nobody will try again by themselves. */
export async function findHopeless(sql: Sql, now: number, limit: number): Promise<ConversationId[]> {
  const { rows } = await sql.query<{ id: ConversationId }>({
    name: 'translation-hopeless',
    text: `SELECT DISTINCT h.id FROM (SELECT t.conversation_id AS id FROM message_translations t
           WHERE t.state = 'PENDING' AND ${hopeless('$1')} ORDER BY t.lease_until LIMIT $2) h`,
    values: [new Date(now), limit],
  })
  return rows.map(({ id }) => id)
}

/**
 * Those claims of a conversation, which the caller has locked, have failed: in the order in which claims are made, each under the next
 * number of its feed, of which as many are taken: an empty one at the end would look like something that nobody has heard of yet.
 */
export async function failHopeless(sql: Sql, conversationId: ConversationId, now: number): Promise<void> {
  await sql.query({
    name: 'translation-fail-hopeless',
    text: `WITH mine AS (SELECT t.id FROM message_translations t WHERE t.conversation_id = $1 AND t.state = 'PENDING' AND ${hopeless('$2')}
                         ORDER BY t.message_id, t.language FOR UPDATE),
             numbered AS (SELECT id, row_number() OVER ()::int AS place, count(*) OVER ()::int AS count FROM mine),
             bumped AS (UPDATE conversations c SET last_seq = c.last_seq + n.count FROM (SELECT DISTINCT count FROM numbered) n
                        WHERE c.id = $1 RETURNING c.last_seq - n.count AS base)
           UPDATE message_translations t SET state = 'FAILED', reason = 'engines-failed', payer_id = NULL, seq = b.base + n.place
           FROM bumped b, numbered n WHERE t.id = n.id`,
    values: [conversationId, new Date(now)],
  })
}

export async function listTerms(
  sql: Sql,
  conversationId: ConversationId,
  language: Language,
): Promise<{ into: Language; term: string; translation: string }[]> {
  const { rows } = await sql.query<{ into: Language; term: string; translation: string }>({
    name: 'translation-terms',
    text: 'SELECT "into", term, translation FROM glossary_terms WHERE conversation_id = $1 AND language = $2',
    values: [conversationId, language],
  })
  return rows
}

/** What an engine is shown of what was said before somebody says something next. */
export async function findContext(
  sql: Sql,
  { conversationId, senderId, joinedSeq }: { conversationId: ConversationId; senderId: UserId; joinedSeq: number },
): Promise<ContextLine[]> {
  const { rows } = await sql.query<{ context: ContextLine[] | null }>({
    name: 'translation-context',
    text: `SELECT ${contextOf({ conversation: '$1', sender: '$2', joined: '$3', before: 'TRUE' })} AS context`,
    values: [conversationId, senderId, joinedSeq],
  })
  return rows[0]?.context ?? []
}

export async function deleteTranslations(sql: Sql, messageId: MessageId): Promise<void> {
  await sql.query({
    name: 'translation-forget',
    text: `WITH mine AS (SELECT id FROM message_translations WHERE message_id = $1 ORDER BY language FOR UPDATE)
           DELETE FROM message_translations t USING mine WHERE t.id = mine.id`,
    values: [messageId],
  })
}
