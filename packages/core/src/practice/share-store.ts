import type { ConversationId } from '@parley/contracts/ids'
import type { ShareView } from '@parley/contracts/shares'
import type { Db } from '../db/prisma.ts'

export interface NewShare {
  id: string
  conversationId: ConversationId
  tokenHash: Uint8Array<ArrayBuffer>
  createdAt: number
  expiresAt: number
}

export async function insertShare(db: Db, { createdAt, expiresAt, ...share }: NewShare): Promise<void> {
  await db.debriefShare.create({ data: { ...share, createdAt: new Date(createdAt), expiresAt: new Date(expiresAt) } })
}

/** The links that open a talk's debrief at `now`, newest first. */
export async function findOpenShares(db: Db, conversationId: ConversationId, now: number): Promise<ShareView[]> {
  const shares = await db.debriefShare.findMany({
    where: { conversationId, revokedAt: null, expiresAt: { gt: new Date(now) } },
    orderBy: { createdAt: 'desc' },
  })
  return shares.map(({ id, createdAt, expiresAt }) => ({ id, createdAt: createdAt.getTime(), expiresAt: expiresAt.getTime() }))
}

/** Closes a link of this talk. @returns whether it was open. */
export async function revokeShare(
  db: Db,
  { id, conversationId, now }: { id: string; conversationId: ConversationId; now: number },
): Promise<boolean> {
  const { count } = await db.debriefShare.updateMany({ where: { id, conversationId, revokedAt: null }, data: { revokedAt: new Date(now) } })
  return count > 0
}

export interface SharedTalk {
  conversationId: ConversationId
  learnerName: string
  expiresAt: number
  /** Revoked, or its talk is deleted. */
  isClosed: boolean
}

/** What a link's secret leads to, open or not. */
export async function findSharedTalk(db: Db, tokenHash: Uint8Array<ArrayBuffer>): Promise<SharedTalk | null> {
  const share = await db.debriefShare.findUnique({
    where: { tokenHash },
    include: { talk: { select: { deletedAt: true, user: { select: { name: true } } } } },
  })
  if (!share) return null
  const { conversationId, expiresAt, revokedAt, talk } = share
  return {
    conversationId: conversationId as ConversationId,
    learnerName: talk.user.name,
    expiresAt: expiresAt.getTime(),
    isClosed: revokedAt !== null || talk.deletedAt !== null,
  }
}
