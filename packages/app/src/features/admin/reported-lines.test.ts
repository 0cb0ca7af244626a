import { expect, test } from 'vitest'
import { reportedLines } from './reported-lines.ts'

test('a partner’s line is shown as it was said', () => {
  expect(reportedLines({ role: 'partner', text: 'say: hola\nEl martes.' })).toEqual([{ text: 'say: hola\nEl martes.', isSpoken: true }])
})

test('a coach’s labels are not shown, and its phrases are told from its reasons', () => {
  expect(reportedLines({ role: 'coach', text: 'quote: viene\nsay: venga\nnote: A wish.\n' })).toEqual([
    { text: 'viene', isSpoken: true },
    { text: 'venga', isSpoken: true },
    { text: 'A wish.', isSpoken: false },
  ])
})

test('a debrief is shown in its sentences', () => {
  const text = JSON.stringify({
    headline: 'You have a day.',
    goals: [],
    moments: [{ turnNumber: 1, quote: 'Vale.', say: 'El martes me va bien.', why: 'Take the date.' }],
    keep: { turnNumber: 2, quote: 'Hace frío.', why: 'A fact.' },
    words: [],
    helpedTurns: [],
  })
  expect(reportedLines({ role: 'examiner', text }).map((line) => line.text)).toEqual([
    'You have a day.',
    'Vale. → El martes me va bien.',
    'Take the date.',
    'Hace frío.',
  ])
})

test('a debrief that cannot be read is shown as it is', () => {
  expect(reportedLines({ role: 'examiner', text: '{' })).toEqual([{ text: '{', isSpoken: false }])
})
