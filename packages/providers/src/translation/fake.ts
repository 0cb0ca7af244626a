import { ProviderError } from '../provider-error.ts'
import { createEngine } from './engine.ts'
import { countCharacters, readMarked, writeMarked } from './markup.ts'
import type { TranslationEngine, TranslationEngineName, TranslationRequest } from './port.ts'

export interface FakeTranslation extends TranslationEngine {
  /** One for each call to the vendor that it would be. */
  readonly requests: TranslationRequest[]
  /** Calls that are open now. */
  open: number
  /** How many of the next calls fail, and whether the same may work later. */
  failures: number
  retryable: boolean
  /** How many of the next calls are never answered. */
  hangs: number
}

export interface FakeTranslationOptions {
  name?: TranslationEngineName
  /** What it says for the words between placeholders, and for a text as a whole where `answer` is given. */
  words?: (words: string, request: TranslationRequest) => string
  answer?: (text: string, request: TranslationRequest) => string
  supports?: TranslationEngine['supports']
  delayMs?: number
}

/** An engine whose words a test chooses; else each word says into which language it was translated. */
export function fakeTranslation(options: FakeTranslationOptions = {}): FakeTranslation {
  const { name = 'deepl', words = inWords, supports = (from, to) => from !== to, delayMs = 0 } = options
  const answer =
    options.answer ??
    ((text: string, request: TranslationRequest) =>
      writeMarked(readMarked(text).map((piece) => ('words' in piece ? { words: words(piece.words, request) } : piece))))
  const engine = createEngine({
    name,
    model: 'fake-1',
    batch: { texts: 50, length: 20_000 },
    takesContext: false,
    isModel: false,
    supports,
    async call(request, signal) {
      fake.requests.push(request)
      fake.open += 1
      try {
        if (fake.failures > 0) {
          fake.failures -= 1
          throw new ProviderError(name, 'told to fail', { retryable: fake.retryable })
        }
        if (fake.hangs > 0) {
          fake.hangs -= 1
          await pause(Number.POSITIVE_INFINITY, signal)
        }
        if (delayMs > 0) await pause(delayMs, signal)
        return {
          translations: request.texts.map((text) => ({ text: answer(text, request), confidence: null, detected: null })),
          usage: { characters: countCharacters(request.texts), inputTokens: 0, outputTokens: 0 },
        }
      } finally {
        fake.open -= 1
      }
    },
  })
  const fake: FakeTranslation = { ...engine, requests: [], open: 0, failures: 0, retryable: true, hangs: 0 }
  return fake
}

/** `Hola amigo` into English: `enHola enamigo`. */
export function inWords(words: string, { to }: { to: string }): string {
  return words.replaceAll(/\p{L}[\p{L}\p{M}]*/gu, (word) => `${to}${word}`)
}

async function pause(ms: number, signal: AbortSignal): Promise<void> {
  signal.throwIfAborted()
  await new Promise<void>((resolve, reject) => {
    const timer = ms === Number.POSITIVE_INFINITY ? undefined : setTimeout(resolve, ms)
    signal.addEventListener('abort', () => {
      clearTimeout(timer)
      reject(signal.reason)
    })
  })
}
