import type { ReplyView } from '@parley/contracts/practice'
import { expect, test } from 'vitest'
import { heatingTalk } from './testing/heating-talk.ts'
import { toJson } from './to-json.ts'

test('all of a talk in the order of its lines, the coach marked as private', () => {
  const { lines, ...rest } = JSON.parse(toJson(heatingTalk())) as { lines: { speaker: string; private: boolean; text: string }[] }
  expect(rest).toMatchObject({
    scene: { slug: 'broken-heating', title: 'The heating is broken' },
    partner: 'Carmen Ortega',
    language: 'es',
    startedAt: '2026-11-12T14:00:00.000Z',
    endedAt: '2026-11-12T14:20:00.000Z',
    debrief: null,
  })
  expect(lines.map((line) => `${line.speaker} ${line.private} ${line.text.split('\n')[0]}`)).toEqual([
    'partner false ¿Sí, dígame?',
    'learner false No hay calefacción. Necesito que viene un técnico.',
    'coach true quote: que viene',
    'partner false El martes.',
    'coach true say: Se lo agradezco.',
  ])
})

test('the debrief that came, not the one that failed', () => {
  const talk = heatingTalk()
  const debrief = (state: string, text: string) =>
    ({ role: 'examiner', kind: 'debrief', turnId: null, state, text }) as unknown as ReplyView
  talk.replies.push(debrief('failed', ''), debrief('done', '{"headline":"Well said."}'))
  const document = JSON.parse(toJson(talk)) as { debrief: unknown; lines: unknown[] }
  expect(document.debrief).toEqual({ headline: 'Well said.' })
  expect(document.lines).toHaveLength(5)
})
