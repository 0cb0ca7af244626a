/**
 * The outside world, as core sees it, and the words it uses.
 *
 * - **conversation**: an ordered feed of events with members; a practice talk, a direct chat or a group.
 * - **talk**: a practice conversation of one learner in one scene.
 * - **turn**: what the learner said once, and everything it set off.
 * - **reply**: what the partner or the coach said to a turn; streams, then is a fact.
 * - **hold**: the worst cost of a provider call, set aside before it; **settle**: what it really cost.
 * - **message**: what somebody said in a direct chat or a group; its place in the feed is its own.
 * - **place**: somebody's membership of a conversation, and how they keep it.
 * - **inbox**: the feed of what changes for one person alone.
 * - **seat**: a guest's place at an invitation.
 * - **scene**: who the partner is and what the talk is about.
 * - **card**: a line that somebody keeps for learning.
 */
import type { Language } from '@parley/contracts/language'
import type { BudgetAccountId, SessionId, UserId } from '@parley/contracts/ids'
import type { Role } from '@parley/contracts/auth'
import type { ReplyRole } from '@parley/contracts/practice'
import type { Llm } from '@parley/providers/llm/port'
import type { Images } from '@parley/providers/images/port'
import type { Mail } from '@parley/providers/mail/port'
import type { Push } from '@parley/providers/push/port'
import type { Storage } from '@parley/providers/storage/port'
import type { Translators } from '@parley/providers/translation/port'
import type { Pool } from 'pg'
import type { AccountPolicy } from './auth/rules.ts'
import type { PrismaClient } from './db/generated/client.ts'
import type { SendBatcher } from './chat/send-batcher.ts'
import type { Bus } from './feed/bus.ts'
import type { WhoIsHere } from './feed/who-is-here.ts'
import type { RunningReplies } from './practice/running-replies.ts'

export interface Clock {
  /** Epoch ms. */
  now(): number
}

export interface Ids {
  /** UUIDv7. */
  next(): string
  /** A secret: 32 random bytes, base64url. */
  secret(): string
}

export interface Log {
  info(facts: object, message: string): void
  warn(facts: object, message: string): void
  error(facts: object, message: string): void
}

export interface Deps {
  /** Ordinary reads and writes. */
  prisma: PrismaClient
  /** Hot paths. Never in one transaction with `prisma`. */
  sql: Pool
  bus: Bus
  presence: WhoIsHere
  clock: Clock
  ids: Ids
  log: Log
  llms: Record<ReplyRole, Llm>
  mail: Mail
  push: Push
  translators: Translators
  /** Keys of what is kept of translations are made with it. */
  translationSecret: string
  /** Files that people send. */
  storage: Storage
  images: Images
  /** How an operator lets people in. */
  accounts: AccountPolicy
  /** Where people reach Parley, without a slash at its end. */
  publicUrl: string
  /** Replies that this process writes. */
  replies: RunningReplies
  /** Messages that this process stores. */
  sends: SendBatcher
  /** Name of this process among others, as the owner of its replies. */
  instance: string
  /** Work that outlives its request: its failure is logged under `name`. */
  background(name: string, work: Promise<unknown>): void
}

/** What somebody has chosen for all their chats. */
export interface Choices {
  /** Where they have chosen nothing else. */
  readingLanguage: Language
  /** What they write in, as far as they have said. */
  writingLanguage: Language
  /** What else they write, or learn. */
  alsoWrites: readonly Language[]
  /** Whether they show how far they have read, and see it of others. */
  showsReadMarks: boolean
}

/** Who asks. Only a session makes one. */
export interface Actor extends Choices {
  userId: UserId
  sessionId: SessionId
  role: Role
  budgetAccountId: BudgetAccountId
}
