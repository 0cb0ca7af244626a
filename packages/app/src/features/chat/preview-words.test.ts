import type { MessagePreview } from '@parley/contracts/chat'
import type { UserId } from '@parley/contracts/ids'
import { ASHA, ME } from '@parley/contracts/testing/messages'
import { describe, expect, it } from 'vitest'
import { m } from '../../paraglide/messages.js'
import { previewWords, unreadWords } from './preview-words.ts'
import { previewOf } from './testing/inbox.ts'

const NOBODY: ReadonlySet<UserId> = new Set()

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

  it('says who took it back, as the message itself does', () => {
    const wordsOf = (change: Partial<MessagePreview>) =>
      previewWords({ kind: 'group', preview: previewOf({ excerpt: '', ...change }) }, ME, NOBODY).text
    expect(wordsOf({ erasedBy: 'sender' })).toBe(m.chat_erased({ who: 'Asha' }))
    expect(wordsOf({ erasedBy: 'moderator' })).toBe(m.chat_erased_admins())
    expect(wordsOf({ erasedBy: 'sender', sender: { id: ME, name: 'Me', avatarId: null } })).toBe(m.chat_erased_me())
  })

  it('says that there are more than it counts', () => {
    expect(unreadWords(99)).toBe(m.chat_unread({ count: 99, unread: '99' }))
    expect(unreadWords(100)).toBe(m.chat_unread_many({ unread: '99' }))
  })

  it('shows it in our own chat, where they cannot write any more', () => {
    expect(previewWords({ kind: 'direct', preview: previewOf() }, ME, new Set([ASHA])).text).toBe('Good morning')
  })
})
