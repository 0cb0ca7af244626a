import { describe, expect, it } from 'vitest'
import type { PromptMessage } from '../anthropic-request.ts'
import { LANGUAGES, type Language, wordsOf } from './language.ts'
import { writeReply } from './reply.ts'

const FIELDS = ['quote', 'say', 'note']
const MOST_WORDS = 30

/** A wrong line and what the better one must have. */
const WRONG: Record<Language, [line: string, better: string][]> = {
  es: [
    ['Necesito que viene un técnico.', 'venga'],
    ['Por favor repara la caldera.', 'repare'],
    ['Estoy frío.', 'Tengo frío'],
    ['La calefacción es roto.', 'está rota'],
    ['Cuándo viene el técnico?', '¿Cuándo'],
    ['Yo soy de acuerdo.', 'estoy de acuerdo'],
    ['No soy de acuerdo.', 'No estoy de acuerdo'],
    ['Es la problema.', 'el problema'],
    ['Tengo muy frío.', 'mucho frío'],
    ['Así estoy desde tres días.', 'desde hace tres días'],
    ['El calefacción hace ruido.', 'La calefacción'],
    ['Puede venir en martes.', 'el martes'],
    ['La caldera no trabaja.', 'no funciona'],
    ['Si tendría dinero, lo pagaba.', 'Si tuviera'],
    ['Depende en usted.', 'Depende de'],
    ['Si no viene mañana, qué hago yo?', 'mañana, ¿qué'],
  ],
  en: [
    ['I am agree.', 'I agree'],
    ['I’m not agree.', 'I don’t agree'],
    ['I wait since three days.', 'for three days'],
    ['He don’t answer.', 'doesn’t'],
    ['I need more informations.', 'information.'],
    ['I have cold.', 'I’m cold'],
    ['The heating is broken since Monday.', 'has been broken since Monday'],
    ['Explain me the problem.', 'Explain to me'],
    ['I want that you come.', 'want you to come'],
    ['I look forward to hear from you.', 'to hearing'],
    ['You must to pay.', 'must pay'],
    ['When you come?', 'When do you come'],
    ['Come in Tuesday.', 'on Tuesday'],
    ['It is more cold now.', 'colder'],
    ['Did you called him?', 'Did you call'],
  ],
  fr: [
    ['Je suis très froid.', 'J’ai très froid'],
    ["Si j'aurais une date, j’attendrais.", 'Si j’avais'],
    ['Il faut que vous venez.', 'veniez'],
    ['C’est la problème.', 'le problème'],
    ['Le chaudière est vieille.', 'La chaudière'],
    ['Je ai un enfant.', 'J’ai'],
    ['Le chauffage ne travaille pas.', 'ne marche pas'],
    ['C’est comme ça pour trois jours.', 'depuis trois jours'],
    ['J’attends pour vous.', 'Je vous attends'],
    ['J’ai beaucoup froid.', 'très froid'],
    ['Venez sur mardi.', 'Venez mardi'],
    ['Je veux demander une question.', 'poser une question'],
    ['Tu peux venir ?', 'Pourriez-vous'],
    ['C’est plus bon.', 'meilleur'],
  ],
  hi: [
    ['मैं ठंडा हूँ।', 'मुझे ठंड लग रही है'],
    ['मुझे बहुत ठंडा लग रहा है।', 'ठंड लग रही है'],
    ['मैं मदद चाहिए।', 'मुझे मदद चाहिए'],
    ['मेरा बेटी बीमार है।', 'मेरी बेटी'],
    ['मेरे को बताइए।', 'मुझे बताइए'],
    ['तुम कब आओगे?', 'आप कब आएँगी'],
    ['तुम मिस्त्री को भेजो।', 'आप मिस्त्री को भेजिए'],
    ['कृपया मिस्त्री को भेजो।', 'भेजिए'],
    ['सोमवार में आइए।', 'सोमवार को'],
    ['हीटर तीन दिनों के लिए बंद है।', 'तीन दिन से बंद'],
    ['मैं सहमत नहीं है।', 'सहमत नहीं हूँ'],
    ['मैं फ़ोन किया।', 'मैंने फ़ोन किया'],
    ['क्या आप आ सकते है?', 'सकते हैं'],
    ['गरम पानी नहीं आती है।', 'पानी नहीं आता है'],
  ],
  zh: [
    ['我是很冷。', '我很冷'],
    ['暖气坏了二天。', '两天'],
    ['暖气是坏。', '暖气坏了'],
    ['家里不有热水。', '没有'],
    ['昨天师傅不来。', '昨天师傅没来'],
    ['我想见面你。', '我想跟你见面'],
    ['请你帮忙我。', '帮我'],
    ['这里很多冷。', '很冷'],
    ['师傅什么时候来吗？', '什么时候来？'],
    ['你能不能来吗？', '能不能来？'],
    ['师傅来修暖气在星期二。', '星期二来修暖气'],
    ['房间非常很冷。', '非常冷'],
    ['请打电话我。', '给我打电话'],
    ['家里很冷，和我要一个日子。', '而且我要'],
  ],
}

/** Lines without a known mistake. */
const RIGHT: Record<Language, string[]> = {
  es: ['La calefacción no funciona.', '¿Cuándo viene el técnico?', 'No he tocado nada.', 'Vale', 'Me gusta el mar.', 'Gracias'],
  en: ['The heating doesn’t work.', 'When are you coming?', 'I haven’t touched anything.', 'Okay', 'I like the sea.', 'Thanks'],
  fr: ['Le chauffage ne marche pas.', 'Quand venez-vous ?', 'Je n’ai rien touché.', 'D’accord', 'J’aime la mer.', 'Merci'],
  hi: ['हीटिंग बंद है।', 'मिस्त्री कब आएगा?', 'मैंने कुछ नहीं छुआ।', 'ठीक है', 'मुझे आम पसंद है।', 'धन्यवाद'],
  zh: ['暖气坏了。', '师傅什么时候来？', '我没动过。', '好的', '我喜欢大海。', '谢谢'],
}

function play(language: Language, coachLanguage: Language, lines: readonly string[], scene = 'broken-heating'): string[] {
  const header = { role: 'coach', scene, language, level: 'B1', partner: 'Carmen', coachLanguage, goals: [] }
  const messages: PromptMessage[] = []
  return lines.map((line) => {
    const escaped = line.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
    messages.push({ role: 'user', text: `<partner>¿Y qué?</partner>\n<learner>${escaped}</learner>` })
    const note = writeReply(header, messages)
    if (note) messages.push({ role: 'assistant', text: note })
    return note
  })
}

function fieldsOf(note: string): Record<string, string> {
  return Object.fromEntries(note.split('\n').map((line) => /^(\w+): (.+)$/.exec(line)!.slice(1) as [string, string]))
}

function expectContract(note: string, line: string, coachLanguage: Language): void {
  const labels = note.split('\n').map((each) => /^(\w+): \S/.exec(each)?.[1] ?? 'no label')
  expect(labels).toEqual(FIELDS.filter((field) => labels.includes(field)))
  const { quote, note: reason } = fieldsOf(note)
  if (quote) expect(line).toContain(quote)
  expect(reason).toBeTruthy()
  expect(wordsOf(reason!, coachLanguage).length).toBeLessThanOrEqual(MOST_WORDS)
}

describe.each(LANGUAGES)('the coach for %s', (language) => {
  it.each(WRONG[language])('puts right: %s', (line, better) => {
    for (const coachLanguage of LANGUAGES) {
      const [note] = play(language, coachLanguage, [line])
      expectContract(note!, line, coachLanguage)
      expect(fieldsOf(note!).say).toContain(better)
    }
  })

  it.each(LANGUAGES)('keeps to the format, with its reasons in %s', (coachLanguage) => {
    for (const scene of ['broken-heating', 'another-scene']) {
      const lines = [...RIGHT[language], ...WRONG[language].map(([line]) => line)]
      for (const [index, note] of play(language, coachLanguage, lines, scene).entries()) {
        if (note) expectContract(note, lines[index]!, coachLanguage)
      }
    }
  })

  it('never begins a talk with silence', () => {
    for (const line of [...RIGHT[language], '…', '😀']) expect(play(language, 'en', [line])[0]).not.toBe('')
  })

  it('is sometimes silent later on, and never repeats a note', () => {
    const notes = play(language, 'es', [...RIGHT[language], ...RIGHT[language]])
    const given = notes.filter(Boolean)
    expect(given.length).toBeLessThan(notes.length)
    expect(new Set(given).size).toBe(given.length)
  })

  it('finds no mistake in a right line', () => {
    for (const line of RIGHT[language]) {
      const { quote, say } = fieldsOf(play(language, 'en', [line])[0]!)
      expect(quote && say).toBeFalsy()
    }
  })
})

describe('the coach', () => {
  it('usually has something to say at the second turn', () => {
    const seconds = LANGUAGES.flatMap((language) => RIGHT[language].map((line) => play(language, 'en', [WRONG[language][0]![0], line])[1]))
    expect(seconds.filter(Boolean).length / seconds.length).toBeGreaterThan(0.7)
  })

  it('unescapes the learner’s words before it quotes them', () => {
    const [note] = play('en', 'en', ['I am agree with <Tom> & you.'])
    expect(fieldsOf(note!).quote).toBe('I am agree with <Tom> & you.')
  })

  it('sends a learner back to the practised language', () => {
    expect(fieldsOf(play('es', 'en', ['The heating is broken, please help me.'])[0]!).note).toContain('Spanish')
  })

  it('has nothing to say without a learner’s line', () => {
    const header = { role: 'coach', scene: '', language: 'es', level: '', partner: '', coachLanguage: 'en', goals: [] }
    expect(writeReply(header, [{ role: 'user', text: 'hm' }])).toBe('')
  })
})
