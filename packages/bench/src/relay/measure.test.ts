import { describe, expect, it } from 'vitest'
import { Ear } from './ear.ts'
import { measureRelay } from './measure.ts'
import type { StreamPlan } from './streams.ts'
import { learnerLine, streamTokens } from './words.ts'

const plan: StreamPlan = { tokens: { partner: 6, coach: 40 }, firstTokenMs: [1, 1], tokensPerSecond: [100, 100] }
const tokens = streamTokens('partner', 7, 6)

function hear(pieces: readonly { text: string; at: number }[], whole?: { text: string; at: number }) {
  const ear = new Ear('partner', 90, plan)
  for (const { text, at } of pieces) ear.hear(text, at)
  if (whole) ear.end(whole.at, whole.text)
  return ear
}

describe('what a listener waited', () => {
  const written = { id: 7, role: 'partner' as const, askedAt: 100, writtenAt: [110, 120, 130, 140, 150, 160] }

  it('is counted token by token, also when several come at once', () => {
    const ear = hear([
      { text: tokens[0] ?? '', at: 111 },
      { text: tokens.slice(1, 4).join(''), at: 142 },
      { text: tokens.slice(4).join(''), at: 163 },
    ])
    const figures = measureRelay([written], ear.heard ? [ear.heard] : [], plan, { from: 0, to: 1_000 })
    expect(figures).toMatchObject({ tokens: 6, streams: 1, firstP50: 1, beforeP50: 10 })
    // Delays: 1, 22, 12, 2, 13, 3.
    expect(figures.visibleP95).toBeCloseTo(19.75)
    // Against the writer's 10 ms: 31, 0, 0, 21, 0.
    expect(figures.jitterP99).toBeCloseTo(20.6, 0)
  })

  it('counts only what is in the window', () => {
    const ear = hear([{ text: tokens.join(''), at: 165 }])
    const heard = ear.heard ? [ear.heard] : []
    expect(measureRelay([written], heard, plan, { from: 115, to: 1_000 }).streams).toBe(0)
    expect(measureRelay([written], heard, plan, { from: 0, to: 165 }).tokens).toBe(0)
  })
})

describe('an ear', () => {
  it('takes the rest from the end', () => {
    const ear = hear([{ text: tokens[0] ?? '', at: 1 }], { text: tokens.join(''), at: 9 })
    expect(ear.heard).toMatchObject({ id: 7, heardAt: [1, 9] })
  })

  it.each([
    ['lost', tokens.slice(0, 5).join('')],
    ['doubled', [...tokens, tokens[5]].join('')],
    ['changed', tokens.join('').replace('k7', 'k8')],
  ])('notices words that were %s', (_what, text) => {
    expect(() => hear([{ text, at: 1 }], { text, at: 2 })).toThrow()
  })
})

it('the coach quotes what the learner said', () => {
  const quote = streamTokens('coach', 3, 40).join('').split('quote:')[1] ?? ''
  expect(quote.length).toBeGreaterThan(20)
  expect(learnerLine(80)).toContain(quote.trim())
})
