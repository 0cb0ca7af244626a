import { randomUUID } from 'node:crypto'
import type { ConversationId } from '@parley/contracts/ids'
import { LANGUAGES } from '@parley/contracts/language'
import { createCircle } from '@parley/core/testing/chats'
import fc, { type Arbitrary } from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { appRouter } from '../src/router.ts'
import { auditBudgets } from './faults/budgets.ts'
import { fingerprint } from './faults/fingerprint.ts'
import { CHAT_INPUTS, time, token } from './faults/chat-inputs.ts'
import { FUZZ_MS, hold } from './faults/fuzz.ts'
import { breakOne, oddText, oddValue } from './faults/odd-values.ts'
import { seatGuest } from './faults/guests.ts'
import { giveChats } from './faults/own-chats.ts'
import { createWorld, openSocket, ORIGIN, type World } from './world.ts'

const language = fc.constantFrom(...LANGUAGES)
const name = fc.oneof(fc.constantFrom('Nina', ' Nina '), oddText)
const timeZone = fc.constantFrom('Europe/Berlin', 'UTC', '+05:30', 'Etc/GMT+12', 'asia/kolkata')
const email = fc.constantFrom('@email', 'nina@example.org', ' NINA@EXAMPLE.ORG ', "o'neil+tag@sub.example.org")
const password = fc.oneof(fc.constantFrom('a long password', '0123456789'), oddText)
const conversationId = fc.oneof({ weight: 4, arbitrary: fc.constant('@own') }, fc.constant('@foreign'), fc.uuid())
const id = fc.uuid()
/** Somebody who has shown the way to themselves, and nobody. */
const userId = fc.oneof({ weight: 3, arbitrary: fc.constant('@person') }, fc.uuid())
const languages = fc.array(language, { maxLength: 5 })
const replyId = fc.oneof({ weight: 3, arbitrary: fc.constant('@reply') }, fc.uuid())
const tokens = fc.integer({ min: 1_000, max: 10_000_000 })
const scene = fc.constantFrom('broken-heating', 'no-such-scene', 'small-talk')
const coachMode = fc.constantFrom('live', 'on-request', 'silent')
const nothing = fc.constant({})
const person = { name, readingLanguage: language, timeZone }

const INPUTS: Record<string, Arbitrary<unknown>> = {
  'about.localModels': nothing,
  'about.read': nothing,
  'attachments.setAvatar': fc.record({ pictureId: fc.oneof(id, fc.constant(null)) }),
  'auth.acceptSetup': fc.record({ token, ...person }),
  'auth.account': nothing,
  'auth.changeEmail': fc.record({ email, password }, { requiredKeys: ['email'] }),
  'auth.changePassword': fc.record({ current: password, next: password }, { requiredKeys: ['next'] }),
  'auth.changeProfile': fc.record(person, { requiredKeys: [] }),
  'auth.endSession': fc.record({ sessionId: id }),
  'auth.forgotPassword': fc.record({ email }),
  'auth.me': nothing,
  'auth.openMailLink': fc.record({ token }),
  'auth.resetPassword': fc.record({ token, password }),
  'auth.signIn': fc.record({ email, password }),
  'auth.signInOptions': nothing,
  'auth.signOut': nothing,
  'auth.signOutEverywhere': nothing,
  'auth.signUp': fc.record({ ...person, email, password }),
  'auth.unlinkGoogle': nothing,
  'auth.viewSetup': fc.record({ token }),
  ...CHAT_INPUTS,
  'invitations.askForMore': nothing,
  'invitations.create': fc.record({
    label: name,
    budgetTokens: tokens,
    maxGuests: fc.integer({ min: 1, max: 10_000 }),
    expiresAt: fc.oneof(fc.constant(Date.now() + 60_000), time),
    scene: fc.oneof(scene, fc.constant(null)),
    language: fc.oneof(language, fc.constant(null)),
    chatTitle: fc.oneof(name, fc.constant(null)),
  }),
  'invitations.extend': fc.record({ id, expiresAt: time }),
  'invitations.list': nothing,
  'invitations.mine': nothing,
  'invitations.revoke': fc.record({ id }),
  'invitations.start': fc.record({ token, ...person, coachLanguage: language }),
  'invitations.view': fc.record({ token, readingLanguage: language }),
  'notifications.key': nothing,
  'notifications.subscribe': fc.record({
    endpoint: fc.constantFrom('https://push.example/1', 'https://push.example/2', 'http://127.0.0.1/'),
    p256dh: fc.constant(`B${'A'.repeat(86)}`),
    auth: fc.constant('A'.repeat(22)),
  }),
  'notifications.unsubscribe': nothing,
  'people.acceptLink': fc.record({ token }),
  'people.add': fc.record({ userId }),
  'people.answer': fc.record({ userId, accept: fc.boolean() }),
  'people.ask': fc.record({ email }),
  'people.block': fc.record({ userId }),
  'people.nicknames': nothing,
  'people.blocked': nothing,
  'people.changeProfile': fc.record(
    {
      handle: fc.constantFrom('', 'nina', '@Nina_2', 'parley', 'ra'),
      isHandleHidden: fc.boolean(),
      writes: languages,
      learns: languages,
      showsReadMarks: fc.boolean(),
      showsPresence: fc.boolean(),
      quiet: fc.constantFrom({ from: null, until: null }, { from: 0, until: 1_439 }, { from: 60, until: null }),
    },
    { requiredKeys: [] },
  ),
  'people.contacts': nothing,
  'people.createLink': nothing,
  'people.find': fc.record({ handle: fc.constantFrom('nina', '@NINA_2', 'raul_somebody', 'nobody') }),
  'people.load': fc.record({ userId }),
  'people.profile': nothing,
  'people.remove': fc.record({ userId }),
  'people.rename': fc.record({ userId, nickname: name }),
  'people.report': fc.record({
    userId,
    conversationId: fc.oneof(conversationId, fc.constant(null)),
    messageId: fc.oneof(id, fc.constant(null)),
    reason: fc.constantFrom('hurtful', 'spam', 'other'),
    comment: oddText,
  }),
  'people.reports': nothing,
  'people.resolveReport': fc.record({ id }),
  'people.unblock': fc.record({ userId }),
  'people.viewLink': fc.record({ token }),
  'practice.end': fc.record({ conversationId }),
  'practice.fork': fc.record({
    conversationId,
    turnNumber: fc.oneof(fc.integer({ min: 1, max: 3 }), fc.constantFrom(2 ** 31, 2 ** 53 - 1)),
  }),
  'practice.list': fc.record(
    { search: oddText, before: fc.oneof(fc.record({ updatedAt: time, conversationId: id }), fc.constant(null)) },
    { requiredKeys: [] },
  ),
  'practice.load': fc.record({ conversationId }),
  'practice.remove': fc.record({ conversationId }),
  'practice.rename': fc.record({ conversationId, title: oddText }),
  'practice.report': fc.record({ conversationId, replyId, reason: fc.constantFrom('wrong', 'hurtful'), comment: oddText }),
  'practice.reports': nothing,
  'practice.resolveReport': fc.record({ id }),
  'practice.restore': fc.record({ conversationId }),
  'practice.setCoachMode': fc.record({ conversationId, coachMode }),
  'practice.share': fc.record({ conversationId, days: fc.constantFrom(1, 7, 30) }),
  'practice.shared': fc.record({ token, readingLanguage: language }),
  'practice.shares': fc.record({ conversationId }),
  'practice.start': fc.record(
    { scene, language, coachLanguage: language, coachMode, level: fc.constantFrom('A2', 'B1', 'B2', 'C1'), situation: oddText },
    { requiredKeys: ['scene', 'language', 'coachLanguage', 'coachMode'] },
  ),
  'practice.unshare': fc.record({ conversationId, id }),
  'quota.allowances': nothing,
  'quota.deletePreset': fc.record({ id }),
  'quota.presets': nothing,
  'quota.saveAllowance': fc.record({
    role: fc.constantFrom('GUEST', 'USER', 'POWER_USER', 'ADMIN'),
    tokens: fc.oneof(tokens, fc.constant(null)),
  }),
  'quota.savePreset': fc.record({ id, name, tokens }, { requiredKeys: ['name', 'tokens'] }),
  'scenarios.list': fc.record({ readingLanguage: language, language }),
}
const paths = Object.keys(INPUTS)
const call = fc.constantFrom(...paths).chain((path) => fc.tuple(fc.constant(path), INPUTS[path] ?? nothing))
const brokenCall = fc
  .constantFrom(...paths)
  .chain((path) => fc.tuple(fc.constant(path), fc.oneof({ weight: 4, arbitrary: breakOne(INPUTS[path] ?? nothing) }, oddValue)))
const visitor = fc.constantFrom('anonymous', 'GUEST', 'ADMIN')

interface Person {
  cookie: string
  own: string
  reply: string
  /** Chats, messages and people of theirs, by name. */
  more: Record<string, string>
}

let world: World
let foreign: string
let foreignChat: string
/** Whom everybody may find. */
let someone: string
beforeAll(async () => {
  world = await createWorld({
    config: { TRUST_PROXY: 1 },
    partner: () => ({ text: 'Ya.' }),
    examiner: () => ({ text: 'situation: A talk.' }),
  })
  foreign = (await world.guest()).conversationId
  const data = { role: 'USER', handle: 'raul_somebody' } as const
  someone = (await world.deps.prisma.user.update({ where: { id: await ownerOf(foreign) }, data })).id
  foreignChat = (await createCircle(world.deps, 2)).conversationId
})
afterAll(() => world[Symbol.asyncDispose]())

const ownerOf = async (conversationId: string) => (await world.deps.prisma.talk.findUniqueOrThrow({ where: { conversationId } })).userId

/** What ends the session that it comes with, or changes who somebody is: the next call is another person's. */
const PARTING =
  /^auth\.(signOut|signOutEverywhere|endSession|changePassword|signIn|signUp|openMailLink|resetPassword|acceptSetup|unlinkGoogle)$/
/** Calls that one person makes: fewer than any limit of theirs. */
const CALLS_EACH = 40
const people = new Map<string, Person & { calls: number }>()
/** All rows as they are now, where that is known. */
let before: string | undefined

async function personFor(role: string, path: string): Promise<Person> {
  const known = people.get(role)
  const isKnown = known !== undefined && known.calls < CALLS_EACH
  if (!isKnown) before = undefined
  const person = isKnown ? known : { ...(await createPerson(role)), calls: 0 }
  person.calls = PARTING.test(path) ? CALLS_EACH : person.calls + 1
  people.set(role, person)
  return person
}

async function createPerson(role: string): Promise<Person> {
  if (role === 'anonymous') return { cookie: '', own: foreign, reply: randomUUID(), more: {} }
  const { actor, cookie } = await seatGuest(world.deps, world.url)
  const { conversationId: own } = await world.deps.prisma.talk.findFirstOrThrow({ where: { userId: actor.userId } })
  const socket = await openSocket(world.url, { origin: ORIGIN, cookie })
  await socket.say(own as ConversationId, 'Hola')
  await world.deps.settled()
  socket.raw.close()
  const { id: reply } = await world.deps.prisma.reply.findFirstOrThrow({ where: { conversationId: own } })
  if (role !== 'GUEST') await world.deps.prisma.user.update({ where: { id: actor.userId }, data: { role: role as 'ADMIN' } })
  const { direct, group, said, heard, peer } = await giveChats(world.deps, actor)
  return { cookie, own, reply, more: { direct, group, said: said.group, heard: heard.direct, peer, self: actor.userId } }
}

async function tell(path: string, { cookie, own, reply, more }: Person, json: string) {
  const ids: Record<string, string> = { own, foreign, reply, foreignChat, person: someone, email: `${randomUUID()}@example.org`, ...more }
  const response = await fetch(`${world.url}/api/trpc/${path}`, {
    method: 'POST',
    headers: {
      origin: ORIGIN,
      cookie,
      'content-type': 'application/json',
      // Each from elsewhere: what an address may do is another test's.
      'x-forwarded-for': `10.${[1, 2, 3].map(() => Math.floor(Math.random() * 256)).join('.')}`,
    },
    body: json.replaceAll(/"@([a-zA-Z]+)"/g, (_match, name: string) => JSON.stringify(ids[name] ?? foreignChat)),
  })
  return { status: response.status, text: await response.text() }
}

it('has a generator for every procedure', () => {
  expect(paths.toSorted()).toEqual(Object.keys(appRouter._def.procedures).sort())
})

it.for([
  ['that fits its schema', call],
  ['that does not', brokenCall],
] as const)(
  'does what is asked in a way %s, or refuses it by name and has changed nothing',
  { timeout: FUZZ_MS },
  async ([, calls], { annotate }) => {
    const statuses = new Map<number, number>()
    await hold(
      annotate,
      fc.asyncProperty(visitor, fc.array(calls, { minLength: 2, maxLength: 4 }), async (role, all) => {
        for (const [path, input] of all) {
          const person = await personFor(role, path)
          await world.deps.settled()
          before ??= await fingerprint(world.deps.sql)
          const { status, text } = await tell(path, person, JSON.stringify(input) ?? '')
          statuses.set(status, (statuses.get(status) ?? 0) + 1)
          expect(status, `${path} ${text}`).toBeLessThan(500)
          // A refusal leaves everything for the next one to be held against.
          if (status >= 400) expect(await fingerprint(world.deps.sql), path).toBe(before)
          else before = undefined
        }
      }),
    )
    await world.deps.settled()
    await annotate([...statuses].map(([status, count]) => `${status} ${count}`).join(', '))
    expect(statuses.get(200)).toBeGreaterThan(0)
    expect(world.deps.logged.filter(({ level }) => level === 'error')).toEqual([])
    expect(await auditBudgets(world.deps.sql)).toEqual([])
  },
)
