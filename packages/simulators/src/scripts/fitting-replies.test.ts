import { describe, expect, it } from 'vitest'
import { type InEveryLanguage, type Language, LANGUAGES } from './language.ts'
import { SCENE_SCRIPTS, scriptFor } from './scene-scripts.ts'
import { rehearse, sceneHeader } from './testing/rehearse.ts'

type Row = [families: readonly string[], lines: InEveryLanguage<string>]

/** What a learner may say in any scene, and the families of which the answer must be. */
const ROWS: Record<string, Row> = {
  'a day': [
    ['askDay'],
    {
      en: 'Is Tuesday okay for you?',
      es: '¿El martes está bien para usted?',
      fr: 'Mardi, c’est possible pour vous ?',
      hi: 'मंगलवार आपके लिए ठीक है?',
      zh: '星期二您方便吗？',
    },
  ],
  'a day proposed': [
    ['askDay'],
    {
      en: 'How about Friday?',
      es: '¿Qué tal el viernes?',
      fr: 'Je propose vendredi.',
      hi: 'शुक्रवार चलेगा?',
      zh: '星期五怎么样？',
    },
  ],
  'which day': [['when', 'length', 'next'], { en: 'Which day?', es: '¿Qué día?', fr: 'Quel jour ?', hi: 'किस दिन?', zh: '哪天？' }],
  leave: [
    ['goodbye'],
    { en: 'Goodbye, see you soon.', es: 'Adiós, hasta luego.', fr: 'Au revoir, à bientôt.', hi: 'अलविदा, फिर मिलेंगे।', zh: '再见。' },
  ],
  'not understood': [
    ['unclear'],
    {
      en: 'Sorry, I don’t understand. Could you speak more slowly?',
      es: 'Perdone, no entiendo. ¿Puede hablar más despacio?',
      fr: 'Pardon, je ne comprends pas. Vous pouvez parler plus lentement ?',
      hi: 'माफ़ कीजिए, मैं समझा नहीं। धीरे बोलिए।',
      zh: '对不起，我没听懂，请说慢一点。',
    },
  ],
  'how much': [
    ['askPrice', 'money', 'charge', 'number', 'salary'],
    { en: 'How much is it?', es: '¿Cuánto cuesta?', fr: 'Ça coûte combien ?', hi: 'कितने पैसे लगेंगे?', zh: '多少钱？' },
  ],
  who: [
    ['askWho', 'next'],
    { en: 'Who decides that?', es: '¿Quién lo decide?', fr: 'Qui décide ?', hi: 'यह कौन तय करता है?', zh: '谁决定？' },
  ],
  where: [['askWhere'], { en: 'Where is that?', es: '¿Dónde está eso?', fr: 'C’est où ?', hi: 'यह कहाँ है?', zh: '在哪儿？' }],
  why: [['askWhy', 'cause'], { en: 'Why?', es: '¿Por qué?', fr: 'Pourquoi ?', hi: 'क्यों?', zh: '为什么？' }],
  'yes or no': [
    ['askYesNo'],
    {
      en: 'Can you help me?',
      es: '¿Me puede ayudar?',
      fr: 'Vous pouvez m’aider ?',
      hi: 'क्या आप मेरी मदद कर सकते हैं?',
      zh: '您能帮我吗？',
    },
  ],
  thanks: [['thanks'], { en: 'Thank you.', es: 'Muchas gracias.', fr: 'Merci beaucoup.', hi: 'बहुत धन्यवाद।', zh: '非常感谢。' }],
  apology: [['apology'], { en: 'I’m sorry.', es: 'Lo siento mucho.', fr: 'Je suis désolé.', hi: 'मुझे अफ़सोस है।', zh: '真抱歉。' }],
  greeting: [['greeting'], { en: 'Good morning.', es: 'Buenos días.', fr: 'Bonjour.', hi: 'नमस्ते।', zh: '你好。' }],
}

/** Lines of a family at any stage, as the partner says them. */
function linesOf(scene: string, language: Language, families: readonly string[]): string[] {
  const { replies } = scriptFor(scene, language).lines
  const { partner } = sceneHeader({})
  return families
    .flatMap((family) => Object.values(replies[family] ?? {}).flatMap((lines) => lines ?? []))
    .map((line) => line.replaceAll('{name}', partner))
}

describe.each([...Object.keys(SCENE_SCRIPTS), 'of-my-own'])('the partner of %s', (scene) => {
  it.each(LANGUAGES.flatMap((language) => Object.entries(ROWS).map(([kind, row]) => [kind, language, row] as const)))(
    'answers what fits: %s, in %s',
    (_kind, language, [families, lines]) => {
      const fitting = linesOf(scene, language, families)
      const [first] = rehearse(language, [lines[language]], scene)
      expect(
        fitting.some((line) => first!.answer.includes(line)),
        `${lines[language]} → ${first!.answer}`,
      ).toBe(true)
    },
  )

  it.each(LANGUAGES)('answers one question after the other in %s, and nothing twice', (language) => {
    const asked = Object.values(ROWS)
    const talk = rehearse(
      language,
      asked.map(([, lines]) => lines[language]),
      scene,
    )
    expect(new Set(talk.map(({ answer }) => answer)).size).toBe(asked.length)
    const { arrivals } = scriptFor(scene, language).lines
    for (const [index, { learner, answer }] of talk.entries()) {
      const fitting = [...linesOf(scene, language, asked[index]![0]), ...Object.values(arrivals).flatMap((lines) => lines ?? [])]
      expect(
        fitting.some((line) => answer.includes(line)),
        `${learner} → ${answer}`,
      ).toBe(true)
    }
  })
})
