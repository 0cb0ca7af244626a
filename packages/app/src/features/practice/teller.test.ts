import type { ReplyId } from '@parley/contracts/ids'
import type { ReplyView, TalkView } from '@parley/contracts/practice'
import { afterEach, expect, test } from 'vitest'
import { switchReadAloud } from '../../lib/read-aloud.ts'
import { Teller } from './teller.ts'

const TALK = { language: 'es', coachLanguage: 'en', scene: { partnerName: 'Carmen Ortega' } } as TalkView
const ANSWER = { id: 'answer-1', kind: 'answer', role: 'partner', turnId: 'turn-1', state: 'streaming', text: '' } as ReplyView
const NOTE = {
  ...ANSWER,
  id: 'note-1',
  kind: 'note',
  role: 'coach',
  state: 'done',
  text: 'quote: Necesito que viene\nsay: Necesito que venga\nnote: A wish takes the subjunctive.',
} as ReplyView
const WHOLE = '¡Ay, no! ¿Desde cuándo? Mañana va.'

afterEach(() => {
  switchReadAloud('notes', false)
  switchReadAloud('sentences', false)
})

function setUp() {
  const told: string[] = []
  const texts = new Map<ReplyId, string>()
  const readers = new Set<() => void>()
  const teller = new Teller(
    TALK,
    {
      text: (id) => texts.get(id) ?? '',
      subscribe: (_id, reader) => {
        readers.add(reader)
        return () => readers.delete(reader)
      },
    },
    {
      announce: (...said) => told.push(said.map((part) => (typeof part === 'string' ? part : `[${part.lang}] ${part.text}`)).join(' ')),
      announceNow: (text) => told.push(`now: ${text}`),
    },
  )
  const grow = (text: string) => {
    texts.set(ANSWER.id, text)
    for (const reader of readers) reader()
  }
  return { told, teller, grow, readers }
}

const done: ReplyView = { ...ANSWER, state: 'done', text: WHOLE }

test('an answer is told whole when it ends, in its language, and of a note that it is there', () => {
  const { told, teller, grow } = setUp()
  teller.started(ANSWER)
  grow('¡Ay, no! ¿Desde')
  teller.ended(NOTE)
  teller.ended(done)
  expect(told).toEqual(['Carmen is answering', `Carmen: [es] ${WHOLE}`, 'The coach has a note'])
})

test('by sentence: each once, and the note after the last', () => {
  switchReadAloud('sentences', true)
  switchReadAloud('notes', true)
  const { told, teller, grow, readers } = setUp()
  teller.started(ANSWER)
  grow('¡Ay, no! ¿Desde')
  teller.started({ ...ANSWER, text: '¡Ay, no! ¿Desde' })
  grow('¡Ay, no! ¿Desde cuándo? Mañana')
  teller.ended(NOTE)
  teller.ended(done)
  expect(told).toEqual([
    'Carmen is answering',
    'Carmen: [es] ¡Ay, no!',
    '[es] ¿Desde cuándo?',
    '[es] Mañana va.',
    'The coach has a note',
    '[es] Necesito que venga',
    '[en] A wish takes the subjunctive.',
  ])
  expect(readers.size).toBe(0)
})

test('switched on in the middle: what had come is told, and the rest as it comes', () => {
  const { told, teller, grow } = setUp()
  teller.started(ANSWER)
  grow('¡Ay, no! ¿Desde')
  switchReadAloud('sentences', true)
  grow('¡Ay, no! ¿Desde cuándo? Mañana')
  teller.ended({ ...done, state: 'interrupted', text: '¡Ay, no! ¿Desde cuándo? Mañana' })
  expect(told).toEqual([
    'Carmen is answering',
    'Carmen: [es] ¡Ay, no!',
    '[es] ¿Desde cuándo?',
    '[es] Mañana',
    'now: Carmen was cut off. Only what was said counts.',
  ])
})

test('a reply of which only the end comes is told whole', () => {
  switchReadAloud('sentences', true)
  const { told, teller } = setUp()
  teller.ended(done)
  expect(told).toEqual([`Carmen: [es] ${WHOLE}`])
})
