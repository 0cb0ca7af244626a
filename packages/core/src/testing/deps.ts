import { randomBytes, randomUUIDv7 } from 'node:crypto'
import { fakeImages } from '@parley/providers/images/fake'
import { fakeLlm, type FakeLlm, type FakeReply } from '@parley/providers/llm/fake'
import { fakeMail, type FakeMail } from '@parley/providers/mail/fake'
import { fakePush, type FakePush } from '@parley/providers/push/fake'
import { fakeStorage, type FakeStorage } from '@parley/providers/storage/fake'
import type { TranslationEngine } from '@parley/providers/translation/port'
import type { ReplyRole } from '@parley/contracts/practice'
import type { AccountPolicy } from '../auth/rules.ts'
import { createPrisma } from '../db/prisma.ts'
import { createSqlPool } from '../db/sql.ts'
import type { Deps } from '../deps.ts'
import { SendBatcher } from '../chat/send-batcher.ts'
import { createLocalBus } from '../feed/bus.ts'
import { WhoIsHere } from '../feed/who-is-here.ts'
import { RunningReplies } from '../practice/running-replies.ts'
import { createTestClock, type TestClock } from './clock.ts'
import { createTestDatabase } from './database.ts'

export interface TestDeps extends Deps, AsyncDisposable {
  clock: TestClock
  llms: Record<ReplyRole, FakeLlm>
  mail: FakeMail
  push: FakePush
  storage: FakeStorage
  accounts: AccountPolicy
  databaseUrl: string
  /** What was logged: facts and constant messages. */
  logged: { level: string; facts: object; message: string }[]
  /** Waits for everything that was sent to the background. Throws what it threw. */
  settled(): Promise<void>
}

export interface TestDepsOptions {
  partner?: () => FakeReply
  coach?: () => FakeReply
  examiner?: () => FakeReply
  /** Translation engines, in the order in which they are asked. */
  engines?: TranslationEngine[]
}

/** Core on a real database of its own, with fakes at the ports. */
export async function createTestDeps({
  partner = () => ({ text: 'El martes va un técnico.' }),
  coach = () => ({ text: 'note: Calm and clear.' }),
  examiner = () => ({ text: 'headline: You said what you came to say.' }),
  engines = [],
}: TestDepsOptions = {}): Promise<TestDeps> {
  const database = await createTestDatabase()
  const sql = createSqlPool({ url: database.url, onIdleError: () => {} })
  const prisma = createPrisma(sql)
  const replies = new RunningReplies()
  const logged: TestDeps['logged'] = []
  const log = (level: string) => (facts: object, message: string) => void logged.push({ level, facts, message })
  const running = new Set<Promise<unknown>>()
  return {
    prisma,
    sql,
    replies,
    logged,
    databaseUrl: database.url,
    bus: createLocalBus(),
    presence: new WhoIsHere(),
    sends: new SendBatcher(sql),
    clock: createTestClock(),
    ids: { next: () => randomUUIDv7(), secret: () => randomBytes(32).toString('base64url') },
    log: { info: log('info'), warn: log('warn'), error: log('error') },
    llms: { partner: fakeLlm(partner), coach: fakeLlm(coach), examiner: fakeLlm(examiner) },
    mail: fakeMail(),
    push: fakePush(),
    translators: {
      engines: new Map(engines.map((engine) => [engine.name, engine])),
      route: (from, to) => engines.filter((engine) => engine.supports(from, to)),
    },
    translationSecret: 'a secret of tests',
    storage: fakeStorage(),
    images: fakeImages(),
    accounts: { registration: 'open', adminEmails: ['boss@example.org'] },
    publicUrl: 'http://parley.test',
    instance: 'test',
    background: (_name, work) => void running.add(work),
    async settled() {
      while (running.size > 0) {
        const batch = [...running]
        running.clear()
        await Promise.all(batch)
      }
    },
    async [Symbol.asyncDispose]() {
      await replies[Symbol.asyncDispose]()
      await Promise.allSettled(running)
      await prisma.$disconnect()
      await sql.end()
      await database[Symbol.asyncDispose]()
    },
  }
}
