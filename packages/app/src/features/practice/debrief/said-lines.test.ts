import { expect, test } from 'vitest'
import { heatingTalk } from '../export/testing/heating-talk.ts'
import { toSaidLines } from './said-lines.ts'

test('each line of mine stands after what the partner said last, and one that needed care is not there', () => {
  const talk = heatingTalk()
  const [first] = talk.turns
  if (!first) throw new Error('a talk has a turn')
  const more = [2, 3, 4].map((number) => ({ ...first, id: `turn-${number}` as typeof first.id, number, text: `Line ${number}` }))
  talk.turns = [first, ...more.map((turn) => ({ ...turn, needsCare: turn.number === 2 }))]
  expect(toSaidLines(talk)).toEqual([
    { turnNumber: 1, learner: first.text, partnerBefore: '¿Sí, dígame?' },
    { turnNumber: 3, learner: 'Line 3', partnerBefore: 'El martes.' },
    { turnNumber: 4, learner: 'Line 4', partnerBefore: 'El martes.' },
  ])
})
