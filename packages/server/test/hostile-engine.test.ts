import type { MessageId } from '@parley/contracts/ids'
import type { Language } from '@parley/contracts/language'
import { createPair, say } from '@parley/core/testing/chats'
import { createTestDeps } from '@parley/core/testing/deps'
import { translateMessages } from '@parley/core/translation/translate-messages'
import { anthropicLlm } from '@parley/providers/llm/anthropic'
import { openAiLlm } from '@parley/providers/llm/openai'
import { deeplTranslation } from '@parley/providers/translation/deepl'
import { googleTranslation } from '@parley/providers/translation/google'
import { libreTranslation } from '@parley/providers/translation/libre'
import { llmTranslation } from '@parley/providers/translation/llm'
import type { TranslationEngine } from '@parley/providers/translation/port'
import { PHRASES } from '@parley/simulators/phrase-book/phrases'
import { translateWords } from '@parley/simulators/phrase-book/translate'
import { startSimulators, type Simulators } from '@parley/simulators/start'
import { describe, expect, it } from 'vitest'
import { ANSWERS, ECHOES, type HostileAnswer, LOOPS, WRONG_LANGUAGE } from './hostile-answers.ts'

const ENGINES: Record<string, (simulators: Simulators) => TranslationEngine> = {
  deepl: ({ deeplUrl }) => deeplTranslation({ apiKey: 'k', baseUrl: deeplUrl }),
  google: ({ googleTranslateUrl }) => googleTranslation({ apiKey: 'k', baseUrl: googleTranslateUrl }),
  libre: ({ libreUrl }) => libreTranslation({ url: libreUrl }),
  anthropic: ({ url }) => llmTranslation({ name: 'anthropic', llm: anthropicLlm({ apiKey: 'k', model: 'm', baseUrl: url }) }),
  openai: ({ openaiUrl }) => llmTranslation({ name: 'openai', llm: openAiLlm({ apiKey: 'k', model: 'm', baseUrl: openaiUrl }) }),
}
const LANGUAGES: readonly Language[] = ['en', 'es', 'fr', 'hi', 'zh']
const PAIRS = LANGUAGES.flatMap((from) => LANGUAGES.filter((to) => to !== from).map((to) => ({ from, to })))
/** Of honest translations, the share that may not be shown as done. */
const DOUBTED_MAX = 0.02

interface Asked {
  from: Language
  to: Language
  source: string
}

/** Everyday phrases of the book that have no places to fill, each between another two of our languages. */
const HONEST: Asked[] = PHRASES.flatMap((phrase, index) => {
  const pair = PAIRS[index % PAIRS.length]
  const source = pair && [phrase[pair.from]].flat()[0]
  return pair && source && !/[{(]/.test(String(Object.values(phrase))) ? [{ ...pair, source }] : []
})

/** What becomes of texts at an engine of this vendor, by its own protocol: as everybody who reads the chat finds it stored. */
async function translateAll(vendor: string, asked: readonly Asked[], hostile: readonly HostileAnswer[]) {
  // Engines leave off a full stop that the text does not have.
  const key = (text: string, from: string, to: string) => [from.slice(0, 2), to.slice(0, 2), text.replace(/[.!。！।]+$/, '')].join()
  const known = new Map<string, string>()
  for (const { from, to, source, said, back } of hostile) {
    known.set(key(source, from, to), said)
    if (back !== undefined) known.set(key(said, to, from), back)
  }
  const translate = (text: string, from: string, to: string) => known.get(key(text, from, to)) ?? translateWords(text, from, to)
  await using simulators = await startSimulators({ translate, pace: { firstTokenMs: [0, 0], tokensPerSecond: 1e6 } })
  const engine = ENGINES[vendor]?.(simulators)
  if (!engine) throw new Error(`no engine ${vendor}`)
  await using deps = await createTestDeps({ engines: [engine] })
  const { asha, conversationId } = await createPair(deps)
  await deps.sql.query('UPDATE budgets SET granted = 100000000')
  const texts = asked.filter(({ from, to }) => engine.supports(from, to))
  const ids: MessageId[] = []
  for (const { source, from } of texts) {
    const { id } = await say(deps, { ...asha, writingLanguage: from }, conversationId, source)
    await deps.sql.query('UPDATE messages SET language = $2 WHERE id = $1', [id, from])
    ids.push(id)
  }
  await translateMessages(
    deps,
    texts.map(({ to }, index) => ({ messageId: ids[index] as MessageId, language: to })),
  )
  const { rows } = await deps.sql.query<{ id: MessageId; state: string; text: string }>(
    'SELECT message_id AS id, state, text FROM message_translations WHERE conversation_id = $1',
    [conversationId],
  )
  const byId = new Map(rows.map((row) => [row.id, row]))
  const outcomes = texts.map(({ source, from, to }, index) => {
    const { state = 'NONE', text = '' } = byId.get(ids[index] as MessageId) ?? {}
    return { state, line: `${from}-${to} ${source} → ${text}` }
  })
  return { count: outcomes.length, of: (state: string) => outcomes.filter((each) => each.state === state).map(({ line }) => line) }
}

describe.each(Object.keys(ENGINES))('%s', (vendor) => {
  const isModel = vendor === 'anthropic' || vendor === 'openai'
  // An engine of machine translation neither answers nor obeys.
  const cases = { WRONG_LANGUAGE, ECHOES, LOOPS, ...(isModel ? { ANSWERS } : {}) }

  it('shows nothing as done that is no translation', async () => {
    const hostile = Object.values(cases).flat()
    const outcome = await translateAll(vendor, hostile, hostile)
    expect(outcome.of('DONE')).toEqual([])
    expect(outcome.of('PENDING')).toEqual([])
    expect(outcome.count).toBeGreaterThanOrEqual(vendor === 'deepl' ? 30 : isModel ? 80 : 45)
    // Most of it is not shown at all.
    expect(outcome.of('UNCERTAIN').length).toBeLessThan(outcome.count / 4)
  })

  it('shows what is one', async () => {
    const outcome = await translateAll(vendor, HONEST, [])
    expect(outcome.count).toBeGreaterThan(100)
    const doubted = [...outcome.of('UNCERTAIN'), ...outcome.of('FAILED')]
    expect(doubted.length, doubted.join('\n')).toBeLessThanOrEqual(outcome.count * DOUBTED_MAX)
  })
})
