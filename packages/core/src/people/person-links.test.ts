import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { PERSON_LINK_DAYS } from '@parley/contracts/people'
import type { Actor } from '../deps.ts'
import { createTestDeps, type TestDeps } from '../testing/deps.ts'
import { createActor } from '../testing/factories.ts'
import { acceptPersonLink } from './accept-person-link.ts'
import { askPerson } from './ask-person.ts'
import { blockPerson } from './block-person.ts'
import { createPersonLink } from './create-person-link.ts'
import { listContacts } from './list-contacts.ts'
import { viewPersonLink } from './view-person-link.ts'

let deps: TestDeps
beforeAll(async () => {
  deps = await createTestDeps()
})
afterAll(() => deps[Symbol.asyncDispose]())

let nina: Actor
let guest: Actor
beforeEach(async () => {
  nina = await createActor(deps)
  guest = await createActor(deps, { role: 'GUEST' })
})

const tokenIn = (text: string) => ({ token: /meet\/([\w-]{43})/.exec(text)?.[1] ?? expect.fail('no link') })
const newLink = async (owner = nina) => tokenIn((await createPersonLink(deps, owner)).url)
const idsOf = async (person: Actor) => (await listContacts(deps, person)).contacts.map(({ id }) => id)

it('makes contacts of its owner and whoever accepts it, also a guest, and again', async () => {
  const link = await newLink()
  const open = { state: 'open', person: { id: nina.userId, name: 'Nina', avatarId: null }, readingLanguage: 'en' }
  expect(await viewPersonLink(deps, null, link)).toEqual({ ...open, isMe: false })
  expect(await viewPersonLink(deps, nina, link)).toEqual({ ...open, isMe: true })
  expect(await idsOf(nina)).toEqual([])
  for (let times = 0; times < 2; times += 1) expect(await acceptPersonLink(deps, guest, link)).toEqual({ userId: nina.userId })
  const other = await createActor(deps)
  await acceptPersonLink(deps, other, link)
  expect([await idsOf(guest), await idsOf(other)]).toEqual([[nina.userId], [nina.userId]])
  expect(new Set(await idsOf(nina))).toEqual(new Set([guest.userId, other.userId]))
  await expect(acceptPersonLink(deps, nina, link)).rejects.toMatchObject({ code: 'conflict' })
})

it('keeps only a hash', async () => {
  const { token } = await newLink()
  expect(JSON.stringify(await deps.prisma.personLink.findMany())).not.toContain(token)
})

it('ends with the next one, and after its days', async () => {
  const first = await newLink()
  const second = await newLink()
  expect(await viewPersonLink(deps, guest, first)).toEqual({ state: 'expired' })
  await expect(acceptPersonLink(deps, guest, first)).rejects.toMatchObject({ code: 'link-expired' })
  const late = { ...deps, clock: { now: () => deps.clock.now() + PERSON_LINK_DAYS * 24 * 60 * 60 * 1000 } }
  expect(await viewPersonLink(late, guest, second)).toEqual({ state: 'expired' })
  await expect(acceptPersonLink(late, guest, second)).rejects.toMatchObject({ code: 'link-expired' })
  expect(await idsOf(nina)).toEqual([])
})

it('goes on when a mail brings another', async () => {
  const shown = await newLink()
  await askPerson(deps, nina, { email: 'new@example.org', isHeard: true })
  await deps.settled()
  const mailed = tokenIn(deps.mail.sent.at(-1)?.text ?? '')
  for (const link of [shown, mailed]) expect(await viewPersonLink(deps, null, link)).toMatchObject({ state: 'open' })
})

it('is none that was never made, and none across a block either way', async () => {
  const unknown = { token: 'A'.repeat(43) }
  expect(await viewPersonLink(deps, guest, unknown)).toEqual({ state: 'unknown' })
  await expect(acceptPersonLink(deps, guest, unknown)).rejects.toMatchObject({ code: 'not-found' })
  const link = await newLink()
  await acceptPersonLink(deps, guest, link)
  await blockPerson(deps, guest, { userId: nina.userId })
  const blocked = await createActor(deps)
  await acceptPersonLink(deps, blocked, link)
  await blockPerson(deps, nina, { userId: blocked.userId })
  for (const actor of [guest, blocked]) {
    expect(await viewPersonLink(deps, actor, link)).toEqual({ state: 'unknown' })
    await expect(acceptPersonLink(deps, actor, link)).rejects.toMatchObject({ code: 'not-found' })
  }
})

it('does not outrun a block', async () => {
  const link = await newLink()
  await acceptPersonLink(deps, guest, link)
  await Promise.allSettled([
    acceptPersonLink(deps, guest, link),
    blockPerson(deps, nina, { userId: guest.userId }),
    acceptPersonLink(deps, guest, link),
  ])
  expect([await idsOf(nina), await idsOf(guest)]).toEqual([[], []])
})
