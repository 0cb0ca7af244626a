import { LANGUAGES } from '@parley/contracts/language'
import fc, { type Arbitrary } from 'fast-check'
import { oddText } from './odd-values.ts'

export const token = fc.constantFrom('A'.repeat(43), '-_'.repeat(21) + 'x')
/** Every integer that JSON carries whole, and so what no calendar has. */
export const time = fc.oneof(
  fc.constantFrom(0, -1, 1, 2 ** 53 - 1, -(2 ** 53 - 1), 8.64e15, 8.64e15 + 1, -8.64e15, 4e14, -3e14),
  fc.maxSafeInteger(),
)
const id = fc.uuid()
const language = fc.constantFrom(...LANGUAGES)
const nothing = fc.constant(null)
/** Chats of one's own, of others, and what is none. */
const chat = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom('@direct', '@group') },
  fc.constantFrom('@own', '@foreign', '@foreignChat', '@self'),
  fc.uuid(),
)
const message = fc.oneof({ weight: 4, arbitrary: fc.constantFrom('@said', '@heard') }, fc.uuid())
const peer = fc.oneof({ weight: 4, arbitrary: fc.constant('@peer') }, fc.constantFrom('@person', '@self'), fc.uuid())
/** Every place that JSON can name. */
const seq = fc.oneof(fc.nat(20), fc.constantFrom(2 ** 31 - 1, 2 ** 31, 2 ** 53 - 1))
const title = fc.oneof(fc.constantFrom('Louvre', ' Musée ', 'x'.repeat(80)), oddText)
const searched = fc.oneof(fc.constantFrom('hello', "don't \\ : & |", '北京 hello'), oddText)

/** What each procedure of chats may be asked. Words with an `@` stand for ids that only a running test knows. */
export const CHAT_INPUTS: Record<string, Arbitrary<unknown>> = {
  'cards.list': fc.record({ before: fc.oneof(fc.record({ createdAt: time, id }), nothing) }, { requiredKeys: [] }),
  'cards.remove': fc.record({ id }),
  'cards.restore': fc.record({ id }),
  'cards.saveMessage': fc.record({ conversationId: chat, messageId: message }),
  'cards.saveMoment': fc.record({ conversationId: chat, turnNumber: fc.constantFrom(1, 2 ** 31), quote: oddText }),
  'chat.addMembers': fc.record({ conversationId: chat, userIds: fc.array(peer, { maxLength: 3 }) }),
  'chat.answerRequest': fc.record({ conversationId: chat, accept: fc.boolean() }),
  'chat.changeGroup': fc.record({ conversationId: chat, title, pictureId: fc.oneof(id, nothing) }, { requiredKeys: ['conversationId'] }),
  'chat.changePlace': fc.record({
    conversationId: chat,
    change: fc.record(
      {
        mutedUntil: fc.oneof(time, nothing),
        isPinned: fc.boolean(),
        isArchived: fc.boolean(),
        readingLanguage: fc.oneof(language, nothing),
        showMode: fc.constantFrom('translation', 'learner'),
      },
      { requiredKeys: [] },
    ),
  }),
  'chat.changeRole': fc.record({ conversationId: chat, userId: peer, role: fc.constantFrom('owner', 'admin', 'member') }),
  'chat.createGroup': fc.record({ title, userIds: fc.array(peer, { maxLength: 3 }) }),
  'chat.createLink': fc.record({ conversationId: chat }),
  'chat.export': fc.record({ conversationId: chat, afterSeq: seq }),
  'chat.find': fc.record({ words: searched }),
  'chat.glossary': fc.record({ conversationId: chat }),
  'chat.inbox': fc.record(
    {
      list: fc.constantFrom('open', 'archived', 'requests'),
      before: fc.oneof(fc.record({ isPinned: fc.boolean(), activeAt: time, conversationId: chat }), nothing),
    },
    { requiredKeys: [] },
  ),
  'chat.joinByLink': fc.record({ token }),
  'chat.leave': fc.record({ conversationId: chat }),
  'chat.load': fc.record({ conversationId: chat }),
  'chat.members': fc.record(
    { conversationId: chat, after: fc.oneof(peer, nothing), word: oddText, isStaff: fc.boolean() },
    { requiredKeys: ['conversationId'] },
  ),
  'chat.messages': fc.record({ conversationId: chat, at: fc.record({ side: fc.constantFrom('before', 'after', 'around'), seq }) }),
  'chat.openDirect': fc.record({ userId: peer }),
  'chat.outcomes': fc.record({ conversationId: chat, messageId: message }),
  'chat.ownSigns': fc.record({ conversationId: chat, messageId: message }),
  'chat.preview': fc.record({ conversationId: chat, body: fc.oneof(fc.constantFrom('Hola', 'x'.repeat(4_001)), oddText) }),
  'chat.removeMember': fc.record({ conversationId: chat, userId: peer }),
  'chat.removeTerm': fc.record({ conversationId: chat, id }),
  'chat.revokeLinks': fc.record({ conversationId: chat }),
  'chat.saveTerm': fc.record({ conversationId: chat, language, term: title, into: language, translation: title }),
  'chat.search': fc.record(
    {
      words: searched,
      conversationId: fc.oneof(chat, nothing),
      before: fc.oneof(fc.record({ createdAt: time, messageId: message }), nothing),
    },
    { requiredKeys: ['words'] },
  ),
  'chat.wantPreviews': fc.record({ conversationIds: fc.array(chat, { minLength: 1, maxLength: 3 }) }),
  'chat.thread': fc.record(
    { conversationId: chat, messageId: message, before: fc.oneof(seq, nothing) },
    { requiredKeys: ['conversationId', 'messageId'] },
  ),
  'chat.viewLink': fc.record({ token }),
  'learning.draft': fc.record({ conversationId: chat }),
  'learning.explain': fc.record({ conversationId: chat, messageId: message, at: fc.nat(30) }),
}
