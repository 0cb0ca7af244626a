const HAN = /\p{Script=Han}/u

/** Two letters of a name ("Nina Keller" is NK), or one Han character. Letters are whole graphemes, so that matras stay on. */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/).filter(Boolean)
  const first = firstGrapheme(words[0] ?? '')
  if (HAN.test(first) || words.length < 2) return first.toUpperCase()
  return `${first}${firstGrapheme(words.at(-1) ?? '')}`.toUpperCase()
}

function firstGrapheme(word: string): string {
  for (const { segment } of new Intl.Segmenter().segment(word)) return segment
  return ''
}
