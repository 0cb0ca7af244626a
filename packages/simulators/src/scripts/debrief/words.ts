import { nameMeaning, wordsIn } from '../dictionary.ts'
import type { FoundWord } from '../dictionary/find-words.ts'
import { COMMON_WORDS } from '../dictionary/common-words.ts'
import { fold } from '../language.ts'
import type { HeardTalk } from '../talk.ts'

const MOST = 6

/** Words of the talk worth keeping: the partner's that the learner did not use, then the learner's; in the order of the talk. */
export function findWords(talk: HeardTalk): { word: string; meaning: string }[] {
  const { turns, newest, language, coachLanguage } = talk
  const theirs = wordsIn([...turns.map(({ partner }) => partner), newest].join('\n'), language).filter(isWorthIt)
  const mine = wordsIn(turns.map(({ learner }) => learner).join('\n'), language).filter(isWorthIt)
  const known = new Set(mine.map(({ meaning }) => meaning))
  const chosen = new Map<FoundWord['meaning'], string>()
  for (const { word, meaning } of [...theirs.filter((each) => !known.has(each.meaning)), ...mine]) {
    if (chosen.size < MOST && !chosen.has(meaning)) chosen.set(meaning, word)
  }
  return [...chosen]
    .map(([meaning, word]) => ({ word, meaning: nameMeaning(meaning, coachLanguage) }))
    .filter(({ word, meaning }) => fold(word) !== fold(meaning))
}

function isWorthIt({ word, meaning }: FoundWord): boolean {
  return !COMMON_WORDS.has(meaning) && [...word].length > 1
}
