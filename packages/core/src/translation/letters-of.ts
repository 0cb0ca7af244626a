/** A Chinese character says as much as several letters. */
const WEIGHT = { han: 3, other: 1 }

/** How much a text says, about, in letters. */
export function lettersOf(text: string): number {
  let letters = 0
  // The vowel signs of Devanagari are letters to whoever reads them.
  for (const letter of text.match(/[\p{L}\p{Mc}\p{Mn}]/gu) ?? []) letters += /\p{Script=Han}/u.test(letter) ? WEIGHT.han : WEIGHT.other
  return letters
}

export function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
}

/** Its sentences, each with something in it. */
export function sentencesOf(text: string): string[] {
  return text.split(/[.!?…。！？।\n]+/).filter((sentence) => /\p{L}/u.test(sentence))
}
