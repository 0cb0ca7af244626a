import type { ConversationId, MessageId } from '@parley/contracts/ids'
import { expect, it } from 'vitest'
import { sayTranslated } from './say-translated.ts'
import type { Claim, Outcome } from './store.ts'

const conversationId = 'talk' as ConversationId

function saved(seq: number, body: string) {
  const claim: Claim = {
    id: `t${seq}`,
    messageId: `m${seq}` as MessageId,
    conversationId,
    seq: seq - 10,
    revision: 2,
    attempts: 1,
    from: 'en',
    to: 'es',
    body,
    senderId: null,
    payerId: null,
    budgetAccountId: null,
    formality: null,
    terms: null,
    context: null,
  }
  const outcome: Outcome = {
    id: claim.id,
    revision: 2,
    state: 'DONE',
    text: 'Nos vemos mañana.',
    engine: 'deepl',
    model: null,
    isFallback: false,
    confidence: 0.9,
    confidenceSource: 'engine',
    reason: null,
    words: '',
    kept: null,
  }
  return { claim, outcome, seq }
}

it('is said in the order of its numbers, to whoever may see the message and reads the language', () => {
  const frames = sayTranslated(conversationId, [saved(22, 'See you tomorrow.'), saved(21, 'At noon.')])
  expect(frames?.map(({ frame, aboutSeq, onlyFor }) => [frame.seq, aboutSeq, onlyFor])).toEqual([
    [21, 11, null],
    [22, 12, null],
  ])
  const [first] = frames ?? []
  expect(first?.inLanguage?.('es')).toMatchObject({
    type: 'message-translated',
    messageId: 'm21',
    translation: { language: 'es', revision: 2, state: 'done', text: 'Nos vemos mañana.', excerpt: 'Nos vemos mañana.' },
  })
  expect(first?.inLanguage?.('fr')).toEqual({ type: 'skipped', conversationId, seq: 21 })
})

it('needs another look where somebody is mentioned: their names are not at hand', () => {
  expect(sayTranslated(conversationId, [saved(21, 'At noon.'), saved(22, 'See you, @[0].')])).toBe(null)
})
