import type { PromptMessage } from '../../anthropic-request.ts'
import type { SceneHeader } from '../../scene-header.ts'
import { guessLanguage, type InEveryLanguage, type Language } from '../language.ts'
import { writeReply } from '../reply.ts'

export interface Exchange {
  partner: string
  learner: string
  /** What the scripted partner answered. */
  answer: string
}

/** A learner who says what there is to say about the heating. */
export const THOROUGH: InEveryLanguage<string[]> = {
  en: [
    'Hello',
    'The heating is broken since Monday.',
    'When is the technician coming?',
    'I did nothing wrong.',
    'Who pays?',
    'Can I have that in writing?',
    'Thank you, goodbye.',
  ],
  es: [
    'Hola',
    'La calefacción es roto desde el lunes.',
    '¿Cuándo viene el técnico?',
    'No he tocado nada.',
    '¿Quién paga?',
    '¿Me lo confirma por escrito?',
    'Gracias, adiós.',
  ],
  fr: [
    'Bonjour',
    'Le chaudière est en panne depuis lundi.',
    'Quand vient le technicien ?',
    'Je n’ai rien touché.',
    'Qui paie ?',
    'Par écrit, s’il vous plaît.',
    'Merci, au revoir.',
  ],
  hi: ['नमस्ते', 'हीटिंग सोमवार से बंद है, मैं मदद चाहिए।', 'मिस्त्री कब आएगा?', 'मैंने कुछ नहीं छेड़ा।', 'पैसे कौन देगा?', 'यह लिखकर दीजिए।', 'धन्यवाद, नमस्ते।'],
  zh: ['你好', '从星期一开始暖气是坏了。', '师傅什么时候来？', '我没动过。', '谁付钱？', '请你写下来。', '谢谢，再见。'],
}

/** A learner who talks about something else. */
export const IDLE: InEveryLanguage<string[]> = {
  en: ['I like the sea in winter.', 'My dog is called Bruno.'],
  es: ['Me gusta el mar en invierno.', 'Mi perro se llama Bruno.'],
  fr: ['J’aime la mer en hiver.', 'Mon chien s’appelle Bruno.'],
  hi: ['मुझे सर्दियों में समुद्र पसंद है।', 'मेरे कुत्ते का नाम ब्रूनो है।'],
  zh: ['我喜欢大海。', '我的狗叫布鲁诺。'],
}

export const OPENING: InEveryLanguage<string> = {
  en: 'Yes, hello? What is it with the flat this time?',
  es: 'Dígame, ¿qué pasa ahora con el piso?',
  fr: 'Oui, dites-moi, qu’est-ce qu’il y a encore avec l’appartement ?',
  hi: 'हाँ, बताइए, अब फ़्लैट में क्या हो गया?',
  zh: '喂，您说吧，房子又怎么了？',
}

export function sceneHeader(over: Partial<SceneHeader>): SceneHeader {
  return { role: 'coach', scene: 'broken-heating', language: 'es', level: 'B1', partner: 'Carmen', coachLanguage: 'en', goals: [], ...over }
}

/** A talk with the scripted partner. */
export function rehearse(language: Language, lines: readonly string[], scene = 'broken-heating'): Exchange[] {
  const header = sceneHeader({ role: 'partner', scene, language })
  const messages: PromptMessage[] = [
    { role: 'user', text: '(The talk begins.)' },
    { role: 'assistant', text: OPENING[language] },
  ]
  return lines.map((learner) => {
    const partner = messages.at(-1)!.text
    messages.push({ role: 'user', text: learner })
    const answer = writeReply(header, messages)
    messages.push({ role: 'assistant', text: answer })
    return { partner, learner, answer }
  })
}

export function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

/** What the coach is sent with an ask, after `talk`. */
export function askMessages(talk: readonly Exchange[], language: Language, kind: string, question = ''): PromptMessage[] {
  const heard = talk.map(({ partner, learner }): PromptMessage => {
    return { role: 'user', text: `<partner>${escape(partner)}</partner>\n<learner>${escape(learner)}</learner>` }
  })
  const newest = talk.at(-1)?.answer ?? OPENING[language]
  const asked = question && `<question>${escape(question)}</question>\n`
  const ask = `<ask kind="${kind}">\n${asked}Exactly these labelled lines:\nsay: <words to say>\n</ask>`
  return [...heard, { role: 'user', text: `<partner>${escape(newest)}</partner>\n${ask}` }]
}

/** What the examiner is sent. */
export function transcriptMessages(talk: readonly Exchange[], firstNumber = 1): PromptMessage[] {
  const turns = talk.flatMap(({ partner, learner }, index) => [
    `<turn number="${index + firstNumber}">`,
    `<partner>${escape(partner)}</partner>`,
    `<learner>${escape(learner)}</learner>`,
    '</turn>',
  ])
  const last = talk.at(-1)?.answer
  return [{ role: 'user', text: [...turns, ...(last ? [`<partner>${escape(last)}</partner>`] : [])].join('\n') }]
}

export const SCRIPTS: InEveryLanguage<RegExp> = {
  en: /\p{Script=Latin}/u,
  es: /\p{Script=Latin}/u,
  fr: /\p{Script=Latin}/u,
  hi: /\p{Script=Devanagari}/u,
  zh: /\p{Script=Han}/u,
}

/** Whether a text is in the script of a language, and not plainly in another language. */
export function isIn(text: string, language: Language): boolean {
  return SCRIPTS[language].test(text) && [null, language].includes(guessLanguage(text))
}
