import type { ReplyView } from '@parley/contracts/practice'
import { expect, test } from 'vitest'
import { heatingTalk, withGlosses } from './testing/heating-talk.ts'
import { toJson } from './to-json.ts'

test('all of a talk in the order of its lines, the coach marked as private', () => {
  const { lines, ...rest } = JSON.parse(toJson(heatingTalk())) as { lines: unknown[] }
  expect(rest).toMatchObject({
    scene: { slug: 'broken-heating', title: 'The heating is broken' },
    partner: 'Carmen Ortega',
    language: 'es',
    startedAt: '2026-11-12T14:00:00.000Z',
    endedAt: '2026-11-12T14:20:00.000Z',
    debrief: null,
  })
  const note = { quote: 'que viene', say: 'que venga', note: 'A wish takes the subjunctive.' }
  const advice = { quote: '', say: 'Se lo agradezco.', note: '' }
  expect(lines).toMatchObject([
    { speaker: 'partner', private: false, turnNumber: null, text: '¿Sí, dígame?', at: '2026-11-12T14:00:00.000Z' },
    { speaker: 'learner', private: false, turnNumber: 1, text: 'No hay calefacción. Necesito que viene un técnico.' },
    { speaker: 'coach', private: true, turnNumber: 1, kind: 'note', question: null, content: note },
    { speaker: 'partner', private: false, turnNumber: 1, text: 'El martes.' },
    { speaker: 'coach', private: true, turnNumber: 1, kind: 'advice', question: 'How do I say thanks?', content: advice },
  ])
})

test('what the coach wrote comes as values, a gloss with the line that it explains', () => {
  const talk = withGlosses(heatingTalk())
  const ideas = { role: 'coach', kind: 'ideas', turnId: 'turn-1', state: 'done', text: 'say: Vale. | Fine.', question: '', createdAt: 0 }
  talk.replies.push(ideas as ReplyView)
  const text = toJson(talk)
  const { lines } = JSON.parse(text) as { lines: { kind: string }[] }
  expect(lines.filter(({ kind }) => kind === 'gloss' || kind === 'ideas')).toMatchObject([
    { turnNumber: null, about: '¿Sí, dígame?', content: { means: 'Yes, hello?', words: [{ word: 'Sí', means: 'yes' }] } },
    {
      turnNumber: 1,
      about: 'El martes.',
      content: {
        means: 'On Tuesday.',
        latin: '',
        words: [
          { word: 'El', latin: '', means: 'the' },
          { word: 'martes', latin: '', means: 'Tuesday' },
        ],
      },
    },
    { turnNumber: 1, about: null, content: [{ say: 'Vale.', means: 'Fine.' }] },
  ])
  expect(text).not.toMatch(/(means|word|quote|say): /)
})

test('the debrief that came, not the one that failed', () => {
  const talk = heatingTalk()
  const debrief = (state: string, text: string) =>
    ({ role: 'examiner', kind: 'debrief', turnId: null, state, text }) as unknown as ReplyView
  talk.replies.push(debrief('failed', ''), debrief('done', '{"headline":"Well said.","readFromTurn":15}'))
  const document = JSON.parse(toJson(talk)) as { debrief: unknown; lines: unknown[] }
  expect(document.debrief).toEqual({ headline: 'Well said.', readFromTurn: 15 })
  expect(document.lines).toHaveLength(5)
})
