import type { MessagePreview } from '@parley/contracts/chat'
import type { MessageId, UserId } from '@parley/contracts/ids'
import { describe, expect, it } from 'vitest'
import { previewWords } from './preview-words.ts'
import { ASHA, ME } from './testing/messages.ts'

const NOBODY: ReadonlySet<UserId> = new Set()

function previewOf(change: Partial<MessagePreview> = {}): MessagePreview {
  return {
    messageId: 'm-1' as MessageId,
    seq: 1,
    sender: { id: ASHA, name: 'Asha Verma', avatarId: null },
    excerpt: 'Good morning',
    language: 'en',
    notice: null,
    attachmentCount: 0,
    isErased: false,
    createdAt: 0,
    ...change,
  }
}

describe('What a row of the inbox says', () => {
  it('has the words, with their language', () => {
    expect(previewWords({ kind: 'direct', preview: previewOf() }, ME, NOBODY)).toEqual({ text: 'Good morning', lang: 'en' })
  })

  it('hides in a group what somebody said whom I have blocked', () => {
    const { text, lang } = previewWords({ kind: 'group', preview: previewOf() }, ME, new Set([ASHA]))
    expect(text).not.toContain('Good morning')
    expect(text).toContain('Asha')
    expect(lang).toBeUndefined()
  })

  it('does not say in a group who took it back: it may have been its admins', () => {
    const preview = previewOf({ isErased: true, excerpt: '' })
    expect(previewWords({ kind: 'group', preview }, ME, NOBODY).text).not.toContain('Asha')
    expect(previewWords({ kind: 'direct', preview }, ME, NOBODY).text).toContain('Asha')
  })

  it('shows it in our own chat, where they cannot write any more', () => {
    expect(previewWords({ kind: 'direct', preview: previewOf() }, ME, new Set([ASHA])).text).toBe('Good morning')
  })
})
