import { randomUUID } from 'node:crypto'
import type { ClientMessageId, ConversationId, MessageId } from '@parley/contracts/ids'
import { type FakeTranslation, fakeTranslation } from '@parley/providers/translation/fake'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { editMessage } from '../chat/edit-message.ts'
import { saveMessageCard } from '../chat/save-message-card.ts'
import type { Actor } from '../deps.ts'
import { createPair, say } from '../testing/chats.ts'
import { createTestDeps, type TestDeps } from '../testing/deps.ts'
import { translateMessages } from '../translation/translate-messages.ts'
import { listCards } from './list-cards.ts'

let engine: FakeTranslation
let deps: TestDeps
let asha: Actor
let camille: Actor
let conversationId: ConversationId
let messageId: MessageId
beforeEach(async () => {
  engine = fakeTranslation({ words: () => 'Tomorrow I go with ' })
  deps = await createTestDeps({ engines: [engine] })
  ;({ asha, camille, conversationId } = await createPair(deps))
  await deps.prisma.user.update({ where: { id: camille.userId }, data: { name: 'Camille' } })
  const mentions = [camille.userId]
  messageId = (await say(deps, { ...camille, writingLanguage: 'es' }, conversationId, 'Mañana voy con @[0]', { mentions })).id
})
afterEach(() => deps[Symbol.asyncDispose]())

const save = () => saveMessageCard(deps, asha, { conversationId, messageId })
const card = async () => (await listCards(deps, asha, { before: null })).cards[0]
const edit = (body: string) =>
  editMessage(
    deps,
    { ...camille, writingLanguage: 'es' },
    {
      conversationId,
      messageId,
      editId: randomUUID() as ClientMessageId,
      body,
      mentions: [],
    },
  )
async function spent() {
  const { rows } = await deps.sql.query<{ spent: number }>('SELECT spent FROM budgets WHERE account_id = $1', [asha.budgetAccountId])
  return rows[0]?.spent ?? 0
}

it('has its message translated, for whoever keeps it, and gets its back when that comes', async () => {
  await save()
  await deps.settled()
  expect(await card()).toMatchObject({ back: 'Tomorrow I go with @Camille', backLanguage: 'en', isComing: false })
  expect(await spent()).toBeGreaterThan(0)
})

it('gets it from whoever has it translated, and keeps it when the message says something else', async () => {
  engine.failures = 1
  engine.retryable = false
  await save()
  await deps.settled()
  expect(await card()).toMatchObject({ back: '', isComing: false })
  await translateMessages(deps, [{ messageId, language: 'en' }], { isRetry: true })
  await edit('Mañana no voy')
  await translateMessages(deps, [{ messageId, language: 'en' }])
  expect(await card()).toMatchObject({ front: 'Mañana voy con @Camille', back: 'Tomorrow I go with @Camille' })
})

it('never has what other words mean, and can be asked for again', async () => {
  engine.failures = 1
  engine.retryable = false
  await save()
  await deps.settled()
  await edit('Mañana no voy')
  await translateMessages(deps, [{ messageId, language: 'en' }])
  expect(await card()).toMatchObject({ front: 'Mañana voy con @Camille', back: '' })
  await save()
  expect(await card()).toMatchObject({ front: 'Mañana no voy', back: 'Tomorrow I go with ' })
})

it('says that it is coming while somebody is at it', async () => {
  await deps.sql.query(
    `INSERT INTO message_translations (id, message_id, conversation_id, language, revision, state, owner, lease_until)
     VALUES (gen_random_uuid(), $1, $2, 'en', 1, 'PENDING', 'other', $3)`,
    [messageId, conversationId, new Date(deps.clock.now() + 10_000)],
  )
  await save()
  await deps.settled()
  expect(await card()).toMatchObject({ back: '', isComing: true })
})

it('keeps its back while its message is translated anew', async () => {
  await save()
  await deps.settled()
  await deps.sql.query(`UPDATE message_translations SET state = 'PENDING', text = '' WHERE message_id = $1`, [messageId])
  await save()
  expect(await card()).toMatchObject({ back: 'Tomorrow I go with @Camille', isComing: false })
})

it('has nothing to translate where it is read as it is', async () => {
  await saveMessageCard(deps, { ...asha, readingLanguage: 'es' }, { conversationId, messageId })
  await deps.settled()
  expect(await card()).toMatchObject({ back: '', frontLanguage: 'es', backLanguage: 'es', isComing: false })
  expect(engine.requests).toEqual([])
})
