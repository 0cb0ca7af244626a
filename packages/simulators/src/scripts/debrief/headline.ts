import { type InEveryLanguage, isForeign, nameOf } from '../language.ts'
import { type HeardTalk, movesMade } from '../talk.ts'
import type { JudgedGoal } from './goals.ts'
import { isQuestion } from './goals.ts'

/** What the learner did, as the words show it. Only intents whose patterns are narrow enough to be named. */
const DEEDS: { intent: string; only?: 'broken-heating'; did: InEveryLanguage<string> }[] = [
  {
    intent: 'heating',
    only: 'broken-heating',
    did: {
      en: 'spoke of the heating or the cold',
      es: 'has hablado de la calefacción o del frío',
      fr: 'parlé du chauffage ou du froid',
      hi: 'हीटिंग या ठंड की बात की',
      zh: '提到了暖气或寒冷',
    },
  },
  {
    intent: 'when',
    did: {
      en: 'spoke about the time',
      es: 'has hablado de fechas o plazos',
      fr: 'parlé de dates ou de délais',
      hi: 'समय की बात की',
      zh: '谈到了时间',
    },
  },
  {
    intent: 'written',
    only: 'broken-heating',
    did: {
      en: 'mentioned something in writing',
      es: 'has mencionado algo por escrito',
      fr: 'parlé d’une trace écrite',
      hi: 'लिखित की बात की',
      zh: '提到了书面的东西',
    },
  },
  {
    intent: 'money',
    only: 'broken-heating',
    did: { en: 'spoke about money', es: 'has hablado de dinero', fr: 'parlé d’argent', hi: 'पैसों की बात की', zh: '谈到了钱' },
  },
  {
    intent: 'apology',
    did: { en: 'said sorry', es: 'has pedido disculpas', fr: 'présenté des excuses', hi: 'माफ़ी माँगी', zh: '说了抱歉' },
  },
  { intent: 'question', did: { en: 'asked a question', es: 'has preguntado', fr: 'posé une question', hi: 'सवाल पूछा', zh: '提了问题' } },
  { intent: 'thanks', did: { en: 'said thank you', es: 'has dado las gracias', fr: 'dit merci', hi: 'धन्यवाद कहा', zh: '道了谢' } },
]
const MOST_DEEDS = 3

interface Figures {
  turns: number
  met: number
  partly: number
  goals: number
}

const SENTENCE: InEveryLanguage<(did: string, figures: Figures) => string> = {
  en: (did, { turns, met, partly, goals }) =>
    `In ${turns === 1 ? 'one turn' : `${turns} turns`} ${did ? `you ${did}` : 'little came up that a script can name'}; ${met + partly === 0 ? `none of ${goals} goals was met` : `of ${goals} goals, ${met} met and ${partly} partly`}.`,
  es: (did, { turns, met, partly, goals }) =>
    `En ${turns === 1 ? 'un turno' : `${turns} turnos`} ${did || 'ha salido poco que un guion sepa nombrar'}; ${met + partly === 0 ? `de ${goals} objetivos, ninguno cumplido` : `de ${goals} objetivos, cumplidos: ${met}, a medias: ${partly}`}.`,
  fr: (did, { turns, met, partly, goals }) =>
    `En ${turns === 1 ? 'une réplique' : `${turns} répliques`}, ${did ? `vous avez ${did}` : 'il y a peu de choses qu’un script sache nommer'} ; ${met + partly === 0 ? `sur ${goals} objectifs, aucun n’est atteint` : `sur ${goals} objectifs, atteints : ${met}, en partie : ${partly}`}.`,
  hi: (did, { turns, met, partly, goals }) =>
    `${turns === 1 ? 'एक बारी' : `${turns} बारियों`} में ${did ? `आपने ${did}` : 'ऐसा कम ही आया जिसे स्क्रिप्ट पहचान सके'}; ${met + partly === 0 ? `${goals} में से कोई लक्ष्य पूरा नहीं हुआ` : `${goals} में से ${met} लक्ष्य पूरे, ${partly} अधूरे`}।`,
  zh: (did, { turns, met, partly, goals }) =>
    `你说了${turns}次，${did || '没有多少脚本能认出的内容'}；${met + partly === 0 ? `${goals}个目标都还没有达到` : `${goals}个目标中，达到${met}个，部分达到${partly}个`}。`,
}

const SILENT: InEveryLanguage<string> = {
  en: 'You said nothing in this talk yet.',
  es: 'En esta charla todavía no has dicho nada.',
  fr: 'Vous n’avez encore rien dit dans cette conversation.',
  hi: 'इस बातचीत में आपने अभी कुछ नहीं कहा।',
  zh: '这次谈话里你还没有说话。',
}

const FOREIGN: InEveryLanguage<(turns: number, language: string) => string> = {
  en: (turns, language) => `Of your ${turns} lines, none was clearly in ${language}, so there is little to judge.`,
  es: (turns, language) => `De tus ${turns} frases, ninguna estaba claramente en ${language}: hay poco que valorar.`,
  fr: (turns, language) => `De vos ${turns} répliques, aucune n’était clairement en ${language} : il y a peu à juger.`,
  hi: (turns, language) => `आपकी ${turns} बातों में से कोई भी साफ़ तौर पर ${language} में नहीं थी, इसलिए परखने को कम है।`,
  zh: (turns, language) => `你说的${turns}句话都不是${language}，没有多少可以评价的。`,
}

/** One sentence that is true of what was said. */
export function headline(talk: HeardTalk, goals: readonly JudgedGoal[]): string {
  const { turns, language, coachLanguage, scene } = talk
  if (turns.length === 0) return SILENT[coachLanguage]
  const own = turns.filter(({ learner }) => !isForeign(learner, language))
  if (own.length === 0) return FOREIGN[coachLanguage](turns.length, nameOf(language, coachLanguage))
  const made = movesMade(talk)
  const asked = own.some(({ learner }) => isQuestion(learner))
  const isDone = (intent: string) => (intent === 'question' ? asked : made.has(intent))
  const deeds = DEEDS.filter(({ intent, only }) => isDone(intent) && (only ?? scene) === scene).slice(0, MOST_DEEDS)
  const did = listed(
    deeds.map((deed) => deed.did[coachLanguage]),
    coachLanguage,
  )
  const count = (result: JudgedGoal['result']) => goals.filter((goal) => goal.result === result).length
  return SENTENCE[coachLanguage](did, { turns: turns.length, met: count('met'), partly: count('partly'), goals: goals.length })
}

/** "said A, said B and said C"; in Chinese a comma does for clauses. */
function listed(deeds: readonly string[], language: HeardTalk['coachLanguage']): string {
  return language === 'zh' ? deeds.join('，') : new Intl.ListFormat(language, { type: 'conjunction' }).format(deeds)
}
