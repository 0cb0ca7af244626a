import { findQuote } from './find-quote.ts'

/** A line of mine, with the words underlined that are spoken of, where they stand in it. */
export function QuotedWords({ text, quote }: { text: string; quote: string }) {
  const quoted = findQuote(text, quote)
  if (!quoted) return text
  return (
    <>
      {quoted.before}
      <mark className="pointed">{quoted.quote}</mark>
      {quoted.after}
    </>
  )
}
