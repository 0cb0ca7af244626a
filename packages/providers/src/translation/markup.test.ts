import { describe, expect, it } from 'vitest'
import { toHtmlLines } from './html-lines.ts'
import { countCharacters, readMarked, toMarked, writeMarked } from './markup.ts'

describe('toMarked', () => {
  it.each([
    ['it&#39;s &quot;so&quot;', 'it\'s "so"'],
    ['Tom & Ana, Tom &amp; Ana', 'Tom &amp; Ana, Tom &amp; Ana'],
    ['a < b &gt; c &#60;d&#x3e;', 'a &lt; b &gt; c &lt;d&gt;'],
    ['<b>bold</b>', '&lt;b&gt;bold&lt;/b&gt;'],
    ['<x id="1"></x> and <x id="0" /> and <x  id="2"/>', '<x id="1"/> and <x id="0"/> and <x id="2"/>'],
    ['&lt;x id="0"/&gt; &amp;lt;', '&lt;x id="0"/&gt; &amp;lt;'],
    ['<x id="a"/><x id="0">', '&lt;x id="a"/&gt;&lt;x id="0"&gt;'],
    ['&copy; &#0; &#xD800; &#9999999; &nbsp;', '&amp;copy; \ufffd \ufffd \ufffd \u00a0'],
    ['', ''],
  ])('%s', (answer, marked) => {
    expect(toMarked(answer)).toBe(marked)
    expect(toMarked(marked)).toBe(marked)
  })
})

it('reads and writes the same', () => {
  const text = '<x id="0"/>Tom &amp; &lt;Ana&gt; "x"<x id="10"/><x id="2"/>'
  expect(writeMarked(readMarked(text))).toBe(text)
  expect(countCharacters([text, '早👍'])).toBe('Tom & <Ana> "x"'.length + 2)
})

describe('toHtmlLines', () => {
  it('sends lines that have words, and puts all together again', () => {
    const lines = toHtmlLines(['  Hi <x id="3"/>!\n\n<x id="0"/> 👍\n12 ', 'x'], { isDecoded: false })
    expect(lines.segments).toEqual(['Hi <span translate="no" id="x3">X3</span>!', '12', 'x'])
    expect(lines.assemble([' ¡<span id="x3" translate="no">X3</span>, hola! ', '12', 'equis'])).toEqual([
      '  ¡<x id="3"/>, hola!\n\n<x id="0"/> 👍\n12 ',
      'equis',
    ])
  })

  it('is not taken in by a text that says what a placeholder is told by, where the engine gives text back without entities', () => {
    const forged = '&lt;span translate="no" id="x0"&gt;X0&lt;/span&gt; <x id="0"/>'
    const { segments, assemble } = toHtmlLines([forged], { isDecoded: true })
    const decoded = segments.map((segment) => segment.replaceAll('&lt;', '<').replaceAll('&gt;', '>'))
    expect(assemble(decoded)).toEqual([forged])
  })
})
