import type { ConversationId, SessionId, UserId } from '@parley/contracts/ids'
import { cookieFor } from '../people.ts'
import { withClient } from '../place.ts'

export interface ChatSize {
  people: number
  chats: number
  membersPerChat: number
  /** How far the first member of a chat is from that of the one before: as many as its members, and nobody is in two; 1, and all are in many. */
  stride: number
  /** Who reads what, in turn. All write English. */
  readers?: readonly string[]
}

const KINDS = { account: 1, budget: 2, user: 3, session: 4, chat: 5, message: 9, client: 10 }

/** Fills an empty database with groups. People, chats and members are numbered from 0. */
export async function createChats(databaseUrl: string, size: ChatSize): Promise<void> {
  const { people, chats, membersPerChat, stride, readers = ['en'] } = size
  await withClient(databaseUrl, async (client) => {
    await client.query('SET synchronous_commit = off')
    await client.query(FUNCTION)
    const fill = (sql: string, values: unknown[]) => client.query(withKinds(sql), values)
    await fill(PEOPLE, [people, readers])
    await fill(CHATS, [chats, membersPerChat, people, stride])
    await client.query('CREATE EXTENSION IF NOT EXISTS pg_stat_statements')
    await client.query('VACUUM ANALYZE')
  })
}

/** Says so much in each of these chats, by its members in turn, as if it had been said long ago. */
export async function fillHistory(
  databaseUrl: string,
  size: ChatSize,
  { chat, messages }: { chat: number; messages: number },
): Promise<void> {
  await withClient(databaseUrl, async (client) => {
    await client.query('SET synchronous_commit = off')
    await client.query(withKinds(MESSAGES), [chat, messages, size.membersPerChat, size.people, size.stride])
    await client.query('UPDATE conversations SET last_seq = $2, active_at = now() WHERE id = $1', [chatId(chat), messages])
    await client.query('VACUUM ANALYZE messages')
  })
}

export function userId(person: number): UserId {
  return idOf('user', person) as UserId
}

export function chatId(chat: number): ConversationId {
  return idOf('chat', chat) as ConversationId
}

export function sessionId(person: number): SessionId {
  return idOf('session', person) as SessionId
}

export async function cookieOf(person: number): Promise<string> {
  return cookieFor(sessionId(person))
}

function idOf(kind: keyof typeof KINDS, number: number): string {
  return `${KINDS[kind].toString(16).padStart(8, '0')}-0000-7000-8000-${number.toString(16).padStart(12, '0')}`
}

function withKinds(sql: string): string {
  return sql.replaceAll(/\bid\((\w+), /g, (_, kind: keyof typeof KINDS) => `bench_id(${KINDS[kind]}, `)
}

const FUNCTION = `CREATE OR REPLACE FUNCTION bench_id(kind int, n bigint) RETURNS uuid LANGUAGE sql IMMUTABLE AS
  $$ SELECT (lpad(to_hex(kind), 8, '0') || '-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid $$`

const PEOPLE = `WITH n AS (SELECT generate_series(0, $1::int - 1) AS n),
  accounts AS (INSERT INTO budget_accounts (id, created_at) SELECT id(account, n), now() FROM n),
  budgets AS (INSERT INTO budgets (id, account_id, meter, granted, spent) SELECT id(budget, n), id(account, n), 'tokens', NULL, 0 FROM n),
  users AS (INSERT INTO users (id, role, name, reading_language, writes, time_zone, budget_account_id, created_at)
            SELECT id(user, n), 'USER', 'Nina', ($2::text[])[1 + n % cardinality($2::text[])], '{en}', 'Europe/Berlin', id(account, n), now() FROM n)
  INSERT INTO sessions (id, user_id, user_agent, created_at, expires_at, last_seen_at)
  SELECT id(session, n), id(user, n), 'bench', now(), now() + interval '7 days', now() FROM n`

const CHATS = `WITH n AS (SELECT generate_series(0, $1::int - 1) AS n),
  chats AS (INSERT INTO conversations (id, kind, last_seq, created_at, title, active_at, member_count)
            SELECT id(chat, n), 'GROUP', 0, now(), 'Group ' || n, now(), $2 FROM n)
  INSERT INTO conversation_members (conversation_id, user_id, role, joined_seq, joined_at)
  SELECT DISTINCT ON (n, p) id(chat, n), id(user, p), (CASE WHEN k = 0 THEN 'OWNER' ELSE 'MEMBER' END)::"MemberRole", 0, now()
  FROM (SELECT n, k, (n * $4::int + k) % $3::int AS p FROM n, generate_series(0, $2::int - 1) k) m ORDER BY n, p, k`

const MESSAGES = `INSERT INTO messages (id, conversation_id, seq, sender_id, client_message_id, body, language, created_at, words)
  SELECT id(message, $1::bigint * 10000000 + n), id(chat, $1), n, id(user, ($1::int * $5::int + n % $3::int) % $4::int),
    id(client, $1::bigint * 10000000 + n), 'The train from the north is late again, number ' || n || ', so we will meet in front of the station.', 'en',
    now() - ($2 - n) * interval '1 second', array_to_tsvector(string_to_array('again front late meet north number station train ' || n, ' '))
  FROM generate_series(1, $2::int) n`
