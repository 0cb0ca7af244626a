// What a fresh database of `dev` holds: the built-in scenes, an invitation to a talk and one to a chat, and the link that makes the
// first admin. Prints one line of JSON: how many tables there are, and whether the links still work.
import { randomBytes, randomUUID, randomUUIDv7 } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import type { ClientMessageId, SceneId, UserId } from '@parley/contracts/ids'
import { hashSecret } from '@parley/core/auth/secret'
import { openSetup } from '@parley/core/auth/open-setup'
import { createUser } from '@parley/core/auth/create-user'
import { createGroup } from '@parley/core/chat/create-group'
import { SendBatcher } from '@parley/core/chat/send-batcher'
import { sendMessage } from '@parley/core/chat/send-message'
import { migrate, MigrationError } from '@parley/core/db/migrate'
import { createPrisma } from '@parley/core/db/prisma'
import { createSqlPool } from '@parley/core/db/sql'
import { createLocalBus } from '@parley/core/feed/bus'
import { createInvitation } from '@parley/core/invitations/create-invitation'
import { openAccount } from '@parley/core/quota/open-account'
import { seedScenes } from '@parley/core/scenarios/seed-scenes'

const DEMO_TOKENS = 25_000
const DEMO_GUESTS = 200
const DEMO_MS = 30 * 24 * 60 * 60 * 1000
const DEMO_SCENE = 'broken-heating'
const DEMO_CHAT = 'Two languages, one chat'
/** Sentences of the phrase book, so that they can be read without any key. */
const DEMO_WORDS = 'Welcome! Write in your language. Everyone reads it in theirs. How are you?'

const { DATABASE_URL, DEMO_INVITATION_TOKEN, DEMO_CHAT_TOKEN, SETUP_TOKEN } = process.env
if (!DATABASE_URL) throw new Error('DATABASE_URL is not set')

const sql = createSqlPool({ url: DATABASE_URL, max: 2, onIdleError: () => process.exit(1) })
const prisma = createPrisma(sql)
const clock = { now: Date.now }
const ids = { next: () => randomUUIDv7(), secret: () => randomBytes(32).toString('base64url') }
const deps = { prisma, sql, clock, ids, bus: createLocalBus(), sends: new SendBatcher(sql) }

try {
  await migrate(DATABASE_URL, fileURLToPath(new URL('./migrations', import.meta.url)))
  await seedScenes(deps)
  const invitation = DEMO_INVITATION_TOKEN ? await openDemoInvitation(DEMO_INVITATION_TOKEN) : 'none'
  const chat = DEMO_CHAT_TOKEN ? await openDemoChat(DEMO_CHAT_TOKEN) : 'none'
  const setup = SETUP_TOKEN ? await openSetup(deps, SETUP_TOKEN) : 'used'
  const { rows } = await sql.query<{ tables: number }>(
    `SELECT count(*)::int AS tables FROM pg_tables WHERE schemaname = 'public' AND tablename <> '_prisma_migrations'`,
  )
  process.stdout.write(`${JSON.stringify({ tables: rows[0]?.tables ?? 0, invitation, chat, setup })}\n`)
} catch (error) {
  if (!(error instanceof MigrationError)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 1
} finally {
  await prisma.$disconnect()
  await sql.end()
}

/** The same links at every start, open for another month each time. */
async function openDemoInvitation(secret: string): Promise<'open'> {
  if (await keepOpen(secret)) return 'open'
  const scene = await prisma.scene.findUniqueOrThrow({ where: { slug: DEMO_SCENE }, select: { id: true } })
  const createdById = await findInviter()
  await createInvitation(deps, { ...demo(), secret, label: 'Try Parley', createdById, sceneId: scene.id as SceneId, language: 'es' })
  return 'open'
}

async function openDemoChat(secret: string): Promise<'open'> {
  if (await keepOpen(secret)) return 'open'
  const createdById = await findInviter()
  const { conversationId } = await createGroup(deps, { userId: createdById, role: 'USER' }, { title: DEMO_CHAT, userIds: [] })
  const said = { conversationId, clientMessageId: randomUUID() as ClientMessageId, body: DEMO_WORDS }
  await sendMessage(
    deps,
    { userId: createdById, writingLanguage: 'en', alsoWrites: [] },
    { ...said, mentions: [], replyToId: null, isCorrection: false, attachmentIds: [] },
  )
  await createInvitation(deps, { ...demo(), secret, label: DEMO_CHAT, createdById, sceneId: null, conversationId, language: null })
  return 'open'
}

function demo(): { budgetTokens: number; maxGuests: number; expiresAt: number } {
  return { budgetTokens: DEMO_TOKENS, maxGuests: DEMO_GUESTS, expiresAt: clock.now() + DEMO_MS }
}

/** @returns whether there is such an invitation. */
async function keepOpen(secret: string): Promise<boolean> {
  const where = { tokenHash: hashSecret(secret) }
  const { count } = await prisma.invitation.updateMany({ where, data: { expiresAt: new Date(clock.now() + DEMO_MS) } })
  return count > 0
}

/** One person invites to both. */
async function findInviter(): Promise<UserId> {
  const secrets = [DEMO_INVITATION_TOKEN, DEMO_CHAT_TOKEN].filter((secret) => secret !== undefined)
  const known = await prisma.invitation.findFirst({ where: { tokenHash: { in: secrets.map(hashSecret) } }, select: { createdById: true } })
  if (known) return known.createdById as UserId
  const budgetAccountId = await openAccount(deps, prisma, 0)
  const person = { role: 'USER' as const, name: 'Ana Ruiz', readingLanguage: 'en' as const, timeZone: 'Europe/Madrid' }
  return createUser(deps, prisma, { ...person, budgetAccountId })
}
