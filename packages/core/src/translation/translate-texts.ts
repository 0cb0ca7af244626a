import type { Language } from '@parley/contracts/language'
import type { TranslationFailure } from '@parley/contracts/translation'
import { isKeyRefused, ProviderError } from '@parley/providers/provider-error'
import type {
  MarkedText,
  Translated,
  TranslationEngine,
  TranslationEngineName,
  TranslationRequest,
  TranslationUsage,
} from '@parley/providers/translation/port'
import type { Deps } from '../deps.ts'
import { judge } from './gate.ts'
import { saysTheSame } from './same-meaning.ts'
import { isAddressed } from './speech-acts.ts'
import { type Masked, restoreText } from './mask.ts'

/** A text and where its engines stand. */
export interface TextResult {
  outcome:
    | {
        isDone: true
        text: string
        marked: string
        engine: TranslationEngineName
        model: string
        takesContext: boolean
        isFallback: boolean
        confidence: number
        confidenceSource: 'engine' | 'checks'
        isCertain: boolean
      }
    | { isDone: false; reason: TranslationFailure }
}

export interface TextsRequest extends Omit<TranslationRequest, 'texts'> {
  texts: readonly Masked[]
  /** It is to find out what a translation means, and is itself not looked at again. */
  isBack?: boolean
}

export interface TextsResult {
  results: TextResult['outcome'][]
  /** Of every call that was answered, also of answers that were no translations. */
  usages: (TranslationUsage & { engine: TranslationEngineName; model: string })[]
}

/** Code units of a text that is translated. */
export const TEXT_MAX_LENGTH = 8_000

/** Engines that refuse their key, of which the operator knows. */
const refusing = new WeakSet<TranslationEngine>()

type Answer = Translated | 'refused' | null

const PLACEHOLDER = /<x id="\d+"\s*\/>/g
/** How sure a translation is that was doubted and means what was written. */
const SURE_AGAIN = 0.8

/**
 * Asks the engines of a pair, one after the other, until each text has a translation that passes the gate. A text that one engine does not
 * manage, goes to the next alone. What no engine managed, or not before `signal`, says why; what was managed by then stays.
 */
export async function translateTexts(
  deps: Pick<Deps, 'translators' | 'log'>,
  request: TextsRequest,
  signal: AbortSignal,
): Promise<TextsResult> {
  const { from, to, texts } = request
  const engines = deps.translators.route(from, to)
  const results: TextResult['outcome'][] = texts.map(() => ({
    isDone: false,
    reason: engines.length === 0 ? 'no-engine' : 'engines-failed',
  }))
  const usages: TextsResult['usages'] = []
  let open = texts.map((_text, index) => index)
  for (const [place, engine] of engines.entries()) {
    if (signal.aborted) break
    const answers = await ask(deps, engine, { ...request, texts: open.map((index) => texts[index]?.marked ?? '') }, usages, signal)
    open.forEach((index, position) => {
      const masked = texts[index]
      const answer = answers[position]
      if (answer === 'refused') results[index] = { isDone: false, reason: 'not-good' }
      else if (masked && answer) results[index] = weigh(engine, place > 0, { from, to, masked, answer })
    })
    if (engine.isModel && !request.isBack) await askBack(deps, engine, { request, open, results, usages }, signal)
    open = open.filter((index) => !results[index]?.isDone)
    if (open.length === 0) break
  }
  return { results, usages }
}

function weigh(
  engine: TranslationEngine,
  isFallback: boolean,
  { from, to, masked, answer }: { from: Language; to: Language; masked: Masked; answer: Translated },
): TextResult['outcome'] {
  const text = restoreText(answer.text, masked.masks)
  const judgement = judge({
    from,
    to,
    source: toWords(masked.marked),
    output: text === null ? null : toWords(answer.text),
    confidence: answer.confidence,
    detected: answer.detected,
    isModel: engine.isModel,
  })
  if (!judgement.isGood) return { isDone: false, reason: 'not-good' }
  const { confidence, confidenceSource, isCertain } = judgement
  const { name, model, takesContext } = engine
  return {
    isDone: true,
    text: text ?? '',
    marked: answer.text,
    engine: name,
    model,
    takesContext,
    isFallback,
    confidence,
    confidenceSource,
    isCertain,
  }
}

/** What a model says that its doubtful translations mean, where it may have answered: what means something else is none. */
async function askBack(
  deps: Pick<Deps, 'log'>,
  engine: TranslationEngine,
  {
    request,
    open,
    results,
    usages,
  }: { request: TextsRequest; open: readonly number[]; results: TextResult['outcome'][]; usages: TextsResult['usages'] },
  signal: AbortSignal,
): Promise<void> {
  const { from, to, texts } = request
  const doubted = open.flatMap((index) => {
    const [result, source] = [results[index], toWords(texts[index]?.marked ?? '')]
    return result?.isDone && !result.isCertain && isAddressed(source, from) ? { index, result, source } : []
  })
  if (doubted.length === 0 || !engine.supports(to, from)) return
  const asked = { from: to, to: from, texts: doubted.map(({ result }) => result.marked), context: [], glossary: [], formality: null }
  const answers = await ask(deps, engine, asked, usages, signal)
  for (const [position, { index, result, source }] of doubted.entries()) {
    const answer = answers[position]
    const verdict = answer && answer !== 'refused' ? saysTheSame(source, toWords(answer.text), from) : 'unsure'
    if (verdict === 'yes') results[index] = { ...result, confidence: SURE_AGAIN, confidenceSource: 'checks', isCertain: true }
    if (verdict === 'no') results[index] = { isDone: false, reason: 'not-good' }
  }
}

function toWords(marked: MarkedText): string {
  return marked.replaceAll(PLACEHOLDER, ' ')
}

/**
 * One engine's answers; where it refuses a batch for one of its texts, each is asked alone. `refused`: it was there, and does not
 * translate this; `null`: it did not answer. */
async function ask(
  deps: Pick<Deps, 'log'>,
  engine: TranslationEngine,
  request: TranslationRequest,
  usages: TextsResult['usages'],
  signal: AbortSignal,
): Promise<Answer[]> {
  try {
    const { translations, usage } = await engine.translate(request, signal)
    usages.push({ ...usage, engine: engine.name, model: engine.model })
    refusing.delete(engine)
    return translations
  } catch (error) {
    if (signal.aborted) return request.texts.map(() => null)
    if (!(error instanceof ProviderError)) throw error
    // One that does not know a text is no trouble of the operator's.
    if (error.retryable) deps.log.warn({ engine: engine.name }, 'an engine did not translate')
    const isRefused = isKeyRefused(error)
    if (isRefused && !refusing.has(engine)) deps.log.error({ engine: engine.name }, 'an engine refuses its key')
    if (isRefused) refusing.add(engine)
    if (error.retryable || isRefused) return request.texts.map(() => null)
    if (request.texts.length === 1) return ['refused']
    const answers: Answer[] = []
    for (const text of request.texts) answers.push((await ask(deps, engine, { ...request, texts: [text] }, usages, signal))[0] ?? null)
    return answers
  }
}
