/**
 * A line in the learner's language and word by word, as it stands in the reply's text:
 *
 *     means: the whole line in the coach's language
 *     latin: the whole line in Latin letters (Chinese, Hindi)
 *     word: a word of the line | what it means here
 *     word: a word of the line | the same in Latin letters | what it means here (Chinese, Hindi)
 */
export interface Gloss {
  means: string
  /** Empty for languages that are written in Latin letters. */
  latin: string
  words: GlossWord[]
}

export interface GlossWord {
  word: string
  latin: string
  means: string
}

/** Reads a whole or half-streamed text. A word that does not stand in `line`, after the ones before it, is dropped. */
export function parseGloss(text: string, line: string): Gloss {
  const gloss: Gloss = { means: '', latin: '', words: [] }
  let from = 0
  for (const row of text.split('\n')) {
    const [, label, rest] = /^(means|latin|word):[ \t]*(.*)$/.exec(row) ?? []
    if (label === 'means' || label === 'latin') gloss[label] = rest?.trim() ?? ''
    if (label !== 'word' || rest === undefined) continue
    const [word = '', ...others] = rest.split('|').map((part) => part.trim())
    const at = word ? line.toLowerCase().indexOf(word.toLowerCase(), from) : -1
    const means = others.at(-1) ?? ''
    if (at === -1 || !means) continue
    from = at + word.length
    gloss.words.push({ word: line.slice(at, from), latin: others.length > 1 ? (others[0] ?? '') : '', means })
  }
  return gloss
}

/** The word of a gloss in which a place of its line is; `null`: the gloss says nothing of it. */
export function glossWordAt({ words }: Pick<Gloss, 'words'>, line: string, at: number): GlossWord | null {
  let end = 0
  for (const word of words) {
    const from = line.indexOf(word.word, end)
    if (from === -1) continue
    end = from + word.word.length
    if (at >= from && at < end) return word
  }
  return null
}
