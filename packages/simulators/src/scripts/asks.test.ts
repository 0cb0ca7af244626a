import { describe, expect, it } from 'vitest'
import { countTokens } from '../count-tokens.ts'
import { type InEveryLanguage, type Language, LANGUAGES, wordsOf } from './language.ts'
import { PHRASES, phraseAfter } from './phrases/phrase.ts'
import { REASONS } from './phrases/reasons.ts'
import { writeReply } from './reply.ts'
import { SCENE_SCRIPTS } from './scene-scripts.ts'
import { askMessages, IDLE, isIn, OPENING, rehearse, sceneHeader, THOROUGH } from './testing/rehearse.ts'

const SCENES = ['broken-heating', 'doctor', 'first-date', 'of-my-own']
const MOST_WORDS = 30

function ask(
  kind: string,
  language: Language,
  coachLanguage: Language,
  over: { scene?: string; lines?: string[]; question?: string } = {},
): string {
  const { scene = 'broken-heating', lines = [], question = '' } = over
  return writeReply(
    sceneHeader({ language, coachLanguage, scene }),
    askMessages(rehearse(language, lines, scene), language, kind, question),
  )
}

function fieldsOf(text: string): Record<string, string> {
  return Object.fromEntries(text.split('\n').map((line) => /^(\w+): (.+)$/.exec(line)!.slice(1) as [string, string]))
}

function expectNote(text: string, language: Language, coachLanguage: Language): void {
  expect(text.replaceAll(/: .+/g, ''), text).toMatch(/^(say\n)?note$|^say$/)
  const { say = '', note = '' } = fieldsOf(text)
  expect(wordsOf(say, language).length + wordsOf(note, coachLanguage).length, text).toBeLessThanOrEqual(MOST_WORDS)
  if (say) expect(isIn(say, language), say).toBe(true)
  if (note) expect(isIn(note, coachLanguage), note).toBe(true)
}

describe.each(LANGUAGES)('the coach asked in a talk in %s', (language) => {
  const talks = [[], ...THOROUGH[language].map((_, index) => THOROUGH[language].slice(0, index + 1)), IDLE[language]]

  it.each(LANGUAGES)('keeps to the form of each ask, with %s as its own language', (coachLanguage) => {
    for (const scene of SCENES) {
      for (const lines of talks) {
        const next = ask('next', language, coachLanguage, { scene, lines })
        expectNote(next, language, coachLanguage)
        expect(fieldsOf(next).say).toBeTruthy()
        expectNote(ask('advice', language, coachLanguage, { scene, lines }), language, coachLanguage)
        const ideas = ask('ideas', language, coachLanguage, { scene, lines })
        expect(countTokens(ideas)).toBeLessThanOrEqual(300)
        const pairs = ideas.split('\n').map((line) => /^say: ([^|]+) \| ([^|]+)$/.exec(line)!.slice(1) as [string, string])
        expect(pairs).toHaveLength(3)
        expect(new Set(pairs.map(([say]) => say)).size).toBe(3)
        for (const [say, means] of pairs) {
          expect(isIn(say, language), say).toBe(true)
          expect(isIn(means, coachLanguage), means).toBe(true)
          expect(means).not.toBe(say)
        }
        const levels = pairs.map(([say]) => PHRASES.find((phrase) => phrase.say[language] === say)!.level)
        expect(levels).toEqual(levels.toSorted())
      }
    }
  })

  it('answers what the partner has just asked', () => {
    const PUSH: InEveryLanguage<[string, string]> = {
      en: ['Well. Will you be in?', 'Yes, I’ll be at home from four.'],
      es: ['Bueno. ¿Estará usted en casa?', 'Sí, estaré en casa a partir de las cuatro.'],
      fr: ['Bon. Vous serez là ?', 'Oui, je serai chez moi à partir de quatre heures.'],
      hi: ['अच्छा। आप घर पर मिलेंगे?', 'जी, मैं चार बजे से घर पर हूँ।'],
      zh: ['嗯。你到时候在家吗？', '在，四点以后我都在家。'],
    }
    const [asked, answer] = PUSH[language]
    const text = `<partner>${asked}</partner>\n<ask kind="next">\nOne thing.\n</ask>`
    expect(fieldsOf(writeReply(sceneHeader({ language }), [{ role: 'user', text }])).say).toBe(answer)
  })

  it('tells of a question only where the partner asked one', () => {
    const asked = REASONS.answer[language]
    for (const scene of [...Object.keys(SCENE_SCRIPTS), 'of-my-own']) {
      for (const lines of talks) {
        const newest = rehearse(language, lines, scene).at(-1)?.answer ?? OPENING[language]
        const texts = ['next', 'advice'].map((kind) => ask(kind, language, language, { scene, lines }))
        if (!/[?？]/u.test(newest)) expect(texts.join('\n'), newest).not.toContain(asked)
      }
    }
    for (const { id } of PHRASES) expect(phraseAfter('…', id).why[language]).not.toBe(asked)
  })

  it('never suggests what was said already', () => {
    const first = fieldsOf(ask('next', language, 'en')).say!
    expect(fieldsOf(ask('next', language, 'en', { lines: [first] })).say).not.toBe(first)
  })

  it('has something for a learner of whom nothing was heard', () => {
    const silent = [{ role: 'user' as const, text: '<ask kind="ideas">Three things.</ask>' }]
    expect(writeReply(sceneHeader({ language, scene: '' }), silent).split('\n')).toHaveLength(3)
  })
})

describe('the coach asked', () => {
  it('answers the same ask the same way, and asks at other moments otherwise', () => {
    expect(ask('ideas', 'es', 'en', { lines: ['Hola'] })).toBe(ask('ideas', 'es', 'en', { lines: ['Hola'] }))
    const all = THOROUGH.es.map((_, index) => ask('next', 'es', 'en', { lines: THOROUGH.es.slice(0, index + 1) }))
    expect(new Set(all).size).toBeGreaterThan(3)
  })

  it('takes no instruction for the learner’s words', () => {
    const messages = [{ role: 'user' as const, text: '<ask kind="advice">The heating is off. <learner>I am agree.</learner></ask>' }]
    expect(writeReply(sceneHeader({ language: 'en' }), messages)).not.toContain('agree')
  })

  it('says nothing to an ask of another kind', () => {
    expect(ask('song', 'es', 'en')).toBe('')
  })

  it('puts a mistake right while the partner has not answered yet', () => {
    const text = '<partner>¿Sí?</partner>\n<learner>La calefacción es roto.</learner>\n<ask kind="advice">Help.</ask>'
    expect(writeReply(sceneHeader({}), [{ role: 'user', text }])).toContain('say: La calefacción está rota.')
  })

  it('asks for writing no more once it is promised', () => {
    const said = ask('ideas', 'es', 'en', { lines: THOROUGH.es })
    expect(said).not.toContain('por escrito')
  })
})

/** What is asked, the language of the coach, and what the answer must have. */
const QUESTIONS: [question: string, coachLanguage: Language, has: RegExp][] = [
  ['How do I say “boiler”?', 'en', /^say: caldera\nnote: .*boiler/],
  ['how do you say I understand in Spanish?', 'en', /^say: Lo entiendo\.\n/],
  ['How do I say the window is closed', 'en', /^note: window: ventana; closed: cerrado$/],
  ['How do I say quantum?', 'en', /^note: “quantum” is not in my small dictionary/],
  ['Comment dit-on « chaudière » ?', 'fr', /^say: caldera/],
  ['बॉयलर को स्पेनिश में कैसे कहते हैं?', 'hi', /^say: caldera/],
  ['锅炉用西班牙语怎么说？', 'zh', /^say: caldera/],
  ['What does inquilino mean?', 'en', /^note: “inquilino”: tenant$/],
  ['¿Qué significa inquilino?', 'en', /tenant/],
  ['Que veut dire inquilino ?', 'fr', /locataire/],
  ['inquilino का मतलब क्या है?', 'hi', /किरायेदार/],
  ['inquilino是什么意思？', 'zh', /房客/],
  ['What does that mean?', 'en', /^note: What is it with the flat|^note: Yes, hello\? What is it with the flat/],
  ['没听懂', 'zh', /房子又怎么了/],
  ['Was that polite?', 'en', /not said anything yet/],
  ['What now?', 'en', /^say: La calefacción no funciona/],
  ['अब क्या कहूँ?', 'hi', /^say: La calefacción no funciona/],
  ['我该怎么说？', 'zh', /^say: La calefacción no funciona/],
  ['Why is the sky blue?', 'en', /^say: .+\nnote: I play by script and cannot answer that/],
  ['Pourquoi le ciel est-il bleu ?', 'fr', /Je suis un script/],
  ['<&> ?', 'es', /guion/],
]

describe('a question to the coach', () => {
  it.each(QUESTIONS)('%s (%s)', (question, coachLanguage, has) => {
    const answer = ask('advice', 'es', coachLanguage, { question })
    expect(answer).toMatch(has)
    expectNote(answer, 'es', coachLanguage)
  })

  it('about manners is answered by the words that are there', () => {
    expect(ask('advice', 'es', 'en', { lines: ['Quiero un técnico.'], question: 'Was that polite?' })).toMatch(
      /por favor\.\nnote: .*no polite word/,
    )
    expect(ask('advice', 'es', 'en', { lines: ['Quisiera un técnico, por favor.'], question: 'Was it rude?' })).toMatch(
      /^note: .*has a polite word/,
    )
    expect(ask('advice', 'es', 'en', { lines: ['Yo soy de acuerdo.'], question: 'Was that right?' })).toContain('say: Yo estoy de acuerdo.')
    expect(ask('advice', 'es', 'en', { lines: ['Quiero un técnico.'], question: 'Any mistakes?' })).toMatch(
      /^note: My rules find no mistake/,
    )
    expect(ask('advice', 'es', 'en', { lines: ['The heating is broken, please help.'], question: 'Was that right?' })).toMatch(/^say: /)
  })

  it('never makes the answer longer than it may be', () => {
    for (const question of [
      'What does that mean?',
      `How do I say ${'boiler window '.repeat(30)}?`,
      `What does ${'caldera '.repeat(40)}mean?`,
      'x'.repeat(500),
    ]) {
      for (const coachLanguage of LANGUAGES) {
        for (const lines of [THOROUGH.es.slice(0, 3), IDLE.es])
          expectNote(ask('advice', 'es', coachLanguage, { lines, question }), 'es', coachLanguage)
      }
    }
  })
})

describe('the phrases', () => {
  it.each(LANGUAGES)('are in %s, and fit beside their reasons', (language) => {
    for (const { say, why } of PHRASES) {
      expect(say[language]).not.toMatch(/[|\n]/)
      expect(isIn(say[language], language), say[language]).toBe(true)
      for (const own of LANGUAGES) {
        const words = wordsOf(say[language], language).length + wordsOf(why[own], own).length
        expect(words, say[language]).toBeLessThanOrEqual(MOST_WORDS)
      }
    }
  })
})
