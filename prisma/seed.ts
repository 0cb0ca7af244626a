// What a fresh database of `dev` holds: the built-in scenes, an invitation to try, and the link that makes the first admin.
// Prints one line of JSON: how many tables there are, and whether the two links still work.
import { randomBytes, randomUUIDv7 } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import type { SceneId } from '@parley/contracts/ids'
import { hashSecret } from '@parley/core/auth/secret'
import { openSetup } from '@parley/core/auth/open-setup'
import { createUser } from '@parley/core/auth/create-user'
import { migrate, MigrationError } from '@parley/core/db/migrate'
import { createPrisma } from '@parley/core/db/prisma'
import { createSqlPool } from '@parley/core/db/sql'
import { createInvitation } from '@parley/core/invitations/create-invitation'
import { openAccount } from '@parley/core/quota/open-account'
import { seedScenes } from '@parley/core/scenarios/seed-scenes'

const DEMO_TOKENS = 25_000
const DEMO_GUESTS = 200
const DEMO_MS = 30 * 24 * 60 * 60 * 1000
const DEMO_SCENE = 'broken-heating'

const { DATABASE_URL, DEMO_INVITATION_TOKEN, SETUP_TOKEN } = process.env
if (!DATABASE_URL) throw new Error('DATABASE_URL is not set')

const sql = createSqlPool({ url: DATABASE_URL, max: 2, onIdleError: () => process.exit(1) })
const prisma = createPrisma(sql)
const clock = { now: Date.now }
const ids = { next: () => randomUUIDv7(), secret: () => randomBytes(32).toString('base64url') }
const deps = { prisma, clock, ids }

try {
  await migrate(DATABASE_URL, fileURLToPath(new URL('./migrations', import.meta.url)))
  await seedScenes(deps)
  const invitation = DEMO_INVITATION_TOKEN ? await openDemoInvitation(DEMO_INVITATION_TOKEN) : 'none'
  const setup = SETUP_TOKEN ? await openSetup(deps, SETUP_TOKEN) : 'used'
  const { rows } = await sql.query<{ tables: number }>(
    `SELECT count(*)::int AS tables FROM pg_tables WHERE schemaname = 'public' AND tablename <> '_prisma_migrations'`,
  )
  process.stdout.write(`${JSON.stringify({ tables: rows[0]?.tables ?? 0, invitation, setup })}\n`)
} catch (error) {
  if (!(error instanceof MigrationError)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 1
} finally {
  await prisma.$disconnect()
  await sql.end()
}

/** The same link at every start, open for another month each time. */
async function openDemoInvitation(secret: string): Promise<'open'> {
  const expiresAt = clock.now() + DEMO_MS
  const extended = await prisma.invitation.updateMany({
    where: { tokenHash: hashSecret(secret) },
    data: { expiresAt: new Date(expiresAt) },
  })
  if (extended.count > 0) return 'open'
  const scene = await prisma.scene.findUniqueOrThrow({ where: { slug: DEMO_SCENE }, select: { id: true } })
  const budgetAccountId = await openAccount(deps, prisma, 0)
  const createdById = await createUser(deps, prisma, {
    role: 'USER',
    name: 'Ana Ruiz',
    readingLanguage: 'en',
    timeZone: 'Europe/Madrid',
    budgetAccountId,
  })
  await createInvitation(deps, {
    secret,
    label: 'Try Parley',
    createdById,
    sceneId: scene.id as SceneId,
    language: 'es',
    budgetTokens: DEMO_TOKENS,
    maxGuests: DEMO_GUESTS,
    expiresAt,
  })
  return 'open'
}
