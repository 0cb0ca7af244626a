import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { maskText, restoreText } from './mask.ts'

describe('what no engine may touch', () => {
  it.each([
    ['a mention', 'Hola @[0], ¿qué tal?', ['@[0]']],
    ['a link, without the full stop after it', 'See https://example.org/a?b=1&c=2.', ['https://example.org/a?b=1&c=2']],
    ['an address', 'Write to nina+x@example.org now', ['nina+x@example.org']],
    ['code', 'Run `rm -rf <dir>` or\n```\nif (a < b)\n```', ['`rm -rf <dir>`', '```\nif (a < b)\n```']],
    ['emoji, with what belongs to them', 'Merci 👍🏽 👩‍👩‍👧 🇫🇷 ❤️', ['👍🏽', '👩‍👩‍👧', '🇫🇷', '❤️']],
    ['numbers and times', 'At 10:30, for 3,50 or 1.000', ['10:30', '3,50', '1.000']],
    ['numbers that are part of a word', 'The 1st b2b mp3, at 20h30, of iPhone15 and 7点', ['1st', 'b2b', 'mp3', '20h30', 'iPhone15', '7']],
    ['a handle', 'Ask @camille_r about it', ['@camille_r']],
    ['a name that is none of a member', '@Zoë, @आशा से पूछो', ['@Zoë', '@आशा']],
  ])('%s', (_what, text, masks) => {
    const masked = maskText(text, [])
    expect(masked.masks).toEqual(masks)
    expect(restoreText(masked.marked, masked.masks)).toBe(text)
  })

  it('is said as the glossary has it', () => {
    const terms = [{ term: 'sari', translation: 'साड़ी' }]
    const { marked, masks } = maskText('Un sari, pas des saris', terms)
    expect(marked).toBe('Un <x id="0"/>, pas des saris')
    expect(restoreText('एक <x id="0"/>', masks)).toBe('एक साड़ी')
  })

  it('is said as the glossary has it, also where it would not be touched', () => {
    expect(maskText('On 5G', [{ term: '5G', translation: 'cinco ge' }]).masks).toEqual(['cinco ge'])
  })

  it('leaves nothing to translate when it is all there is', () => {
    expect(maskText('👍 10:30 @[0]', []).isBare).toBe(true)
    expect(maskText('OK 👍', []).isBare).toBe(false)
  })
})

describe('what an engine gives back', () => {
  const { masks } = maskText('@[0] at 10 & 11', [])
  it.each([
    ['in another order', '<x id="2"/> <x id="1"/> <x id="0"/>', '11 10 @[0]'],
    ['one missing', '<x id="0"/> <x id="1"/>', null],
    ['one twice', '<x id="0"/> <x id="0"/> <x id="1"/> <x id="2"/>', null],
    ['one that is not ours', '<x id="0"/> <x id="1"/> <x id="2"/> <x id="9"/>', null],
    ['a tag of its own', '<b>x</b> <x id="0"/> <x id="1"/> <x id="2"/>', null],
    ['entities', '<x id="0"/> &amp; <x id="1"/> &lt;b&gt; <x id="2"/>', '@[0] & 10 <b> 11'],
  ])('%s', (_what, marked, text) => {
    expect(restoreText(marked, masks)).toBe(text)
  })

  it('is any text again when the engine gives it back as it was', () => {
    const part = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom('@[3]', ' https://a.example/&x ', '&amp;', '<x id="0"/>', '👍🏽', '12:30', '`a<b`'),
    )
    fc.assert(
      fc.property(fc.array(part, { maxLength: 8 }), (parts) => {
        const text = parts.join(' ')
        const masked = maskText(text, [{ term: 'a', translation: 'a' }])
        expect(restoreText(masked.marked, masked.masks)?.toLowerCase()).toBe(text.toLowerCase())
      }),
    )
  })
})
