import type { ConversationId, UserId } from '@parley/contracts/ids'
import { ASHA } from '@parley/contracts/testing/messages'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { itemOf, previewOf } from '../testing/inbox.ts'
import { isForeign, WantedPreviews } from './wanted-previews.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const reader = { me: 'me' as UserId, reads: 'fr', blocked: new Set<UserId>() } as const
const row = (id: string, excerpt = 'Good morning') =>
  itemOf(1, { conversationId: id as ConversationId, preview: previewOf({ excerpt, language: 'en' }) })

function create(answer: () => Promise<unknown> = async () => {}) {
  const asked: string[][] = []
  const wanted = new WantedPreviews((ids) => {
    asked.push(ids)
    return answer()
  })
  return { wanted, asked }
}

it('is wanted for what others said in another language than is read there', () => {
  const { place } = row('a')
  expect(isForeign(row('a'), reader)).toBe(true)
  expect(isForeign(row('a'), { ...reader, reads: 'en' })).toBe(false)
  expect(isForeign({ ...row('a'), place: { ...place, readingLanguage: 'en' } }, reader)).toBe(false)
  expect(isForeign(row('a'), { ...reader, me: ASHA })).toBe(false)
  expect(isForeign(row('a', ''), reader)).toBe(false)
  expect(isForeign({ ...row('a'), kind: 'group' }, { ...reader, blocked: new Set([ASHA]) })).toBe(false)
  expect(isForeign({ ...row('a'), preview: previewOf({ erasedBy: 'sender' }) }, reader)).toBe(false)
  expect(isForeign({ ...row('a'), preview: null }, reader)).toBe(false)
})

it('asks in one request for all rows that come on screen, and again only for other words', () => {
  const { wanted, asked } = create()
  for (const id of ['a', 'b', 'a']) wanted.want(row(id), 'fr')
  vi.advanceTimersByTime(200)
  wanted.want(row('a'), 'fr')
  vi.advanceTimersByTime(60_000)
  expect(asked).toEqual([['a', 'b']])
  wanted.want(row('a', 'Good night'), 'fr')
  vi.advanceTimersByTime(200)
  expect(asked).toEqual([['a', 'b'], ['a']])
})

it('asks again for the same words in another language', () => {
  const { wanted, asked } = create()
  wanted.want(row('a'), 'fr')
  vi.advanceTimersByTime(200)
  wanted.want(row('a'), 'es')
  vi.advanceTimersByTime(200)
  const { place } = row('a')
  wanted.want({ ...row('a'), place: { ...place, readingLanguage: 'hi' } }, 'es')
  vi.advanceTimersByTime(200)
  expect(asked).toEqual([['a'], ['a'], ['a']])
})

it('asks again at the next look when there was no network', async () => {
  const { wanted, asked } = create(() => Promise.reject(new Error('no network')))
  wanted.want(row('a'), 'fr')
  await vi.advanceTimersByTimeAsync(200)
  wanted.want(row('a'), 'fr')
  await vi.advanceTimersByTimeAsync(200)
  expect(asked).toHaveLength(2)
})
