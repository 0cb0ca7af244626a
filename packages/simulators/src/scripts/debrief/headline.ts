import { type InEveryLanguage, isForeign, nameOf } from '../language.ts'
import type { HeardTalk } from '../talk.ts'
import type { JudgedGoal } from './goals.ts'

interface Figures {
  turns: number
  met: number
  goals: number
  /** The first goal that was not reached whole, in its own words, and whether something of it was. */
  open: string
  isBegun: boolean
}

type Sentence = (figures: Figures) => string

const ALL: InEveryLanguage<Sentence> = {
  en: ({ turns, goals }) => `You reached all ${goals} goals, in ${turns === 1 ? 'one turn' : `${turns} turns`}.`,
  es: ({ turns, goals }) => `Has alcanzado los ${goals} objetivos, en ${turns === 1 ? 'un turno' : `${turns} turnos`}.`,
  fr: ({ turns, goals }) => `Vous avez atteint les ${goals} objectifs, en ${turns === 1 ? 'une réplique' : `${turns} répliques`}.`,
  hi: ({ turns, goals }) => `आपने ${turns === 1 ? 'एक बारी' : `${turns} बारियों`} में सभी ${goals} लक्ष्य पूरे किए।`,
  zh: ({ turns, goals }) => `你用${turns}句话达到了全部${goals}个目标。`,
}

const SOME: InEveryLanguage<Sentence> = {
  en: ({ met, goals, open, isBegun }) => `You reached ${met} of ${goals} goals; ${isBegun ? 'half done is' : 'still open is'}: ${open}.`,
  es: ({ met, goals, open, isBegun }) =>
    `Has alcanzado ${met} de ${goals} objetivos; ${isBegun ? 'queda a medias' : 'queda pendiente'}: ${open}.`,
  fr: ({ met, goals, open, isBegun }) =>
    `Vous avez atteint ${met} objectif${met === 1 ? '' : 's'} sur ${goals} ; ${isBegun ? 'à moitié fait' : 'encore à faire'} : ${open}.`,
  hi: ({ met, goals, open, isBegun }) => `आपने ${goals} में से ${met} लक्ष्य पूरे किए; ${isBegun ? 'आधा हुआ' : 'अभी बाक़ी'}: ${open}।`,
  zh: ({ met, goals, open, isBegun }) => `${goals}个目标达到了${met}个；${isBegun ? '只做到一半的是' : '还没做到的是'}：${open}。`,
}

const NONE: InEveryLanguage<Sentence> = {
  en: ({ turns, open, isBegun }) =>
    `In ${turns === 1 ? 'one turn' : `${turns} turns`} you reached no goal whole; ${isBegun ? 'nearest was' : 'begin with'}: ${open}.`,
  es: ({ turns, open, isBegun }) =>
    `En ${turns === 1 ? 'un turno' : `${turns} turnos`} no has alcanzado del todo ningún objetivo; ${isBegun ? 'el más cercano' : 'empieza por'}: ${open}.`,
  fr: ({ turns, open, isBegun }) =>
    `En ${turns === 1 ? 'une réplique' : `${turns} répliques`}, aucun objectif n’est atteint en entier ; ${isBegun ? 'le plus proche' : 'commencez par'} : ${open}.`,
  hi: ({ turns, open, isBegun }) =>
    `${turns === 1 ? 'एक बारी' : `${turns} बारियों`} में कोई लक्ष्य पूरा नहीं हुआ; ${isBegun ? 'सबसे नज़दीक रहा' : 'शुरुआत इससे करें'}: ${open}।`,
  zh: ({ turns, open, isBegun }) => `你说了${turns}句话，还没有完全达到任何目标；${isBegun ? '最接近的是' : '可以先从这里开始'}：${open}。`,
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
  fr: (turns, language) => `De vos ${turns} répliques, aucune n’était clairement en ${language} : il y a peu à juger.`,
  hi: (turns, language) => `आपकी ${turns} बातों में से कोई भी साफ़ तौर पर ${language} में नहीं थी, इसलिए परखने को कम है।`,
  zh: (turns, language) => `你说的${turns}句话都不是${language}，没有多少可以评价的。`,
}

/** One sentence: what was reached, and what was not. `goals` and `judged` stand in the same order. */
export function headline(talk: HeardTalk, goals: readonly string[], judged: readonly JudgedGoal[]): string {
  const { turns, language, coachLanguage } = talk
  if (turns.length === 0) return SILENT[coachLanguage]
  if (turns.every(({ learner }) => isForeign(learner, language)))
    return FOREIGN[coachLanguage](turns.length, nameOf(language, coachLanguage))
  const met = judged.filter(({ result }) => result === 'met').length
  const begun = judged.findIndex(({ result }) => result === 'partly')
  const missed = judged.findIndex(({ result }) => result === 'missed')
  // What was not begun is what to try next; of a talk that reached nothing, what came nearest.
  const place = met > 0 && missed >= 0 ? missed : begun >= 0 ? begun : missed
  const open = (goals[place] ?? '').replace(/[.。।\s]+$/u, '')
  const sentence = met === judged.length ? ALL : met > 0 ? SOME : NONE
  return sentence[coachLanguage]({ turns: turns.length, met, goals: judged.length, open, isBegun: place === begun })
}
