import { randomUUID } from 'node:crypto'
import type { UserId } from '@parley/contracts/ids'
import type { PushNotice } from '@parley/contracts/notifications'
import { fakeTranslation } from '@parley/providers/translation/fake'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { endSession } from '../auth/end-session.ts'
import { changePlace } from '../chat/change-place.ts'
import { eraseMessage } from '../chat/erase-message.ts'
import { openDirect } from '../chat/open-direct.ts'
import { readMessages } from '../chat/read-messages.ts'
import type { Actor } from '../deps.ts'
import { changeProfile } from '../people/change-profile.ts'
import { block, createCircle, createPair, say } from '../testing/chats.ts'
import { createTestDeps, type TestDeps } from '../testing/deps.ts'
import { createActor } from '../testing/factories.ts'
import { loadPushKeys } from './load-push-keys.ts'
import { notifyMessages } from './notify-messages.ts'
import { isQuiet } from './rules.ts'
import { subscribePush } from './subscribe-push.ts'
import { unsubscribePush } from './unsubscribe-push.ts'
import { viewPush } from './view-push.ts'

const PACE = { patienceMs: 300, lookMs: 10, retryMs: [1, 1] }
const KEYS = { p256dh: `B${'A'.repeat(86)}`, auth: 'A'.repeat(22) }

let deps: TestDeps
/** Who has a screen open. */
let here: Set<UserId>
beforeEach(async () => {
  deps = await createTestDeps({ engines: [fakeTranslation()] })
  here = new Set()
  deps.presence.answerBy((userId) => here.has(userId))
})
afterEach(() => deps[Symbol.asyncDispose]())

async function subscribe(actor: Actor): Promise<string> {
  const endpoint = `https://push.example/${randomUUID()}`
  await subscribePush(deps, actor, { endpoint, ...KEYS })
  deps.clock.pass(1)
  return endpoint
}

/** One look, and everything that it sets off. @returns what was shown since. */
async function look(): Promise<PushNotice[]> {
  const before = deps.push.sent.length
  await notifyMessages(deps, PACE)
  await deps.settled()
  return deps.push.sent.slice(before).map(({ text }) => JSON.parse(text) as PushNotice)
}

const bodies = (notices: PushNotice[]) => notices.map(({ body }) => body)

async function createReader() {
  const pair = await createPair(deps)
  const endpoint = await subscribe(pair.camille)
  return { ...pair, endpoint, said: (body: string) => say(deps, pair.asha, pair.conversationId, body) }
}

describe('notifyMessages', () => {
  it('tells somebody who is away of what they have not read, once, and its sender of nothing', async () => {
    const { asha, conversationId, endpoint, said } = await createReader()
    await subscribe(asha)
    await said('one')
    await said('two')
    expect(await look()).toEqual([{ title: 'Nina', body: 'two', lang: 'en', conversationId, tag: conversationId }])
    expect(deps.push.sent[0]).toMatchObject({ target: { endpoint }, options: { urgency: 'high', ttlS: 43_200 } })
    expect(deps.push.sent[0]?.options.topic).toMatch(/^[\w-]{22}$/)
    expect(await look()).toEqual([])
    await said('three')
    expect(bodies(await look())).toEqual(['three'])
  })

  it('tells once, however many servers look at the same moment', async () => {
    const { said } = await createReader()
    await said('one')
    await Promise.all(Array.from({ length: 8 }, () => notifyMessages(deps, PACE)))
    await deps.settled()
    expect(deps.push.sent).toHaveLength(1)
  })

  it('tells again of what a server took and died with, and of nothing that was settled', async () => {
    const { said } = await createReader()
    await said('zero')
    expect(bodies(await look())).toEqual(['zero'])
    let dead = 0
    const send = () => {
      dead += 1
      return new Promise<never>(() => {})
    }
    const dying = { ...deps, background: () => {}, push: { ...deps.push, send } }
    for (const [index, body] of ['one', 'two'].entries()) {
      await said(body)
      await notifyMessages(dying, PACE)
      await expect.poll(() => dead).toBe(index + 1)
    }
    expect(await look()).toEqual([])
    deps.clock.pass(60_001)
    expect(bodies(await look())).toEqual(['two'])
    deps.clock.pass(60_001)
    expect(await look()).toEqual([])
  })

  it('tells nobody who has a screen open, nor later of what stood on it for a while, nor anybody before it knows who is here', async () => {
    const { camille, said } = await createReader()
    here.add(camille.userId)
    await said('seen')
    expect(await look()).toEqual([])
    deps.clock.pass(60_001)
    await look()
    here.clear()
    expect(await look()).toEqual([])
    here.add(camille.userId)
    await said('just before they went')
    await look()
    deps.presence.answerBy(() => null)
    expect(await look()).toEqual([])
    deps.presence.answerBy(() => false)
    expect(bodies(await look())).toEqual(['just before they went'])
  })

  it('tells of nothing that was read or taken back', async () => {
    const { asha, camille, conversationId, said } = await createReader()
    const message = await said('read')
    await readMessages(deps, camille, { conversationId, seq: message.seq })
    expect(await look()).toEqual([])
    const slip = await said('a slip')
    await eraseMessage(deps, asha, { conversationId, messageId: slip.id, scope: 'all' })
    expect(await look()).toEqual([])
  })

  it('tells of nothing in a muted chat, also when it is no longer muted', async () => {
    const { camille, conversationId, said } = await createReader()
    await changePlace(deps, camille, { conversationId, change: { mutedUntil: deps.clock.now() + 60_000 } })
    await said('muted')
    expect(await look()).toEqual([])
    deps.clock.pass(60_001)
    expect(await look()).toEqual([])
    await said('heard')
    expect(bodies(await look())).toEqual(['heard'])
  })

  it('waits until quiet hours are over', async () => {
    const { camille, said } = await createReader()
    const { timeZone } = await deps.prisma.user.findUniqueOrThrow({ where: { id: camille.userId } })
    const isMorning = isQuiet({ timeZone, quietFrom: 0, quietUntil: 720 }, deps.clock.now())
    await changeProfile(deps, camille, { quiet: isMorning ? { from: 0, until: 720 } : { from: 720, until: 0 } })
    await said('at night')
    expect(await look()).toEqual([])
    await changeProfile(deps, camille, { quiet: { from: null, until: null } })
    expect(bodies(await look())).toEqual(['at night'])
  })

  it('says of a stranger only that they want to write, and says it once', async () => {
    const [stranger, me] = [await createActor(deps), await createActor(deps)]
    await deps.prisma.user.update({ where: { id: me.userId }, data: { handle: 'me_myself' } })
    await subscribe(me)
    const { conversationId } = await openDirect(deps, stranger, me.userId)
    await say(deps, stranger, conversationId, 'a secret')
    expect(bodies(await look())).toEqual(['Nina wants to write to you.'])
    deps.clock.pass(1_000)
    await say(deps, stranger, conversationId, 'again').catch(() => {})
    expect(await look()).toEqual([])
  })

  it('tells of nobody whom they have blocked', async () => {
    const { people, conversationId } = await createCircle(deps, 3)
    const [owner, blocker, other] = people as [Actor, Actor, Actor]
    await block(deps, blocker, owner)
    await subscribe(blocker)
    await subscribe(other)
    await say(deps, owner, conversationId, 'to all')
    expect(await look()).toMatchObject([{ title: 'Louvre', body: 'Nina: to all' }])
  })

  it('says it in what they read, at the cost of who wrote it, and in the original when no translation comes', async () => {
    const { asha, camille, conversationId, said } = await createReader()
    await changePlace(deps, camille, { conversationId, change: { readingLanguage: 'fr' } })
    await said('Are you coming?')
    const [notice] = await look()
    expect(notice).toMatchObject({ lang: 'fr' })
    expect(notice?.body).not.toBe('Are you coming?')
    const usage = await deps.prisma.usageRecord.findMany({ where: { purpose: 'translation' } })
    expect(usage.map(({ accountId }) => accountId)).toEqual([asha.budgetAccountId])
    deps.translators.route = () => []
    await said('Where are you?')
    expect(await look()).toMatchObject([{ lang: 'en', body: 'Where are you?' }])
  })

  it('forgets a browser that is gone, tries three times where the service says later, and once where it refuses', async () => {
    const { camille, said } = await createReader()
    deps.push.failures.push('temporary', 'temporary')
    await said('late')
    expect(bodies(await look())).toEqual(['late'])
    deps.push.failures.push('temporary', 'temporary', 'temporary')
    await said('secret never')
    expect(await look()).toEqual([])
    deps.push.failures.push('refused')
    await said('secret refused')
    expect(await look()).toEqual([])
    expect(deps.logged.map(({ message }) => message)).toEqual(['notice not sent', 'notice not sent'])
    expect(JSON.stringify(deps.logged)).not.toMatch(/secret|push\.example/)
    deps.push.failures.push('gone')
    await said('gone')
    await look()
    expect(await viewPush(deps, camille)).toEqual({ publicKey: 'BFakeKey', endpoint: null })
  })
})

describe('subscribePush', () => {
  it('takes no address that is not of a push service', async () => {
    const actor = await createActor(deps)
    await expect(subscribePush(deps, actor, { endpoint: 'http://127.0.0.1/', ...KEYS })).rejects.toMatchObject({ code: 'bad-request' })
  })

  it('is over with its session, or when it is switched off', async () => {
    const { camille, endpoint, said } = await createReader()
    expect((await viewPush(deps, camille)).endpoint).toBe(endpoint)
    await unsubscribePush(deps, camille)
    await said('off')
    expect(await look()).toEqual([])
    await subscribe(camille)
    expect(await look()).toEqual([])
    await endSession(deps, camille, camille.sessionId)
    await said('signed out')
    expect(await look()).toEqual([])
  })

  it('belongs to whoever used the browser last', async () => {
    const { asha, camille, endpoint, said } = await createReader()
    await subscribePush(deps, asha, { endpoint, ...KEYS })
    expect((await viewPush(deps, camille)).endpoint).toBeNull()
    await said('to nobody')
    expect(await look()).toEqual([])
  })
})

it('makes its keys once, for all servers', async () => {
  let made = 0
  const make = () => ({ publicKey: `${(made += 1)}`, privateKey: 'x' })
  const [first, ...others] = await Promise.all(Array.from({ length: 5 }, () => loadPushKeys(deps, make)))
  expect(others).toEqual([first, first, first, first])
  expect(await loadPushKeys(deps, make)).toEqual(first)
})
