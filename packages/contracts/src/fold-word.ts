/** A word as a search compares it. Accents are left out where they are typed or not at will; the signs of other scripts are letters. */
export function foldWord(word: string): string {
  return word
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/(?<=\p{Script=Latin})\p{M}+/gu, '')
    .normalize('NFC')
    .replaceAll(/\s+/g, '')
    .toWellFormed()
}
