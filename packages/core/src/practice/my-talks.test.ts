import { randomUUID } from 'node:crypto'
import type { ClientMessageId, ConversationId } from '@parley/contracts/ids'
import { type TalkCursor, TALKS_PAGE, UNDO_MS } from '@parley/contracts/talks'
import { fakeLlm } from '@parley/providers/llm/fake'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Actor } from '../deps.ts'
import { createTestDeps, type TestDeps } from '../testing/deps.ts'
import { createActor, createTalk } from '../testing/factories.ts'
import { changeTalk } from './change-talk.ts'
import { endTalk } from './end-talk.ts'
import { listReports } from './list-reports.ts'
import { listShares } from './list-shares.ts'
import { listTalks } from './list-talks.ts'
import { loadTalkSnapshot } from './load-talk.ts'
import { purgeTalks } from './purge-talks.ts'
import { removeTalk } from './remove-talk.ts'
import { reportReply } from './report-reply.ts'
import { resolveReport } from './resolve-report.ts'
import { restoreTalk } from './restore-talk.ts'
import { shareDebrief } from './share-debrief.ts'
import { takeTurn } from './take-turn.ts'
import { unshareDebrief } from './unshare-debrief.ts'
import { viewSharedDebrief } from './view-shared-debrief.ts'

let deps: TestDeps
let actor: Actor
let conversationId: ConversationId
beforeEach(async () => {
  deps = await createTestDeps({ coach: () => ({ text: 'quote: CANARY-MINE\nnote: Clear.' }) })
  actor = await createActor(deps, { tokens: 60_000 })
  conversationId = await createTalk(deps, actor)
})
afterEach(() => deps[Symbol.asyncDispose]())

async function say(text: string, talk = conversationId) {
  await takeTurn(deps, actor, { conversationId: talk, clientMessageId: randomUUID() as ClientMessageId, text })
  await deps.settled()
}
async function finish() {
  await endTalk(deps, actor, { conversationId })
  await deps.settled()
}
const list = (search = '', before: TalkCursor | null = null) => listTalks(deps, actor, { search, before })
const found = async (search: string) => (await list(search)).talks.length

describe('my talks', () => {
  it('say what each cost, and where it stands', async () => {
    await say('Hola')
    await finish()
    const usage = await deps.prisma.usageRecord.findMany()
    expect((await list()).talks).toMatchObject([
      {
        conversationId,
        turnCount: 1,
        lastLine: 'El martes va un técnico.',
        costTokens: usage.reduce((sum, { billedTokens }) => sum + billedTokens, 0),
        hasDebrief: true,
        endedAt: deps.clock.now(),
      },
    ])
    expect(await listTalks(deps, await createActor(deps), { search: '', before: null })).toEqual({ talks: [], hasMore: false })
  })

  it('are found by what was said by either, by their name, and not by wildcards', async () => {
    await say('Mi calefacción hace 100% ruido')
    await changeTalk(deps, actor, conversationId, { title: 'Radiator' })
    for (const words of ['CALEFACCIÓN', 'técnico', 'radiator', '100%']) expect(await found(words), words).toBe(1)
    for (const words of ['caldera', '%técnico', '_']) expect(await found(words), words).toBe(0)
  })

  it('come a page at a time', async () => {
    // All in the same millisecond.
    for (let count = 0; count < TALKS_PAGE; count += 1) await createTalk(deps, actor)
    const first = await list()
    expect([first.talks.length, first.hasMore]).toEqual([TALKS_PAGE, true])
    const rest = await list('', first.talks.at(-1) ?? null)
    expect(rest).toMatchObject({ talks: [{ conversationId }], hasMore: false })
  })

  it('are deleted at once, come back for a while, and are then gone for good', async () => {
    await say('Hola')
    await removeTalk(deps, actor, { conversationId })
    expect((await list()).talks).toEqual([])
    await expect(loadTalkSnapshot(deps, actor, conversationId)).rejects.toMatchObject({ code: 'not-found' })
    expect(await deps.prisma.budgetHold.count()).toBe(0)
    await purgeTalks(deps)
    await restoreTalk(deps, actor, { conversationId })
    expect((await list()).talks).toHaveLength(1)

    await removeTalk(deps, actor, { conversationId })
    deps.clock.pass(UNDO_MS + 1)
    await purgeTalks(deps)
    await expect(restoreTalk(deps, actor, { conversationId })).rejects.toMatchObject({ code: 'not-found' })
    expect(await deps.prisma.turn.count()).toBe(0)
    // What it cost stays in the account.
    expect(await deps.prisma.usageRecord.count()).toBe(2)
  })

  it('are not purged when they were brought back meanwhile, and lose nothing that was said since', async () => {
    const first = conversationId
    const second = await createTalk(deps, actor)
    for (const id of [first, second]) await removeTalk(deps, actor, { conversationId: id })
    deps.clock.pass(UNDO_MS)
    // The purge waits at the first talk while somebody holds it; the second comes back at the last moment.
    const [lowest, highest] = [first, second].toSorted()
    const holder = await deps.sql.connect()
    await holder.query('BEGIN')
    await holder.query('SELECT 1 FROM conversations WHERE id = $1 FOR UPDATE', [lowest])
    deps.clock.pass(1)
    const purge = purgeTalks(deps)
    await new Promise((resolve) => setTimeout(resolve, 100))
    await deps.sql.query('UPDATE talks SET deleted_at = $2 WHERE conversation_id = $1', [highest, new Date(deps.clock.now())])
    await restoreTalk(deps, actor, { conversationId: highest as ConversationId })
    await say('Sigo aquí', highest)
    await holder.query('COMMIT')
    holder.release()
    await purge
    expect((await list()).talks.map(({ conversationId: id }) => id)).toEqual([highest])
    expect(await deps.prisma.turn.count()).toBe(1)
    expect(await deps.prisma.budgetHold.count({ where: { reserved: false } })).toBe(0)
  })

  it('cannot be brought back when the time for it is over, purged or not', async () => {
    await removeTalk(deps, actor, { conversationId })
    deps.clock.pass(UNDO_MS + 1)
    await expect(restoreTalk(deps, actor, { conversationId })).rejects.toMatchObject({ code: 'not-found' })
  })
})

describe('a shared debrief', () => {
  const open = (url: string) => viewSharedDebrief(deps, { token: url.split('/').at(-1) ?? '', readingLanguage: 'en' })

  it('is read by anybody with the link, shows only lines that it speaks of, and closes', async () => {
    deps.llms.examiner = fakeLlm(() => ({ text: 'headline: Well.\nkeep: 2 | CANARY-TWO\nwhy: Good.' }))
    await say('CANARY-ONE')
    await say('CANARY-TWO')
    await expect(shareDebrief(deps, actor, { conversationId, days: 7 })).rejects.toMatchObject({ code: 'conflict' })
    await finish()
    const { url, id } = await shareDebrief(deps, actor, { conversationId, days: 7 })
    const shared = await open(url)
    expect(shared).toMatchObject({ learnerName: 'Nina', turnCount: 2, lines: [{ turnNumber: 2, learner: 'CANARY-TWO' }] })
    expect(JSON.stringify(shared)).not.toContain('CANARY-ONE')
    expect(await listShares(deps, actor, { conversationId })).toMatchObject([{ id }])
    expect(JSON.stringify(await deps.prisma.debriefShare.findMany())).not.toContain(url.split('/').at(-1))

    await unshareDebrief(deps, actor, { conversationId, id })
    await expect(open(url)).rejects.toMatchObject({ code: 'link-expired' })
    const second = await shareDebrief(deps, actor, { conversationId, days: 1 })
    deps.clock.pass(24 * 60 * 60 * 1000)
    await expect(open(second.url)).rejects.toMatchObject({ code: 'link-expired' })
    const third = await shareDebrief(deps, actor, { conversationId, days: 30 })
    await removeTalk(deps, actor, { conversationId })
    await expect(open(third.url)).rejects.toMatchObject({ code: 'link-expired' })
  })
})

describe('a reported reply', () => {
  it('goes to the admins with its words, and nothing else of the talk', async () => {
    await say('CANARY-MINE')
    const { replies } = await loadTalkSnapshot(deps, actor, conversationId)
    const answer = replies.find(({ kind }) => kind === 'answer') ?? expect.fail('no answer')
    await reportReply(deps, actor, { conversationId, replyId: answer.id, reason: 'wrong', comment: 'Odd.' })
    await reportReply(deps, actor, { conversationId, replyId: answer.id, reason: 'hurtful', comment: '' })
    const admin = await createActor(deps, { role: 'ADMIN' })
    const reports = await listReports(deps, admin)
    expect(reports).toMatchObject([{ reason: 'hurtful', text: answer.text, role: 'partner', language: 'es', model: 'fake-1' }])
    expect(JSON.stringify(reports)).not.toContain('CANARY')
    const note = replies.find(({ kind }) => kind === 'note') ?? expect.fail('no note')
    await reportReply(deps, actor, { conversationId, replyId: note.id, reason: 'wrong', comment: '' })
    expect(JSON.stringify(await listReports(deps, admin))).not.toContain('CANARY')
    await expect(listReports(deps, actor)).rejects.toMatchObject({ code: 'not-found' })
    await resolveReport(deps, admin, { id: reports[0]?.id ?? '' })
    expect(await listReports(deps, admin)).toHaveLength(1)
    await removeTalk(deps, actor, { conversationId })
    deps.clock.pass(UNDO_MS + 1)
    await purgeTalks(deps)
    expect(await listReports(deps, admin)).toEqual([])
  })
})
