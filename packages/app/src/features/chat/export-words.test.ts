import { ASHA, ME, messageOf } from '@parley/contracts/testing/messages'
import { expect, test } from 'vitest'
import { type ExportWords, exportWords } from './export-words.ts'

const WORDS: ExportWords = {
  when: () => '10:00',
  gone: 'Somebody',
  edited: 'edited',
  erased: (_message, isMine) => `(${isMine ? 'mine' : 'theirs'}, taken back)`,
  correction: (corrected) => `instead of ${corrected || 'what is gone'}:`,
  translated: (text, language, isUncertain) => `${language}${isUncertain ? '?' : ''}: ${text}`,
}

test('a chat is kept as it was said, with names in place of tokens', () => {
  const asha = messageOf(1).sender
  const file = {
    id: 'f' as never,
    kind: 'file' as const,
    name: 'plan.pdf',
    mediaType: 'application/pdf',
    bytes: 1,
    width: null,
    height: null,
  }
  const messages = [
    messageOf(1, { notice: { kind: 'created' } }),
    messageOf(2, { body: 'Hi @[0]', mentions: asha ? [asha] : [], attachments: [file] }),
    messageOf(3, { body: '', erasedBy: 'sender', sender: null }),
  ]
  expect(exportWords(messages, ME, WORDS)).toBe('10:00  Asha Verma\nHi @Asha Verma\n[plan.pdf]\n\n10:00  Somebody\n(theirs, taken back)\n')
})

test('with each original stands what its reader read of it, and what was edited or taken back says so', () => {
  const asha = { id: ASHA, name: 'Asha Verma', avatarId: null }
  const translation = {
    language: 'en' as const,
    revision: 2,
    state: 'done' as const,
    text: 'Hello @[0]',
    excerpt: '',
    engine: null,
    isFallback: false,
    confidence: null,
    reason: null,
  }
  const messages = [
    messageOf(1, { body: 'नमस्ते @[0]', mentions: [asha], editedAt: 5, revision: 2, translation }),
    messageOf(2, { body: 'कैसे', translation: { ...translation, text: 'How', state: 'uncertain' } }),
    messageOf(3, { body: 'चलो', translation: { ...translation, text: '', state: 'pending' } }),
    messageOf(4, { body: '', editedAt: 5, erasedBy: 'sender', sender: { ...asha, id: ME, name: 'Nina' } }),
  ]
  expect(exportWords(messages, ME, WORDS).split('\n\n')).toEqual([
    '10:00  Asha Verma (edited)\nनमस्ते @Asha Verma\nen: Hello @Asha Verma',
    '10:00  Asha Verma\nकैसे\nen?: How',
    '10:00  Asha Verma\nचलो',
    '10:00  Nina\n(mine, taken back)\n',
  ])
})

test('a correction says of what it is one', () => {
  const quote = { messageId: messageOf(1).id, sender: null, excerpt: 'I goed', language: 'en' as const, mentions: [] }
  const messages = [
    messageOf(2, { body: 'I went', quote: { ...quote, corrected: 'I goed' } }),
    messageOf(3, { body: 'I went', quote: { ...quote, corrected: '' } }),
    messageOf(4, { body: 'Yes', quote: { ...quote, corrected: null } }),
  ]
  expect(exportWords(messages, ME, WORDS).split('\n\n')).toEqual([
    '10:00  Asha Verma\ninstead of I goed:\nI went',
    '10:00  Asha Verma\ninstead of what is gone:\nI went',
    '10:00  Asha Verma\nYes\n',
  ])
})
