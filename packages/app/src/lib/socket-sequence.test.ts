import { describe, expect, test } from 'vitest'
import { catchUp, receive, type Sequence } from './socket-sequence.ts'

interface Frame {
  seq: number
}

function run(known: number, events: (number | { caughtUp: number })[]) {
  let sequence: Sequence<Frame> = { known, held: [] }
  const delivered: number[] = []
  let gap = false
  for (const event of events) {
    const step = typeof event === 'number' ? receive(sequence, { seq: event }) : catchUp(sequence, event.caughtUp)
    sequence = step.sequence
    gap = step.gap
    delivered.push(...step.deliver.map(({ seq }) => seq))
  }
  return { delivered, gap, known: sequence.known }
}

describe('a sequence', () => {
  test.each([
    ['next ones go on', 5, [6, 7], [6, 7], false, 7],
    ['repeats are dropped', 5, [5, 6, 6, 4], [6], false, 6],
    ['a gap is held', 5, [8], [], true, 5],
    ['a repeat behind a gap is held once', 5, [8, 8], [], true, 5],
    ['a filled gap goes on in order', 5, [8, 9, 6, 7, 8, 9], [6, 7, 8, 9], false, 9],
    ['a half-filled gap waits', 5, [9, 6, 8], [6], true, 6],
    ['a hole that stays is passed when the server says so', 5, [7, 8, { caughtUp: 8 }], [7, 8], false, 8],
    ['nothing new moves the mark', 5, [{ caughtUp: 9 }, 10], [10], false, 10],
    ['a stale catch-up changes nothing', 5, [6, { caughtUp: 3 }, 7], [6, 7], false, 7],
    ['what lies beyond the catch-up stays held', 5, [12, { caughtUp: 8 }], [], true, 8],
    ['what touches the catch-up goes on', 5, [9, { caughtUp: 8 }], [9], false, 9],
  ] as const)('%s', (_name, known, events, delivered, gap, last) => {
    expect(run(known, [...events])).toEqual({ delivered: [...delivered], gap, known: last })
  })
})
