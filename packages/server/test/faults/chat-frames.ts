import type { ClientFrame } from '@parley/contracts/socket'
import fc, { type Arbitrary } from 'fast-check'
import { oddText } from './odd-values.ts'

// Words with an `@` stand for ids that only a running test knows.
export const key = fc.oneof({ weight: 5, arbitrary: fc.uuid() }, fc.constant('@key'))
export const text = fc.oneof({ weight: 3, arbitrary: fc.constantFrom('Hola', 'La calefacción no funciona', 'Quiero matarme') }, oddText)
const mentions = { mentions: fc.array(fc.oneof({ weight: 5, arbitrary: fc.constant('@peer') }, fc.uuid()), { maxLength: 2 }) }
export const chat = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom('@direct', '@group') },
  fc.constantFrom('@own', '@foreign', '@self'),
  fc.uuid(),
)
/** A message of its chat, and now and then of another or of none. */
const place = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.constantFrom(
      { conversationId: '@direct', messageId: '@saidDirect' },
      { conversationId: '@direct', messageId: '@heardDirect' },
      { conversationId: '@group', messageId: '@saidGroup' },
      { conversationId: '@group', messageId: '@heardGroup' },
    ),
  },
  fc.record({ conversationId: chat, messageId: fc.oneof(fc.constantFrom('@saidDirect', '@heardGroup'), fc.uuid()) }),
)

type ChatFrame = Extract<ClientFrame['type'], `message-${string}` | 'reaction-set' | 'typing-start'>

export const CHAT_FRAMES: Record<ChatFrame, Arbitrary<object>> = {
  'message-send': fc
    .tuple(
      place,
      fc.record({ clientMessageId: key, body: text, ...mentions, attachmentIds: fc.array(fc.uuid(), { maxLength: 2 }) }),
      fc.constantFrom('says', 'answers', 'corrects'),
    )
    .map(([{ conversationId, messageId }, said, kind]) => ({
      conversationId,
      ...said,
      replyToId: kind === 'says' ? null : messageId,
      isCorrection: kind === 'corrects',
    })),
  'message-edit': fc.tuple(place, fc.record({ editId: key, body: text, ...mentions })).map(([of, edit]) => ({ ...of, ...edit })),
  'message-erase': fc.tuple(place, fc.record({ scope: fc.constantFrom('me', 'all') })).map(([of, how]) => ({ ...of, ...how })),
  'message-read': fc.record({ conversationId: chat, seq: fc.oneof(fc.nat(20), fc.constantFrom(2 ** 31, 2 ** 53 - 1)) }),
  'reaction-set': fc
    .tuple(place, fc.record({ emoji: fc.constantFrom('👍', 'x', '1️⃣', '👍🏽'), isSet: fc.boolean() }))
    .map(([of, sign]) => ({ ...of, ...sign })),
  'typing-start': fc.record({ conversationId: chat }),
}
