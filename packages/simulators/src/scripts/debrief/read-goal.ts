import type { InEveryLanguage, Language } from '../language.ts'
import type { GoalRule } from './goal-rules.ts'

/** For a scene that the rules do not know: what a goal asks for, by the words that it is written in. Always a guess. */
const BY_WORDS: { pattern: InEveryLanguage<RegExp>; rule: GoalRule }[] = [
  {
    pattern: { en: /in writing|written/i, es: /por escrito/i, fr: /par écrit/i, hi: /लिखित|लिखकर/u, zh: /书面|写/u },
    rule: { shows: [['written', 'inWriting']] },
  },
  {
    pattern: { en: /apologi|sorry/i, es: /perdón|disculp/i, fr: /excuse|pardon/i, hi: /माफ़/u, zh: /道歉/u },
    rule: { shows: [['apology']] },
  },
  {
    pattern: { en: /\bthank/i, es: /gracias|agradec/i, fr: /remerci|merci/i, hi: /धन्यवाद|शुक्रिया/u, zh: /感谢|道谢|谢/u },
    rule: { shows: [['thanks']] },
  },
  {
    pattern: {
      en: /\b(price|number|amount|pay|money)\b/i,
      es: /precio|cifra|paga|dinero/i,
      fr: /prix|chiffre|pay|argent/i,
      hi: /दाम|रक़म|पैसे|क़ीमत/u,
      zh: /价|数字|钱|付/u,
    },
    rule: { shows: [['figure', 'money']] },
  },
  {
    pattern: {
      en: /\b(day|date|when|time|appointment)\b/i,
      es: /\b(día|fecha|cuándo|hora|cita)\b/i,
      fr: /\b(jour|date|quand|heure|rendez-vous)\b/i,
      hi: /दिन|तारीख़|कब|समय/u,
      zh: /日期|日子|时间|几点|什么时候/u,
    },
    rule: { shows: [['when', 'day']] },
  },
  {
    pattern: {
      en: /\b(because|reason|why|explain)\b/i,
      es: /razón|por qué|explic/i,
      fr: /raison|pourquoi|expli/i,
      hi: /वजह|क्यों|कारण/u,
      zh: /理由|为什么|原因|解释/u,
    },
    rule: { shows: [['reason']] },
  },
  {
    pattern: { en: /\b(offer|propose|suggest)\b/i, es: /ofrec|propon/i, fr: /propos|offr/i, hi: /सुझा|प्रस्ताव/u, zh: /提出|建议|提议/u },
    rule: { shows: [['offer']] },
  },
  {
    pattern: { en: /\b(ask|find out|question)/i, es: /pregunt|averigu/i, fr: /demander|question/i, hi: /पूछ|सवाल/u, zh: /问|打听/u },
    rule: { shows: [['question']] },
  },
  {
    pattern: { en: /\b(goodbye|end|farewell)\b/i, es: /desped|termin/i, fr: /adieu|conclu|finir/i, hi: /विदा|ख़त्म/u, zh: /道别|告别|结束/u },
    rule: { shows: [['goodbye', 'thanks']] },
  },
]

export function ruleFor(goal: string, language: Language): GoalRule | undefined {
  const rule = BY_WORDS.find(({ pattern }) => pattern[language].test(goal))?.rule
  return rule && { ...rule, isUncertain: true }
}
