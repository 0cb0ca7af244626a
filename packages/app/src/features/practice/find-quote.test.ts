import { expect, test } from 'vitest'
import { findQuote } from './find-quote.ts'

const LINE = 'Sí, la he reiniciado. Necesito que viene un técnico.'

test.each([
  ['verbatim', LINE, 'Necesito que viene', 'Necesito que viene'],
  ['in another case', LINE, ' necesito que viene ', 'Necesito que viene'],
  ['the whole line', LINE, LINE, LINE],
  ['not there', LINE, 'Necesito que venga', undefined],
  ['nothing', LINE, ' ', undefined],
  ['Chinese', '我昨天去商店', '去商店', '去商店'],
  ['a text that lower case would lengthen', 'İyi que viene', 'QUE VIENE', undefined],
])('a quote %s', (_name, text, quote, expected) => {
  const found = findQuote(text, quote)
  expect(found?.quote).toBe(expected)
  if (found) expect(found.before + found.quote + found.after).toBe(text)
})
