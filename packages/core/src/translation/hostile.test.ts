import { describe, expect, it } from 'vitest'
import { detectLanguage } from '../language/detect.ts'
import { judge } from './gate.ts'
import { maskText, restoreText } from './mask.ts'

const LENGTH = 16_000
/** Far more than an honest text of that length takes, far less than one that is looked at again from each of its letters. */
const MOST_MS = 100

const repeated = (text: string) => text.repeat(LENGTH / text.length)

/** Texts of the greatest length, each of which some pattern could begin anew at every letter. */
const HOSTILE = {
  letters: repeated('a'),
  'half an address': repeated('a.'),
  'an address that never ends': `a@${repeated('a-')}`,
  addresses: repeated('a@a.'),
  'a link that is mostly its end': `https://${repeated('.')}a`,
  'open quotes': repeated('“'),
  'open guillemets': repeated('«'),
  'open brackets': repeated('「'),
  'open tags': repeated('<'),
  'open placeholders': repeated('<x id="'),
  entities: repeated('&amp;'),
  'letters of nobody': repeated('\u{E000}'),
  code: repeated('```\n'),
  backticks: repeated('`a\n'),
  emoji: repeated('👩‍'),
  numbers: repeated('1.'),
  marks: `a${repeated('\u0301')}`,
}

describe.each(Object.entries(HOSTILE))('%s', (_what, text) => {
  it.each<[string, () => unknown]>([
    ['is masked', () => maskText(text, [])],
    ['is restored', () => restoreText(text, [])],
    ['is judged', () => judge({ from: 'en', to: 'es', source: text, output: text, confidence: null, detected: null, isModel: false })],
    ['is told apart', () => detectLanguage(text, 'es')],
  ])('%s in a moment', (_how, run) => {
    // The best of a few: others may be at work on the same machine.
    const took = [1, 2, 3].map(() => {
      const startedAt = performance.now()
      run()
      return performance.now() - startedAt
    })
    expect(Math.min(...took)).toBeLessThan(MOST_MS)
  })
})

it('gives back letters of nobody as they were', () => {
  const text = 'a \u{E000}amp\u{E001} b \u{E000}x\u{E001} & c'
  const { marked, masks } = maskText(text, [])
  expect(restoreText(marked, masks)).toBe(text)
})
