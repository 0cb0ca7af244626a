import { lettersOf } from './letters-of.ts'

/** Words of a round that is looked for. */
const ROUND_WORDS = 40
/** More than any honest text needs to be looked at. */
const LENGTH_MAX = 4_000
/** From so many letters on, so many rounds are too many; people do laugh in short ones. */
const TOO_MANY = [
  { letters: 8, rounds: 3 },
  { letters: 4, rounds: 4 },
  { letters: 1, rounds: 8 },
]

/** Whether a text says the same again and again, more often than its source does. */
export function loops(output: string, source: string): boolean {
  if (stutters(output) && !stutters(source)) return true
  const allowed = Math.max(1, ...rounds(source).map(({ count }) => count))
  return rounds(output).some(({ count, letters }) => {
    const most = TOO_MANY.find((each) => letters >= each.letters)
    return most !== undefined && count >= most.rounds && count > allowed
  })
}

/** The same few letters, without an end of a word between them. */
function stutters(text: string): boolean {
  return /([\p{L}\p{M}][\p{L}\p{M}\p{P}\s]{1,60}?)\1{4,}/u.test(text.slice(0, LENGTH_MAX))
}

/** For each length of a round, in words, how often the one that comes most often in a row does. */
function rounds(text: string): { count: number; letters: number }[] {
  const words =
    text
      .slice(0, LENGTH_MAX)
      .toLowerCase()
      .match(/\p{Script=Han}|[\p{L}\p{M}\p{N}]+/gu) ?? []
  return Array.from({ length: Math.min(ROUND_WORDS, Math.floor(words.length / 2)) }, (_each, index) => {
    const length = index + 1
    let [run, longest, end] = [0, 0, length]
    for (let at = length; at < words.length; at += 1) {
      run = words[at] === words[at - length] ? run + 1 : 0
      if (run > longest) [longest, end] = [run, at + 1]
    }
    return { count: Math.floor(longest / length) + 1, letters: lettersOf(words.slice(end - length, end).join(' ')) }
  })
}
