import { expect, test } from 'vitest'
import { exportWords } from './export-words.ts'
import { messageOf } from './testing/messages.ts'

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
  expect(exportWords(messages, { when: () => '10:00', gone: 'Somebody', erased: '(taken back)' })).toBe(
    '10:00  Asha Verma\nHi @Asha Verma\n[plan.pdf]\n\n10:00  Somebody\n(taken back)\n',
  )
})
