import type { MessageView } from '@parley/contracts/chat'
import type { MessageId } from '@parley/contracts/ids'
import type { TranslationView } from '@parley/contracts/translation'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { HeardMessages } from './heard-messages.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const id = 'm1' as MessageId
const pending = { state: 'pending', text: '', language: 'fr' } as TranslationView
const message = (translation: TranslationView | null) => ({ id, body: 'नमस्ते', language: 'hi', translation }) as MessageView

function create() {
  const said: [string, string][] = []
  return { heard: new HeardMessages((_message, { text, language }) => said.push([text, language])), said }
}

it('says what needs no translation at once', () => {
  const { heard, said } = create()
  heard.hear(message(null))
  expect(said).toEqual([['नमस्ते', 'hi']])
})

it('waits for the translation, says it once, and no other', () => {
  const { heard, said } = create()
  heard.hear(message(pending))
  expect(said).toEqual([])
  const done = { ...pending, state: 'done', text: 'Bonjour' } as TranslationView
  heard.hearTranslation(id, done)
  heard.hearTranslation(id, { ...done, text: 'Salut' })
  vi.advanceTimersByTime(10_000)
  expect(said).toEqual([['Bonjour', 'fr']])
})

it('says what was said when no translation comes, or none in time', () => {
  const { heard, said } = create()
  heard.hear(message(pending))
  heard.hearTranslation(id, { ...pending, state: 'failed' })
  heard.hear(message(pending))
  vi.advanceTimersByTime(3_000)
  expect(said).toEqual([
    ['नमस्ते', 'hi'],
    ['नमस्ते', 'hi'],
  ])
})
