import type { ConversationId, ReplyId, SceneId, SessionId, UserId } from '@parley/contracts/ids'
import { hashSecret } from '@parley/core/auth/secret'
import type { Actor } from '@parley/core/deps'
import { findActor } from '@parley/core/auth/store'
import { createInvitation } from '@parley/core/invitations/create-invitation'
import { reportReply } from '@parley/core/practice/report-reply'
import { cookieFor, openRegistry, type Registry } from '../people.ts'
import { withClient } from '../place.ts'

export interface DataSize {
  users: number
  /** How many of them, the last ones, are admins. */
  admins: number
  talksPerUser: number
  turnsPerTalk: number
  invitations: number
  reports: number
}

/** Two replies a turn. */
export function repliesOf({ users, talksPerUser, turnsPerTalk }: DataSize): number {
  return users * talksPerUser * turnsPerTalk * 2
}

/** Somebody who asks: their cookie and one of their talks. */
export interface Visitor {
  userId: UserId
  cookie: string
  conversationId: ConversationId
}

export interface DataSet {
  visitors: Visitor[]
  admins: Visitor[]
  /** Of an open invitation. */
  invitationToken: string
}

const KINDS = { account: 1, budget: 2, user: 3, session: 4, talk: 5, turn: 6, reply: 7, usage: 8, message: 9 }
const TOKEN = 'b'.repeat(43)
const VISITORS_MAX = 400

/** Fills an empty database: rows of one talk lie together, as they are written one after the other in life. */
export async function createData(databaseUrl: string, size: DataSize): Promise<DataSet> {
  await using registry = await openRegistry(databaseUrl)
  const { users, admins, talksPerUser, turnsPerTalk } = size
  const talks = users * talksPerUser
  await withClient(databaseUrl, async (client) => {
    await client.query(`SET synchronous_commit = off`)
    await client.query(FUNCTION)
    const fill = (sql: string, values: unknown[]) =>
      client.query(
        sql.replaceAll(/\bid\((\w+), /g, (_, kind: keyof typeof KINDS) => `bench_id(${KINDS[kind]}, `),
        values,
      )
    await fill(USERS, [users, users - admins])
    await fill(TALKS, [talks, users])
    await fill(MEMBERS, [talks, users])
    await fill(TURNS, [talks * turnsPerTalk, turnsPerTalk, users])
    await fill(REPLIES, [talks * turnsPerTalk * 2, turnsPerTalk])
    await fill(USAGE, [talks * turnsPerTalk * 2, turnsPerTalk, users])
  })
  await addFew(registry, size)
  await withClient(databaseUrl, (client) => client.query('VACUUM ANALYZE'))
  const visitor = async (number: number): Promise<Visitor> => ({
    userId: idOf('user', number) as UserId,
    cookie: await cookieFor(idOf('session', number) as SessionId),
    conversationId: newestTalk(number, size),
  })
  const people = (from: number, to: number) => Promise.all(Array.from({ length: to - from + 1 }, (_, index) => visitor(from + index)))
  return {
    visitors: await people(1, Math.min(users - admins, VISITORS_MAX)),
    admins: await people(users - admins + 1, users),
    invitationToken: TOKEN,
  }
}

/** What there is little of, by the product's own means. */
async function addFew(registry: Registry, { users, talksPerUser, invitations, reports }: DataSize): Promise<void> {
  const { prisma, clock, ids } = registry
  const scene = await prisma.scene.findFirstOrThrow({ orderBy: { position: 'asc' } })
  for (let number = 1; number <= invitations; number += 1) {
    const invitationId = await createInvitation(registry, {
      secret: number === 1 ? TOKEN : ids.secret(),
      label: `Class ${number}`,
      createdById: idOf('user', users) as UserId,
      sceneId: scene.id as SceneId,
      language: 'es',
      budgetTokens: 25_000,
      maxGuests: 30,
      expiresAt: clock.now() + 30 * 24 * 60 * 60 * 1000,
    })
    const userId = idOf('user', 1 + ((number - 1) % users))
    await prisma.invitationSeat.create({ data: { invitationId, userId, createdAt: new Date() } })
  }
  const actor = await findActor(registry.sql, idOf('session', 1) as SessionId, clock.now())
  const talks = Array.from({ length: talksPerUser }, (_, index) => idOf('talk', 1 + index * users) as ConversationId)
  for (const conversationId of actor ? talks.slice(0, reports) : []) {
    const { id } = await prisma.reply.findFirstOrThrow({ where: { conversationId, kind: 'ANSWER' } })
    await reportReply(registry, actor as Actor, { conversationId, replyId: id as ReplyId, reason: 'wrong', comment: '' })
  }
  await prisma.debriefShare.createMany({
    data: Array.from({ length: Math.min(users, VISITORS_MAX) }, (_, index) => ({
      id: ids.next(),
      conversationId: newestTalk(index + 1, { users, talksPerUser }),
      tokenHash: hashSecret(ids.secret()),
      createdAt: new Date(),
      expiresAt: new Date(clock.now() + 7 * 24 * 60 * 60 * 1000),
    })),
  })
}

function newestTalk(user: number, { users, talksPerUser }: Pick<DataSize, 'users' | 'talksPerUser'>): ConversationId {
  return idOf('talk', user + users * (talksPerUser - 1)) as ConversationId
}

function idOf(kind: keyof typeof KINDS, number: number): string {
  return `${KINDS[kind].toString(16).padStart(8, '0')}-0000-7000-8000-${number.toString(16).padStart(12, '0')}`
}

const FUNCTION = `CREATE OR REPLACE FUNCTION bench_id(kind int, n bigint) RETURNS uuid LANGUAGE sql IMMUTABLE AS
  $$ SELECT (lpad(to_hex(kind), 8, '0') || '-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid $$`

const USERS = `WITH n AS (SELECT generate_series(1, $1::int) AS n),
  accounts AS (INSERT INTO budget_accounts (id, created_at) SELECT id(account, n), now() FROM n),
  budgets AS (INSERT INTO budgets (id, account_id, meter, granted, spent) SELECT id(budget, n), id(account, n), 'tokens', NULL, 4000 FROM n),
  users AS (INSERT INTO users (id, role, name, reading_language, time_zone, budget_account_id, created_at)
            SELECT id(user, n), (CASE WHEN n > $2 THEN 'ADMIN' ELSE 'USER' END)::"Role", 'Nina', 'en', 'Europe/Berlin', id(account, n), now() FROM n)
  INSERT INTO sessions (id, user_id, user_agent, created_at, expires_at, last_seen_at)
  SELECT id(session, n), id(user, n), 'bench', now(), now() + interval '7 days', now() FROM n`

const TALKS = `WITH n AS (SELECT generate_series(1, $1::int) AS n),
  conversations AS (INSERT INTO conversations (id, kind, last_seq, created_at) SELECT id(talk, n), 'PRACTICE', 0, now() FROM n)
  INSERT INTO talks (conversation_id, user_id, scene_id, language, coach_language, level, coach_mode, opening, created_at, updated_at)
  SELECT id(talk, n), id(user, 1 + (n - 1) % $2::int), s.id, 'es', 'en', 'B1', 'live', s.content->'partner'->'es'->>'opening',
    now() - ($1 - n) * interval '1 second', now() - ($1 - n) * interval '1 second'
  FROM n JOIN (SELECT *, row_number() OVER (ORDER BY position) - 1 AS place, count(*) OVER () AS scenes FROM scenes) s ON s.place = n % s.scenes`

const MEMBERS = `INSERT INTO conversation_members (conversation_id, user_id, role, joined_seq)
  SELECT id(talk, n), id(user, 1 + (n - 1) % $2::int), 'OWNER', 0 FROM generate_series(1, $1::int) n`

const TURNS = `INSERT INTO turns (id, conversation_id, number, sender_id, client_message_id, text, state, created_at)
  SELECT id(turn, n), id(talk, 1 + (n - 1) / $2::int), 1 + (n - 1) % $2::int, id(user, 1 + ((n - 1) / $2::int) % $3::int), id(message, n),
    'Hola, señora Ortega. La calefacción no funciona desde el ' || n || ' y necesito que venga un técnico esta semana, por favor.', 'ANSWERED',
    now() - ($1 - n) * interval '1 second'
  FROM generate_series(1, $1::int) n`

const REPLIES = `INSERT INTO replies (id, conversation_id, turn_id, role, kind, state, text, owner, lease_until, created_at, ended_at)
  SELECT id(reply, n), id(talk, 1 + (n - 1) / 2 / $2::int), id(turn, 1 + (n - 1) / 2),
    (CASE WHEN n % 2 = 1 THEN 'PARTNER' ELSE 'COACH' END)::"ReplyRole", (CASE WHEN n % 2 = 1 THEN 'ANSWER' ELSE 'NOTE' END)::"ReplyKind", 'DONE',
    CASE WHEN n % 2 = 1 THEN 'Mire, yo esta semana lo veo muy difícil, con el puente no trabaja nadie; el martes ' || n || ' quizá pueda ir alguien, pero no se lo prometo.'
         ELSE E'quote: necesito que venga un técnico\nnote: Good: a concrete request with the subjunctive.' END,
    'bench', now(), now() - ($1 - n) * interval '1 second', now()
  FROM generate_series(1, $1::int) n`

const USAGE = `INSERT INTO usage_records (id, account_id, conversation_id, subject_id, purpose, provider, model, input_tokens, cache_read_tokens,
    cache_write_tokens, output_tokens, billed_tokens, prompt_bytes, estimated, created_at)
  SELECT id(usage, n), id(account, 1 + ((n - 1) / 2 / $2::int) % $3::int), id(talk, 1 + (n - 1) / 2 / $2::int), id(reply, n),
    CASE WHEN n % 2 = 1 THEN 'partner' ELSE 'coach' END, 'anthropic', 'bench', 400, 1200, 90, 60, 550, 4000, false, now()
  FROM generate_series(1, $1::int) n`
