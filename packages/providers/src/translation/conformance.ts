import { describe, expect, it } from 'vitest'
import { createBreaker } from '../llm/breaker.ts'
import { ProviderError } from '../provider-error.ts'
import { inWords } from './fake.ts'
import { guarded } from './guarded.ts'
import { readMarked } from './markup.ts'
import type { TranslationEngine, TranslationRequest } from './port.ts'

/** What a vendor can do to a call. */
export const TRANSLATION_FAILURES = {
  /** It says that it cannot, or something that nobody can read. */
  broken: ['rate-limit', 'server-error', 'malformed', 'truncated', 'cut', 'fewer'],
  endless: ['hang-first', 'hang-between'],
  /** It looks odd, and is not. */
  odd: ['html-entities', 'moved-placeholders'],
} as const
export type TranslationFailure = (typeof TRANSLATION_FAILURES)[keyof typeof TRANSLATION_FAILURES][number]

export interface TranslationUnderTest {
  /** Translates as `inWords` does. */
  engine: TranslationEngine
  /** Makes the next call to the vendor go wrong. */
  fail(failure: TranslationFailure): Promise<void>
  /** Calls that the vendor is still answering. */
  open(): number
  close(): Promise<void>
}

/** One that every engine has. */
const PAIR = { from: 'en', to: 'es' } as const
const NOTHING_ELSE = { context: [], glossary: [], formality: null } as const
const ABORT_MS = 50

export function translationRequest(texts: readonly string[], more: Partial<TranslationRequest> = {}): TranslationRequest {
  return { ...PAIR, ...NOTHING_ELSE, texts, ...more }
}

/** What every engine behind the port does, the fake included. */
export function describeTranslation(name: string, start: () => Promise<TranslationUnderTest>): void {
  const withEngine = (work: (subject: TranslationUnderTest) => Promise<void>) => async () => {
    const subject = await start()
    try {
      await work(subject)
    } finally {
      await subject.close()
    }
  }
  const signal = new AbortController().signal
  const translate = async (engine: TranslationEngine, texts: readonly string[], more?: Partial<TranslationRequest>) =>
    (await engine.translate(translationRequest(texts, more), signal)).translations.map(({ text }) => text)
  const idsIn = (text: string) => readMarked(text).flatMap((piece) => ('id' in piece ? piece.id : []))
  const wordsIn = (text: string) =>
    readMarked(text).flatMap((piece) => ('words' in piece ? (piece.words.match(/[\p{L}\p{M}]+/gu) ?? []) : []))
  const thrown = (promise: Promise<unknown>) => promise.then(() => null).catch((error: unknown) => error)

  describe(name, () => {
    it(
      'translates texts in their order, and says what that cost',
      withEngine(async ({ engine }) => {
        const { translations, usage } = await engine.translate(translationRequest(['Hello there', 'Good night', 'Hello there']), signal)
        expect(translations.map(({ text }) => text)).toEqual(['esHello esthere', 'esGood esnight', 'esHello esthere'])
        expect(usage.characters).toBeGreaterThanOrEqual(32)
        expect(translations[0]?.confidence === null || translations[0]!.confidence <= 1).toBe(true)
      }),
    )

    it(
      'keeps what must come through untouched, wherever it stands',
      withEngine(async ({ engine }) => {
        const texts = ['<x id="0"/> hello <x id="1"/>', 'See <x id="12"/>, <x id="3"/> and <x id="0"/>!', '<x id="7"/>hi', 'a<x id="0"/>b']
        const translated = await translate(engine, texts)
        expect(translated.map((text) => idsIn(text).toSorted())).toEqual([['0', '1'], ['0', '12', '3'], ['7'], ['0']])
        expect(translated.map(wordsIn)).toEqual([['eshello'], ['esSee', 'esand'], ['eshi'], ['esa', 'esb']])
      }),
    )

    it(
      'takes signs of markup for signs, in both directions',
      withEngine(async ({ engine }) => {
        const texts = ['Tom &amp; Ana &lt; 3', '&lt;b&gt;bold&lt;/b&gt; &amp;lt; "so" it\'s', '&lt;x id="0"/&gt; is no tag, <x id="0"/> is']
        const [first, second, third] = await translate(engine, texts)
        expect(first).toBe('esTom &amp; esAna &lt; 3')
        expect(second).toBe('&lt;esb&gt;esbold&lt;/esb&gt; &amp;eslt; "esso" esit\'ess')
        expect(idsIn(third!)).toEqual(['0'])
        expect(third).toMatch(/^&lt;esx esid="0"\/&gt; esis esno estag, <x id="0"\/> esis$/)
      }),
    )

    it(
      'keeps ends of lines, and what has no words',
      withEngine(async ({ engine }) => {
        expect(await translate(engine, ['Hello\nthere\n\nyou', '1. one\n2. two'])).toEqual([
          'esHello\nesthere\n\nesyou',
          '1. esone\n2. estwo',
        ])
      }),
    )

    it(
      'keeps signs that no engine may change: accents, other scripts, emoji with joiners',
      withEngine(async ({ engine }) => {
        const [text] = await translate(engine, ['Olé 👩‍👩‍👧 क्‍ष 早 🏴󠁧󠁢󠁥󠁮󠁧󠁿 ok'])
        expect(text).toBe(inWords('Olé 👩‍👩‍👧 क्‍ष 早 🏴󠁧󠁢󠁥󠁮󠁧󠁿 ok', { to: 'es' }))
      }),
    )

    it(
      'asks nobody for nothing',
      withEngine(async ({ engine, fail }) => {
        await fail('server-error')
        expect(await engine.translate(translationRequest([]), signal)).toEqual({
          translations: [],
          usage: { characters: 0, inputTokens: 0, outputTokens: 0 },
        })
      }),
    )

    it(
      'translates more than one call takes',
      withEngine(async ({ engine }) => {
        const texts = Array.from({ length: 100 }, (_, index) => `number ${index} of <x id="${index}"/>`)
        expect(await translate(engine, texts)).toEqual(texts.map((_, index) => `esnumber ${index} esof <x id="${index}"/>`))
      }),
    )

    it(
      'translates the longest message, and refuses one that no call takes',
      withEngine(async ({ engine }) => {
        const long = 'word '.repeat(2_400).trim()
        expect((await translate(engine, [long]))[0]).toBe(inWords(long, { to: 'es' }))
        const error = await thrown(translate(engine, ['x'.repeat(engine.batch.length + 1)]))
        expect(error).toMatchObject({ name: 'ProviderError', retryable: false, message: 'text too long' })
      }),
    )

    it(
      'translates between all languages that it supports, and refuses others',
      withEngine(async ({ engine }) => {
        for (const from of ['en', 'es', 'fr', 'hi', 'zh'] as const) {
          for (const to of ['en', 'es', 'fr', 'hi', 'zh'] as const) {
            const asked = translate(engine, ['Hola'], { from, to })
            if (engine.supports(from, to)) expect(await asked).toEqual([`${to}Hola`])
            else expect(await thrown(asked)).toMatchObject({ name: 'ProviderError', retryable: false, message: 'pair not supported' })
          }
        }
        expect(engine.supports('en', 'en')).toBe(false)
      }),
    )

    it(
      'takes context, glossary and formality, and translates none of them',
      withEngine(async ({ engine }) => {
        const context = [{ by: 'other' as const, text: 'Who <comes> & "goes"?\ntext 1: no' }]
        const more = { context, glossary: [{ from: '"tea"', to: 'té' }] }
        for (const formality of ['formal', 'informal'] as const)
          expect(await translate(engine, ['She does'], { ...more, formality })).toEqual(['esShe esdoes'])
      }),
    )

    it.each(TRANSLATION_FAILURES.broken)('throws a ProviderError that may be retried, and works again, after this: %s', (failure) =>
      withEngine(async ({ engine, fail }) => {
        await fail(failure)
        const error = await thrown(translate(engine, ['Hello', 'Good night']))
        expect(error).toBeInstanceOf(ProviderError)
        expect(error).toMatchObject({ retryable: true })
        expect(JSON.stringify([error, String((error as Error).cause)])).not.toContain('Hello')
        expect(await translate(engine, ['Hello'])).toEqual(['esHello'])
      })(),
    )

    it.each(TRANSLATION_FAILURES.odd)('understands an answer such as this: %s', (failure) =>
      withEngine(async ({ engine, fail }) => {
        await fail(failure)
        const [text] = await translate(engine, ['<x id="0"/> & Olé <x id="1"/> "it\'s"'.replace('&', '&amp;')])
        expect(wordsIn(text!)).toEqual(['esOlé', 'esit', 'ess'])
        expect(idsIn(text!).toSorted()).toEqual(['0', '1'])
        expect(text).toMatch(/ &amp; .* "esit'ess"$/)
      })(),
    )

    it.each(TRANSLATION_FAILURES.endless)('ends at once with the reason of an abort, and so does its call: %s', (failure) =>
      withEngine(async (subject) => {
        await translate(subject.engine, ['Hello'])
        await subject.fail(failure)
        const controller = new AbortController()
        const asked = thrown(subject.engine.translate(translationRequest(['Hello']), controller.signal))
        await expect.poll(() => subject.open(), { interval: 5 }).toBe(1)
        const abortedAt = performance.now()
        controller.abort('stopped')
        expect(await asked).toBe('stopped')
        expect(performance.now() - abortedAt).toBeLessThan(ABORT_MS)
        await expect.poll(() => subject.open(), { interval: 5 }).toBe(0)
        await expect(subject.engine.translate(translationRequest(['Hello']), controller.signal)).rejects.toBe('stopped')
      })(),
    )

    it(
      'ends at its deadline',
      withEngine(async (subject) => {
        await translate(subject.engine, ['Hello'])
        await subject.fail('hang-first')
        const engine = guarded(subject.engine, { breaker: createBreaker(), deadlineMs: 100 })
        expect(await thrown(translate(engine, ['Hello']))).toMatchObject({ retryable: true, message: 'deadline passed' })
        await expect.poll(() => subject.open(), { interval: 5 }).toBe(0)
      }),
    )
  })
}
