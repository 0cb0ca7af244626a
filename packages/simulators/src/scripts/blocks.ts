/** The contents of `<tag>…</tag>`, unescaped. */
export function blocksOf(text: string, tag: string): string[] {
  const found = text.matchAll(new RegExp(`<${tag}>(.*?)</${tag}>`, 'gs'))
  return [...found].map(([, inner]) => unescape(inner!))
}

function unescape(text: string): string {
  return text.trim().replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')
}

export interface Ask {
  kind: string
  /** Empty without one. */
  question: string
}

const ASK = /<ask kind="([a-z]+)">(.*)<\/ask>/s

/** What the learner asks the coach for, at the end of a message. */
export function askOf(text: string): Ask | null {
  const [, kind, inner] = ASK.exec(text) ?? []
  return kind === undefined ? null : { kind, question: blocksOf(inner ?? '', 'question')[0] ?? '' }
}

/** The message without what is asked of the coach. */
export function withoutAsk(text: string): string {
  return text.replace(ASK, '')
}
