import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { listInbox } from '../chat/list-inbox.ts'
import type { Actor } from '../deps.ts'
import { createTestDeps, type TestDeps } from '../testing/deps.ts'
import { createActor } from '../testing/factories.ts'
import { ask, askersOf, contactsOf, emailOf, shareGroup } from '../testing/people.ts'
import { answerRequest } from './answer-request.ts'
import { askPerson } from './ask-person.ts'
import { blockPerson } from './block-person.ts'
import { unblockPerson } from './unblock-person.ts'

let deps: TestDeps
beforeAll(async () => {
  deps = await createTestDeps()
})
afterAll(() => deps[Symbol.asyncDispose]())

let nina: Actor
let raul: Actor
beforeEach(async () => {
  nina = await createActor(deps)
  raul = await createActor(deps)
  deps.accounts.registration = 'open'
  deps.mail.sent.length = 0
})

const to = (person: Actor) => ({ userId: person.userId })

describe('asking by mail', () => {
  it('waits for the answer, once', async () => {
    const email = await emailOf(deps, raul)
    await ask(deps, nina, email)
    await ask(deps, nina, email)
    expect(await askersOf(deps, raul)).toEqual([nina.userId])
    expect(await contactsOf(deps, nina)).toEqual([])
    await answerRequest(deps, raul, { ...to(nina), accept: true })
    expect([await contactsOf(deps, nina), await contactsOf(deps, raul)]).toEqual([[raul.userId], [nina.userId]])
    await ask(deps, nina, email)
    expect(await askersOf(deps, raul)).toEqual([])
    await expect(answerRequest(deps, raul, { ...to(nina), accept: true })).rejects.toMatchObject({ code: 'not-found' })
  })

  it('tells whoever is here by one mail, in what they read, however often it is asked and declined', async () => {
    const email = await emailOf(deps, raul)
    await deps.prisma.user.update({ where: { id: raul.userId }, data: { readingLanguage: 'es' } })
    for (let count = 0; count < 3; count += 1) {
      await ask(deps, nina, email)
      await answerRequest(deps, raul, { ...to(nina), accept: false })
    }
    expect(deps.mail.sent).toMatchObject([{ to: email, subject: 'Nina quiere estar entre tus contactos' }])
    expect(deps.mail.sent[0]?.text).toContain('http://parley.test/chats')
    const wei = await createActor(deps)
    await ask(deps, wei, email)
    expect(deps.mail.sent).toHaveLength(2)
  })

  it('is counted in the inbox of whoever is asked, which is told of every change, and in nobody else’s', async () => {
    const email = await emailOf(deps, raul)
    const inboxOf = async (person: Actor) => {
      const { contactRequests, inboxSeq } = await listInbox(deps, person, { list: 'open', before: null })
      return [contactRequests, inboxSeq]
    }
    const counts: (number | undefined)[] = [(await inboxOf(raul))[0]]
    const step = async (work: () => Promise<unknown>) => {
      const [, before = 0] = await inboxOf(raul)
      await work()
      const [count, after = 0] = await inboxOf(raul)
      expect(after).toBeGreaterThan(before)
      counts.push(count)
    }
    await step(() => ask(deps, nina, email))
    await step(() => answerRequest(deps, raul, { ...to(nina), accept: false }))
    await step(() => ask(deps, nina, email))
    await step(() => blockPerson(deps, raul, to(nina)))
    await unblockPerson(deps, raul, to(nina))
    await step(() => ask(deps, nina, email))
    const ninas = await emailOf(deps, nina)
    await step(() => ask(deps, raul, ninas))
    expect(counts).toEqual([0, 1, 0, 1, 0, 1, 0])
    expect(await inboxOf(nina)).toEqual([0, 0])
  })

  it('is forgotten when it is declined, and may be done again', async () => {
    const email = await emailOf(deps, raul)
    await ask(deps, nina, email)
    await answerRequest(deps, raul, { ...to(nina), accept: false })
    expect([await contactsOf(deps, nina), await contactsOf(deps, raul), await askersOf(deps, raul)]).toEqual([[], [], []])
    await ask(deps, nina, email)
    expect(await askersOf(deps, raul)).toEqual([nina.userId])
  })

  it('makes contacts of two who ask each other', async () => {
    const emails = await Promise.all([emailOf(deps, nina), emailOf(deps, raul)])
    await ask(deps, nina, emails[1])
    await ask(deps, raul, emails[0])
    expect([await contactsOf(deps, nina), await contactsOf(deps, raul)]).toEqual([[raul.userId], [nina.userId]])
    expect([await askersOf(deps, nina), await askersOf(deps, raul)]).toEqual([[], []])
  })

  it('is nothing to oneself, and across a block', async () => {
    await ask(deps, nina, await emailOf(deps, nina))
    await shareGroup(deps, nina, raul)
    await blockPerson(deps, raul, to(nina))
    await ask(deps, nina, await emailOf(deps, raul))
    expect([await askersOf(deps, nina), await askersOf(deps, raul)]).toEqual([[], []])
    expect(deps.mail.sent).toEqual([])
  })

  it('is a mail with a link for whoever is not here, unless nobody may come', async () => {
    await ask(deps, nina, 'new@example.org')
    expect(deps.mail.sent).toMatchObject([{ to: 'new@example.org', subject: 'Nina would like to talk with you' }])
    expect(deps.mail.sent[0]?.text).toMatch(/http:\/\/parley\.test\/meet\/[\w-]{43}/)
    deps.accounts.registration = 'closed'
    await ask(deps, nina, 'other@example.org')
    expect(deps.mail.sent).toHaveLength(1)
  })

  it('looks the address up after the answer, whosever it is', async () => {
    const started: string[] = []
    const held = { ...deps, background: (name: string, work: Promise<unknown>) => void (started.push(name), deps.background(name, work)) }
    for (const email of ['nobody@example.org', await emailOf(deps, raul)]) await askPerson(held, nina, { email, isHeard: true })
    expect(new Set(started)).toEqual(new Set(['ask a person']))
    await deps.settled()
  })

  it('is not for guests', async () => {
    const guest = await createActor(deps, { role: 'GUEST' })
    await expect(askPerson(deps, guest, { email: 'new@example.org', isHeard: false })).rejects.toMatchObject({ code: 'not-allowed' })
  })
})
