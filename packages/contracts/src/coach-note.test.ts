import { describe, expect, it } from 'vitest'
import { countWords, parseCoachNote } from './coach-note.ts'

const WHOLE = 'quote: Necesito que viene\nsay: Necesito que venga\nnote: A wish takes the subjunctive.'

describe('parseCoachNote', () => {
  it('reads a whole note', () => {
    expect(parseCoachNote(WHOLE)).toEqual({
      quote: 'Necesito que viene',
      say: 'Necesito que venga',
      note: 'A wish takes the subjunctive.',
      writing: 'note',
    })
  })

  it('reads nothing from silence', () => {
    expect(parseCoachNote('')).toEqual({ quote: '', say: '', note: '', writing: null })
    expect(parseCoachNote('Well done!').writing).toBe(null)
  })

  it('never shows a half-written label as words, wherever the stream is cut', () => {
    for (let end = 0; end <= WHOLE.length; end += 1) {
      const { quote, say, note } = parseCoachNote(WHOLE.slice(0, end))
      expect('Necesito que viene'.startsWith(quote.trimEnd())).toBe(true)
      expect('Necesito que venga'.startsWith(say.trimEnd())).toBe(true)
      expect('A wish takes the subjunctive.'.startsWith(note.trimEnd())).toBe(true)
    }
  })

  it('joins a value that runs over lines', () => {
    expect(parseCoachNote('note: One\ntwo').note).toBe('One two')
  })
})

describe('countWords', () => {
  it.each([
    ['A wish takes the subjunctive.', 'en', 5],
    ['请您书面确认。', 'zh', 4],
    ['मुझे ठंड लग रही है।', 'hi', 5],
    ['', 'en', 0],
  ])('%s', (text, language, words) => expect(countWords(text, language)).toBe(words))
})
