import { Fragment, type ReactNode } from 'react'

const TAG = /<(\w+)>(.*?)<\/\1>/gs

/** A translated sentence with marked words: `Rich text="<b>25,000 tokens</b>, about 40 turns" b={(words) => <b>{words}</b>}`. */
export function Rich({ text, ...tags }: { text: string } & Record<string, string | ((words: string) => ReactNode)>) {
  const parts: ReactNode[] = []
  let end = 0
  for (const match of text.matchAll(TAG)) {
    const [whole, name = '', words = ''] = match
    const draw = tags[name]
    parts.push(text.slice(end, match.index), typeof draw === 'function' ? draw(words) : words)
    end = match.index + whole.length
  }
  parts.push(text.slice(end))
  return parts.map((part, index) => <Fragment key={index}>{part}</Fragment>)
}
