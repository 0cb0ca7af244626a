import type { Language } from '@parley/contracts/language'

/** A text that grows, told sentence by sentence: what was told is not told again. */
export class Sentences {
  readonly #segmenter: Intl.Segmenter
  #told = ''

  constructor(language: Language) {
    this.#segmenter = new Intl.Segmenter(language, { granularity: 'sentence' })
  }

  /** The sentences that are complete since the last time. One is when the next has begun: until then a full stop may be a decimal point. */
  take(text: string): string[] {
    if (!text.startsWith(this.#told)) return []
    const complete = [...this.#segmenter.segment(text.slice(this.#told.length))].slice(0, -1).map(({ segment }) => segment)
    this.#told += complete.join('')
    return complete.map((sentence) => sentence.trim()).filter(Boolean)
  }

  /** What is left to tell of the whole text: all of it, should it be another than the one that grew. */
  rest(text: string): string {
    const rest = text.startsWith(this.#told) ? text.slice(this.#told.length) : text
    this.#told = text
    return rest.trim()
  }
}
