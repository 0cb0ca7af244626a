import { randomUUID } from 'node:crypto'
import type { ClientMessageId, MessageId } from '@parley/contracts/ids'
import type { TranslationEngine, TranslationRequest } from '@parley/providers/translation/port'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { editMessage } from '../chat/edit-message.ts'
import { eraseMessage } from '../chat/erase-message.ts'
import { listTerms } from '../chat/list-terms.ts'
import { previewMessage } from '../chat/preview-message.ts'
import { removeTerm } from '../chat/remove-term.ts'
import { saveTerm } from '../chat/save-term.ts'
import type { Actor } from '../deps.ts'
import { createPair, type Pair, say } from '../testing/chats.ts'
import { createTestDeps, type TestDeps } from '../testing/deps.ts'
import { createScriptedEngine } from '../testing/scripted-engine.ts'
import { holdCost } from './budget.ts'
import { boundCost } from './cost.ts'
import { sweepTranslations } from './sweep-translations.ts'
import { LEASE_MS, translateMessages } from './translate-messages.ts'

const engine = createScriptedEngine()
let deps: TestDeps
let pair: Pair
beforeAll(async () => {
  deps = await createTestDeps({ engines: [engine] })
})
afterAll(() => deps[Symbol.asyncDispose]())
beforeEach(async () => {
  pair = await createPair(deps)
  engine.answer = async () => 'Viene el lunes por la tarde'
})

const translate = (messageId: MessageId) => translateMessages(deps, [{ messageId, language: 'es' }])
const stored = async (messageId: MessageId) => {
  const { rows } = await deps.sql.query(`SELECT state, text, reason, revision, seq FROM message_translations WHERE message_id = $1`, [
    messageId,
  ])
  return rows
}
/** The newest number of the feed, and the newest that something stands under. */
const numbers = async () => {
  const { rows } = await deps.sql.query(
    `SELECT c.last_seq AS last, (SELECT max(seq) FROM (SELECT seq FROM events WHERE conversation_id = c.id UNION ALL SELECT seq FROM messages
       WHERE conversation_id = c.id UNION ALL SELECT seq FROM message_translations WHERE conversation_id = c.id) s) AS seen
     FROM conversations c WHERE c.id = $1`,
    [pair.conversationId],
  )
  return rows[0] as { last: number; seen: number }
}
const held = async () => (await deps.sql.query('SELECT COALESCE(sum(held), 0)::int AS held FROM budgets')).rows[0].held as number

it('is of the words that stand there now, though they were changed while an engine was at the old ones', async () => {
  const message = await say(deps, pair.asha, pair.conversationId, 'She comes on Monday')
  const old = Promise.withResolvers<string>()
  engine.answer = () => old.promise
  const first = translate(message.id)
  await expect.poll(() => stored(message.id)).toMatchObject([{ state: 'PENDING', revision: 1 }])
  await editMessage(deps, pair.asha, {
    conversationId: pair.conversationId,
    messageId: message.id,
    editId: randomUUID() as ClientMessageId,
    body: 'She comes on Tuesday',
    mentions: [],
  })
  const fresh = Promise.withResolvers<string>()
  engine.answer = () => fresh.promise
  const second = translate(message.id)
  await expect.poll(() => stored(message.id)).toMatchObject([{ state: 'PENDING', revision: 2 }])
  old.resolve('Viene el lunes por la tarde')
  await first
  expect(await stored(message.id)).toMatchObject([{ state: 'PENDING', revision: 2 }])
  fresh.resolve('Viene el martes por la tarde')
  await second
  expect(await stored(message.id)).toMatchObject([{ state: 'DONE', revision: 2, text: 'Viene el martes por la tarde' }])
  expect(await held()).toBe(0)
})

it('leaves no number at the end of a feed under which nothing stands, and keeps nothing of what was taken back meanwhile', async () => {
  const message = await say(deps, pair.asha, pair.conversationId, 'This will be taken back')
  const slow = Promise.withResolvers<string>()
  engine.answer = () => slow.promise
  const running = translate(message.id)
  await expect.poll(() => stored(message.id)).toHaveLength(1)
  await eraseMessage(deps, pair.asha, { conversationId: pair.conversationId, messageId: message.id, scope: 'all' })
  slow.resolve('Esto se va a retirar ahora')
  await running
  const { last, seen } = await numbers()
  expect(last).toBe(seen)
  expect((await deps.sql.query(`SELECT 1 FROM translation_cache WHERE text LIKE '%retirar%'`)).rowCount).toBe(0)
})

it('keeps nothing of what was taken back, whatever the glossary, the words and the secret were when it was said', async () => {
  const { asha, conversationId } = pair
  const texts = ['El <x id="0"/> va el lunes', 'El <x id="0"/> va el martes']
  engine.answer = async () => texts.shift() ?? expect.fail()
  await saveTerm(deps, asha, { conversationId, language: 'en', term: 'budget', into: 'es', translation: 'presupuesto' })
  const message = await say(deps, asha, conversationId, 'The budget is for Monday')
  await translate(message.id)
  await editMessage(deps, asha, {
    conversationId,
    messageId: message.id,
    editId: randomUUID() as ClientMessageId,
    body: 'The budget is for Tuesday',
    mentions: [],
  })
  await translateMessages({ ...deps, translationSecret: 'another' }, [{ messageId: message.id, language: 'es' }])
  const kept = async () => (await deps.sql.query('SELECT 1 FROM translation_cache WHERE message_id = $1', [message.id])).rowCount
  expect(await kept()).toBe(2)
  for (const { id } of (await listTerms(deps, asha, conversationId)).terms) await removeTerm(deps, asha, { conversationId, id })
  await eraseMessage(deps, asha, { conversationId, messageId: message.id, scope: 'all' })
  expect(await kept()).toBe(0)
})

it('says at once that it failed when something breaks, and holds nothing for it', async () => {
  const message = await say(deps, pair.asha, pair.conversationId, 'This breaks the engine')
  engine.answer = async () => {
    throw new TypeError('a mistake of ours')
  }
  await expect(translate(message.id)).rejects.toThrow('a mistake of ours')
  expect(await stored(message.id)).toMatchObject([{ state: 'FAILED', reason: 'engines-failed' }])
  expect(await held()).toBe(0)
})

it('gives back what a process that is gone has held, also for a preview', async () => {
  expect(await holdCost(deps, pair.asha.budgetAccountId, randomUUID(), 100)).toBe(true)
  await sweepTranslations(deps)
  expect(await held()).toBe(100)
  deps.clock.pass(LEASE_MS + 20_000)
  await sweepTranslations(deps)
  expect(await held()).toBe(0)
})

it('goes on, after a process that is gone, at the cost of who asked for it', async () => {
  const message = await say(deps, pair.asha, pair.conversationId, 'What was said long ago')
  const begun = Promise.withResolvers<void>()
  engine.answer = () => {
    begun.resolve()
    return new Promise(() => {})
  }
  const wanted = [{ messageId: message.id, language: 'es' as const }]
  void translateMessages({ ...deps, instance: 'dead' }, wanted, { payer: pair.camille, isRetry: true })
  await begun.promise
  const spent = async ({ budgetAccountId }: Actor) =>
    (await deps.sql.query('SELECT spent::int FROM budgets WHERE account_id = $1', [budgetAccountId])).rows[0].spent as number
  const before = [await spent(pair.asha), await spent(pair.camille)] as const
  engine.answer = async () => 'Lo que se dijo hace mucho'
  deps.clock.pass(LEASE_MS + 20_000)
  await sweepTranslations(deps)
  expect(await stored(message.id)).toMatchObject([{ state: 'DONE' }])
  expect(await spent(pair.asha)).toBe(before[0])
  expect(await spent(pair.camille)).toBeGreaterThan(before[1])
  const { rows } = await deps.sql.query('SELECT payer_id FROM message_translations WHERE message_id = $1', [message.id])
  expect(rows).toEqual([{ payer_id: null }])
})

it('gives up what can be translated no more, once, though several servers look', async () => {
  const message = await say(deps, pair.asha, pair.conversationId, 'Soon in another language')
  const died = { ...deps, instance: 'dead' }
  const begun = Promise.withResolvers<void>()
  engine.answer = () => {
    begun.resolve()
    return new Promise(() => {})
  }
  void translateMessages(died, [{ messageId: message.id, language: 'es' }])
  await begun.promise
  await deps.sql.query(`UPDATE messages SET language = 'es' WHERE id = $1`, [message.id])
  deps.clock.pass(LEASE_MS + 20_000)
  await Promise.all([sweepTranslations(deps), sweepTranslations(deps), sweepTranslations(deps)])
  expect(await stored(message.id)).toMatchObject([{ state: 'FAILED' }])
  const { last, seen } = await numbers()
  expect(last).toBe(seen)
})

it('can be claimed by many at once in any order', async () => {
  const messages = await Promise.all(
    Array.from({ length: 30 }, (_each, index) => say(deps, pair.asha, pair.conversationId, `A sentence about number ${index} of them`)),
  )
  const wanted = messages.map(({ id }) => ({ messageId: id, language: 'es' as const }))
  const runs = Array.from({ length: 8 }, (_each, index) => (index % 2 ? wanted : wanted.toReversed()))
  await Promise.all(runs.map((each, index) => translateMessages({ ...deps, instance: `server ${index}` }, each)))
  const { last, seen } = await numbers()
  expect(last).toBe(seen)
  expect(await held()).toBe(0)
})

it('leaves a guest room to chat where only language models translate', () => {
  const model = { ...engine, takesContext: true, isModel: true }
  const line = 'Nous arrivons demain vers dix-neuf heures, après le travail, avec les enfants et ma sœur.'
  const hindi = 'हम कल शाम को सात बजे के आसपास आएँगे, काम के बाद, बच्चों और मेरी बहन के साथ।'
  for (const text of [line, hindi]) {
    const context = Array.from({ length: 4 }, () => ({ by: 'other' as const, text }))
    expect(boundCost([model, model], { texts: [text], context, glossary: [] })).toBeLessThan(25_000 / 5)
  }
})

it('brings a page of messages in portions that the budget can hold, where one call for all of it may cost too much', async () => {
  const model: TranslationEngine = { ...engine, takesContext: true, isModel: true }
  const models = { ...deps, translators: { engines: new Map([[model.name, model]]), route: () => [model, model] } }
  const messages = await Promise.all(
    Array.from({ length: 50 }, (_each, index) =>
      say(
        deps,
        pair.asha,
        pair.conversationId,
        `The mother of the bride comes on Monday with ${index} friends, and they bring the cake and all the flowers`,
      ),
    ),
  )
  await deps.sql.query('UPDATE budgets SET granted = 25000, spent = 0 WHERE account_id = $1', [pair.camille.budgetAccountId])
  engine.answer = async () => 'La madre de la novia viene el lunes con <x id="0"/> amigas, y traen la tarta y todas las flores'
  const wanted = messages.map(({ id }) => ({ messageId: id, language: 'es' as const }))
  await translateMessages(models, wanted, { payer: pair.camille, isRetry: true })
  const { rows } = await deps.sql.query('SELECT state, reason FROM message_translations WHERE conversation_id = $1', [pair.conversationId])
  expect(new Set(rows.map(({ state, reason }) => `${state} ${reason}`))).toEqual(new Set(['DONE null']))
  expect(await held()).toBe(0)
})

it('stores nothing of a message that was taken back just when its translation was begun', async () => {
  const message = await say(deps, pair.asha, pair.conversationId, 'Gone before it is translated')
  engine.answer = async () => {
    // Its claim came too late for whoever took the message back to see it.
    await deps.sql.query(`UPDATE messages SET body = '', erased_by = 'SENDER' WHERE id = $1`, [message.id])
    return 'Desaparece antes de traducirse'
  }
  await translate(message.id)
  expect(await stored(message.id)).toMatchObject([{ state: 'PENDING', text: '' }])
  deps.clock.pass(LEASE_MS + 1)
  await sweepTranslations(deps)
  expect(await stored(message.id)).toMatchObject([{ state: 'FAILED', text: '' }])
})

it('says what is only words of the glossary as the glossary does, without an engine', async () => {
  await deps.sql.query(`UPDATE users SET reading_language = 'hi' WHERE id = $1`, [pair.camille.userId])
  await deps.sql.query(
    `INSERT INTO glossary_terms (id, conversation_id, language, "into", term, translation, created_at) VALUES ($1, $2, 'en', 'hi', 'Zollamt', 'दफ़्तर', now())`,
    [randomUUID(), pair.conversationId],
  )
  engine.answer = () => Promise.reject(new Error('nobody is to be asked'))
  const message = await say(deps, pair.asha, pair.conversationId, 'Zollamt 👍')
  await translateMessages(deps, [{ messageId: message.id, language: 'hi' }])
  expect(await stored(message.id)).toMatchObject([{ state: 'DONE', text: 'दफ़्तर 👍' }])
  const { previews } = await previewMessage(deps, pair.asha, { conversationId: pair.conversationId, body: 'Zollamt' })
  expect(previews).toMatchObject([{ state: 'done', text: 'दफ़्तर', back: 'Zollamt' }])
})

it('shows an engine what was said before the oldest of several', async () => {
  await say(deps, pair.camille, pair.conversationId, 'Somebody else begins')
  const messages = [await say(deps, pair.asha, pair.conversationId, 'The first is here')]
  messages.push(await say(deps, pair.asha, pair.conversationId, 'The second is here'))
  const requests: TranslationRequest[] = []
  engine.answer = (request) => Promise.resolve(requests.push(request)).then(() => 'Ya está aquí')
  const wanted = messages.map(({ id }) => ({ messageId: id, language: 'es' as const }))
  await translateMessages(deps, wanted.toReversed())
  expect(requests).toMatchObject([
    { texts: ['The first is here', 'The second is here'], context: [{ by: 'other', text: 'Somebody else begins' }] },
  ])
})

it('knows of what was kept for the next where its figure came from', async () => {
  const again = () => say(deps, pair.asha, pair.conversationId, 'It is the same again')
  const messages = [await again(), await again()] as const
  engine.answer = async () => 'Es lo mismo otra vez'
  await translate(messages[0].id)
  engine.answer = () => Promise.reject(new Error('nobody is to be asked'))
  await translate(messages[1].id)
  const { rows } = await deps.sql.query(
    'SELECT state, confidence, confidence_source AS source FROM message_translations WHERE message_id = ANY($1)',
    [messages.map(({ id }) => id)],
  )
  expect(rows).toEqual([rows[0], rows[0]])
  expect(rows[0]).toMatchObject({ state: 'DONE', source: 'checks' })
})
