import { describe, expect, it } from 'vitest'
import type { PromptMessage } from '../anthropic-request.ts'
import { LANGUAGES, type Language } from './language.ts'
import { writeReply } from './reply.ts'
import { SCENE_SCRIPTS } from './scene-scripts.ts'

const HEADER = { role: 'partner', level: 'B1', partner: 'Carmen', coachLanguage: '', goals: [] }
const SCENES = [...Object.keys(SCENE_SCRIPTS), 'another-scene']

/** Two learners who answer differently at every step, but about the same things. */
const TALKS: Record<Language, [string[], string[]]> = {
  es: [
    [
      'La calefacción no funciona desde el lunes.',
      '¿Cuándo viene el técnico?',
      'Tengo una hija pequeña.',
      'No he tocado nada.',
      'No.',
      '¿Quién paga?',
      '¿Me lo confirma por escrito?',
      'Me gusta el mar.',
      'Vale',
      'Gracias',
      'Adiós',
      'Hasta luego',
    ],
    [
      'Hace mucho frío en casa.',
      '¿Qué día puede venir alguien?',
      'Mi madre está enferma.',
      'La usé bien.',
      'No quiero.',
      '¿Tengo que pagar yo?',
      'Mándeme un mensaje.',
      'Prefiero la montaña.',
      'De acuerdo',
      'Muchas gracias',
      'Nos vemos',
      'Buen día',
    ],
  ],
  en: [
    [
      'The heating is broken.',
      'When can you come?',
      'My baby is ill.',
      'I did nothing.',
      'No.',
      'Who pays?',
      'Please write it down.',
      'I like the sea.',
      'Okay',
      'Thanks',
      'Bye',
      'See you',
    ],
    [
      'It is so cold here.',
      'Which day?',
      'I have two kids.',
      'It is not my fault.',
      'Never.',
      'I won’t pay the bill.',
      'Can I have that in writing?',
      'I prefer mountains.',
      'Fine',
      'Thank you',
      'Goodbye',
      'Talk soon',
    ],
  ],
  fr: [
    [
      'Le chauffage est en panne.',
      'Quand venez-vous ?',
      'Mon bébé est malade.',
      'Je n’ai rien touché.',
      'Non.',
      'Qui paie ?',
      'Par écrit, s’il vous plaît.',
      'J’aime la mer.',
      'D’accord',
      'Merci',
      'Au revoir',
      'À bientôt',
    ],
    [
      'Il fait très froid.',
      'Quel jour ?',
      'J’ai deux enfants.',
      'Ce n’est pas ma faute.',
      'Je refuse.',
      'C’est cher ?',
      'Envoyez-moi un message.',
      'Je préfère la montagne.',
      'Parfait',
      'Merci beaucoup',
      'Bonne journée',
      'À demain',
    ],
  ],
  hi: [
    [
      'हीटिंग बंद है।',
      'मिस्त्री कब आएगा?',
      'मेरी बेटी बीमार है।',
      'मैंने कुछ नहीं किया।',
      'नहीं।',
      'पैसे कौन देगा?',
      'लिखकर दीजिए।',
      'मुझे आम पसंद है।',
      'ठीक है',
      'धन्यवाद',
      'नमस्ते',
      'फिर मिलेंगे',
    ],
    [
      'बहुत ठंड है।',
      'किस दिन भेजेंगी?',
      'घर में बच्चा है।',
      'मेरी ग़लती नहीं है।',
      'बिल्कुल नहीं।',
      'बिल किसका होगा?',
      'मैसेज कर दीजिए।',
      'मुझे केला पसंद है।',
      'पक्का',
      'शुक्रिया',
      'प्रणाम',
      'कल मिलते हैं',
    ],
  ],
  zh: [
    [
      '暖气坏了。',
      '师傅什么时候来？',
      '孩子生病了。',
      '我没动过。',
      '不行。',
      '谁付钱？',
      '请你写下来。',
      '我喜欢大海。',
      '好的',
      '谢谢',
      '再见',
      '回头见',
    ],
    [
      '家里很冷。',
      '你哪天派人来？',
      '我家有老人。',
      '不是我的错。',
      '我不同意。',
      '要多少钱？',
      '发微信给我吧。',
      '我喜欢爬山。',
      '没问题',
      '多谢',
      '拜拜',
      '明天见',
    ],
  ],
}

function play(scene: string, language: Language, lines: readonly string[]): string[] {
  const messages: PromptMessage[] = [
    { role: 'user', text: '(The talk begins.)' },
    { role: 'assistant', text: 'Opening.' },
  ]
  return lines.map((text) => {
    messages.push({ role: 'user', text })
    const reply = writeReply({ ...HEADER, scene, language }, messages)
    messages.push({ role: 'assistant', text: reply })
    return reply
  })
}

describe.each(SCENES)('the partner of %s', (scene) => {
  it.each(LANGUAGES)('answers different lines differently at every step, in %s', (language) => {
    const [one, other] = TALKS[language].map((lines) => play(scene, language, lines)) as [string[], string[]]
    for (const [step, reply] of one.entries()) expect(reply, `step ${step}`).not.toBe(other[step])
  })

  it.each(LANGUAGES)('never says a line twice in a talk, whatever it hears, in %s', (language) => {
    const [one, other] = TALKS[language]
    const stubborn = Array.from({ length: 30 }, () => one[0]!)
    for (const lines of [one, other, [...one, ...other], stubborn]) {
      const said = play(scene, language, lines)
      expect(new Set(said).size).toBe(said.length)
    }
  })

  it.each(LANGUAGES)('leaves no placeholder and stays short, in %s', (language) => {
    for (const lines of TALKS[language]) {
      for (const reply of play(scene, language, lines)) {
        expect(reply).not.toMatch(/[{}]|undefined|  /)
        expect(reply.length).toBeLessThan(260)
      }
    }
  })

  it.each(LANGUAGES)('takes up words that it has no answer to, in %s', (language) => {
    const line = TALKS[language][0][7]!
    const bare = line.replace(/[.。।]$/u, '')
    expect(play(scene, language, [line])[0]).toContain(bare)
  })
})

describe('the landlady', () => {
  it.each(LANGUAGES)('offers a day under pressure and then writes it down, in %s', (language) => {
    const day = { es: /martes/, en: /Tuesday/, fr: /mardi/, hi: /मंगलवार/, zh: /星期二/ }[language]
    const written = { es: /escrit|escribo|mensaje/, en: /writ|message/, fr: /écri|message/, hi: /लिख|मैसेज/, zh: /发|写/ }[language]
    const [heating, when, , , , , inWriting] = TALKS[language][0]
    const said = play('broken-heating', language, [heating!, when!, when!.replace(/[?？]/, '!'), inWriting!])
    expect(said.slice(1, 3).join()).toMatch(day)
    expect(said[3]).toMatch(written)
  })

  it('asks for her own language', () => {
    const [reply] = play('broken-heating', 'es', ['The heating is broken, please send somebody.'])
    expect(reply).toMatch(/español/)
    expect(play('broken-heating', 'zh', ['Hello, the heating is off.'])[0]).toMatch(/中文/)
    expect(play('broken-heating', 'hi', ['暖气坏了'])[0]).toMatch(/हिंदी/)
  })

  it('survives odd lines', () => {
    for (const line of ['…', '😀', '$& $1', ' ', 'a'.repeat(2000), '«»', '(hm)']) {
      const [, reply] = play('broken-heating', 'fr', ['Bonjour', line])
      expect(reply).not.toBe('')
    }
    expect(play('broken-heating', 'fr', ['Bonjour', 'xyz $& abc'])[1]).toContain('$&')
  })
})
