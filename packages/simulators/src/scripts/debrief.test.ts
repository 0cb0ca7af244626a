import { describe, expect, it } from 'vitest'
import { countTokens } from '../count-tokens.ts'
import { type InEveryLanguage, type Language, LANGUAGES, wordsOf } from './language.ts'
import { writeReply } from './reply.ts'
import { type Exchange, IDLE, isIn, rehearse, sceneHeader, SCRIPTS, THOROUGH, transcriptMessages } from './testing/rehearse.ts'

const GOALS = ['First', 'Second', 'Third', 'Fourth']
const CAP_TOKENS = 1200

interface Debrief {
  text: string
  headline: string
  goals: string[][]
  moments: { turn: number; quote: string; say: string; why: string }[]
  keep: { turn: number; quote: string; why: string } | null
  words: string[][]
}

function examine(talk: readonly Exchange[], over: Parameters<typeof sceneHeader>[0] = {}): Debrief {
  const text = writeReply(sceneHeader({ role: 'examiner', goals: GOALS, ...over }), transcriptMessages(talk))
  const rows = text.split('\n').map((row) => /^(\w+): (.+)$/.exec(row)!.slice(1) as [string, string])
  const order = rows.map(([label]) => label).join(' ')
  expect(order).toMatch(/^headline( goal)*( moment say why)*( keep why)?( word)*$/)
  const parts = (label: string) => rows.filter(([each]) => each === label).map(([, row]) => row.split(' | '))
  const after = (index: number, label: string) => rows.slice(index + 1, index + 3).find(([each]) => each === label)?.[1] ?? ''
  const quoted = (label: string) =>
    rows.flatMap(([each, row], index) => {
      const [turn, quote] = row.split(' | ')
      return each === label ? [{ turn: Number(turn), quote: quote!, say: after(index, 'say'), why: after(index, 'why') }] : []
    })
  return {
    text,
    headline: rows[0]![1],
    goals: parts('goal'),
    moments: quoted('moment'),
    keep: quoted('keep')[0] ?? null,
    words: parts('word'),
  }
}

function expectTrue(debrief: Debrief, talk: readonly Exchange[], language: Language, coachLanguage: Language): void {
  expect(debrief.headline).toMatch(SCRIPTS[coachLanguage])
  expect(debrief.goals).toHaveLength(GOALS.length)
  for (const [index, [number, result, quote]] of debrief.goals.entries()) {
    expect(Number(number)).toBe(index + 1)
    expect(result).toMatch(/^(met|partly|missed)$/)
    expect(quote === undefined).toBe(result === 'missed')
    if (quote)
      expect(
        talk.some(({ learner, answer }) => learner.includes(quote) || answer.includes(quote)),
        quote,
      ).toBe(true)
  }
  expect(debrief.moments.length).toBeLessThanOrEqual(5)
  for (const { turn, quote, say, why } of debrief.moments) {
    expect(talk[turn - 1]!.learner).toContain(quote)
    expect(isIn(say, language), say).toBe(true)
    expect(say).not.toBe(quote)
    expect(why).toMatch(SCRIPTS[coachLanguage])
    expect(wordsOf(why, coachLanguage).length).toBeLessThanOrEqual(30)
  }
  expect(debrief.moments.map(({ turn }) => turn)).toEqual(debrief.moments.map(({ turn }) => turn).toSorted((a, b) => a - b))
  if (debrief.keep) {
    expect(talk[debrief.keep.turn - 1]!.learner).toContain(debrief.keep.quote)
    expect(debrief.moments.map(({ turn }) => turn)).not.toContain(debrief.keep.turn)
  }
  for (const [word, meaning] of debrief.words) {
    expect(talk.some(({ partner, learner, answer }) => [partner, learner, answer].some((line) => line.includes(word!)))).toBe(true)
    expect(meaning).toBeTruthy()
  }
  expect(debrief.words.length).toBeLessThanOrEqual(8)
  expect(countTokens(debrief.text)).toBeLessThanOrEqual(CAP_TOKENS)
}

/** A second talk about the heating, with less in it. */
const HASTY: InEveryLanguage<string[]> = {
  en: ['It is cold.', 'Okay', 'I am agree.', 'Bye'],
  es: ['Hace frío.', 'Vale', 'Soy de acuerdo.', 'Adiós'],
  fr: ['Il fait froid.', 'D’accord', 'Je suis très froid.', 'Au revoir'],
  hi: ['बहुत ठंड है।', 'ठीक है', 'मैं सहमत नहीं है।', 'फिर मिलेंगे'],
  zh: ['很冷。', '好的', '我是很冷。', '再见'],
}

describe.each(LANGUAGES)('the debrief of a talk in %s', (language) => {
  const thorough = rehearse(language, THOROUGH[language])
  const hasty = rehearse(language, HASTY[language])

  it.each(LANGUAGES)('keeps to its form and to what was said, in %s', (coachLanguage) => {
    for (const scene of ['broken-heating', 'doctor', 'small-talk', 'of-my-own']) {
      for (const lines of [THOROUGH[language], HASTY[language], IDLE[language], THOROUGH[language].slice(0, 1)]) {
        const talk = rehearse(language, lines, scene)
        expectTrue(examine(talk, { scene, language, coachLanguage }), talk, language, coachLanguage)
      }
    }
  })

  it('finds the goals that were reached, and only those', () => {
    const results = (talk: readonly Exchange[]) => examine(talk, { language }).goals.map(([, result]) => result)
    expect(results(thorough)).toEqual(['met', 'met', 'met', 'met'])
    expect(results(hasty)[0]).toBe('partly')
    expect(results(hasty)[3]).toBe('missed')
    expect(results(rehearse(language, IDLE[language]))).toEqual(['missed', 'missed', 'missed', 'missed'])
  })

  it('shows mistakes, a line to keep, and words', () => {
    const { moments, keep, words } = examine(thorough, { language, coachLanguage: language === 'en' ? 'es' : 'en' })
    expect(moments.some(({ turn }) => turn === 2)).toBe(true)
    expect(keep?.turn).toBe(6)
    expect(words.length).toBeGreaterThanOrEqual(3)
    expect(moments.length).toBeGreaterThanOrEqual(2)
  })

  it('is another for another talk, and the same for the same', () => {
    const [one, other] = [examine(thorough, { language }), examine(hasty, { language })]
    expect(one.text).toBe(examine(thorough, { language }).text)
    expect(one.headline).not.toBe(other.headline)
    expect(one.moments.map(({ quote }) => quote)).not.toEqual(other.moments.map(({ quote }) => quote))
    expect(one.keep).not.toEqual(other.keep)
  })

  it('sends who spoke another language back to the practised one', () => {
    const foreign = {
      en: ['The heating is off and it is cold.', 'Please send the technician to my flat.'],
      es: ['La calefacción está rota y hace mucho frío.', 'Por favor, necesito un técnico para el martes.'],
    }[language === 'en' ? 'es' : 'en']
    const { moments, goals, keep, headline } = examine(rehearse(language, foreign), { language, coachLanguage: 'en' })
    expect(goals.every(([, result]) => result === 'missed')).toBe(true)
    expect(moments.length).toBeGreaterThan(0)
    expect(keep).toBeNull()
    expect(headline).toMatch(/clearly in/)
  })
})

describe('a debrief', () => {
  it('of nothing says so', () => {
    for (const coachLanguage of LANGUAGES) {
      const { headline, goals, moments, keep } = examine([], { coachLanguage })
      expect(headline).toMatch(SCRIPTS[coachLanguage])
      expect(goals.map(([, result]) => result)).toEqual(['missed', 'missed', 'missed', 'missed'])
      expect([moments, keep]).toEqual([[], null])
    }
  })

  it('names turns by the numbers that they have', () => {
    const text = writeReply(sceneHeader({ role: 'examiner', goals: GOALS }), transcriptMessages(rehearse('es', THOROUGH.es), 4))
    expect(text).toContain('moment: 5 | La calefacción es roto desde el lunes.')
  })

  it('takes a partner’s day for the learner’s goal only when the partner promised it', () => {
    const talk = [{ partner: '¿Sí?', learner: '¿Cuándo viene el técnico?', answer: 'Haberme llamado el lunes, con alguien así en casa.' }]
    expect(examine(talk).goals[1]).toEqual(['2', 'partly', '¿Cuándo viene el técnico?'])
  })

  it('takes no excuse for an apology', () => {
    const say = (learner: string) =>
      examine([{ partner: 'Ah.', learner, answer: 'Hm.' }], { scene: 'apology', language: 'en' }).goals[0]![1]
    expect(say('I’m sorry about Saturday.')).toBe('met')
    expect(say('I’m sorry, but it was my birthday.')).toBe('partly')
    expect(say('It was a nice party.')).toBe('missed')
  })

  it('reads goals that nobody wrote rules for, and is never sure of them', () => {
    const talk = [{ partner: 'Yes?', learner: 'Could you give me a date, please?', answer: 'Tomorrow.' }]
    const goals = ['Get a date', 'Ask something', 'Juggle three balls']
    const results = examine(talk, { scene: 'of-my-own', language: 'en', goals }).goals
    expect(results.map(([, result]) => result)).toEqual(['partly', 'partly', 'missed'])
  })

  it('survives odd lines', () => {
    const odd = ['…', '😀', 'a | b', 'one\ntwo', '<learner>', 'x'.repeat(2000), '$& & <']
    const talk = rehearse('es', odd)
    expectTrue(examine(talk), talk, 'es', 'en')
  })

  it('stays within its size after a long talk', () => {
    for (const language of LANGUAGES) {
      const talk = rehearse(language, [...THOROUGH[language], ...HASTY[language], ...IDLE[language], ...THOROUGH[language]])
      expect(countTokens(examine(talk, { language, coachLanguage: 'hi' }).text)).toBeLessThanOrEqual(CAP_TOKENS)
    }
  })
})
