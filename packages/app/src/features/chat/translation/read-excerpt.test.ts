import type { UserId } from '@parley/contracts/ids'
import { describe, expect, it } from 'vitest'
import { readExcerpt } from './read-excerpt.ts'

const me = 'me' as UserId
const camille = { id: 'camille' as UserId, name: 'Camille', avatarId: null }
const translation = { language: 'en', excerpt: 'It depends.' } as const

describe('readExcerpt', () => {
  it('quotes what its reader reads', () => {
    for (const showMode of ['translation', 'both'] as const)
      expect(readExcerpt({ sender: camille, translation }, { me, showMode })).toEqual({ excerpt: 'It depends.', language: 'en' })
  })

  it('quotes as it was written what is read so, is mine, or has no translation yet', () => {
    for (const showMode of ['original', 'learner'] as const)
      expect(readExcerpt({ sender: camille, translation }, { me, showMode })).toBeNull()
    expect(readExcerpt({ sender: { ...camille, id: me }, translation }, { me, showMode: 'both' })).toBeNull()
    expect(readExcerpt({ sender: camille, translation: null }, { me, showMode: 'both' })).toBeNull()
  })
})
