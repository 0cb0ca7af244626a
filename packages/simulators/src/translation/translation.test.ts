import { describe, expect, it } from 'vitest'
import { startSimulators } from '../start.ts'
import { readPieces, writePieces } from './markup.ts'
import { parseTranslationHeader, writeTranslations } from './model.ts'
import { translatePieces } from './words.ts'

const upper = (text: string) => (text === 'brzl' ? null : text.toUpperCase())
const start = () => startSimulators({ translate: upper })

async function post(url: string, body: unknown, headers: Record<string, string> = {}) {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  })
  const answer: unknown = await response.json()
  return { status: response.status, body: answer }
}

describe('DeepL', () => {
  const auth = { authorization: 'DeepL-Auth-Key k' }
  const body = { text: ['Hi <x id="0"/> &amp; you'], source_lang: 'EN', target_lang: 'ES', tag_handling: 'xml' }

  it('answers and refuses in its words', async () => {
    await using simulators = await start()
    const url = `${simulators.deeplUrl}/v2/translate`
    const said = { detected_source_language: 'EN', text: 'HI <x id="0"/> &amp; YOU' }
    expect(await post(url, body, auth)).toEqual({ status: 200, body: { translations: [said] } })
    expect(await post(url, { ...body, show_billed_characters: true }, auth)).toMatchObject({
      body: { translations: [{ ...said, billed_characters: 9 }] },
    })
    expect(await post(url, body)).toEqual({ status: 403, body: { message: 'Authorization failure, check auth_key' } })
    for (const [wrong, status, message] of [
      [{ target_lang: 'zh-CN' }, 400, "Value for 'target_lang' not supported."],
      [{ source_lang: 'EN-US' }, 400, "Value for 'source_lang' not supported."],
      [{ target_lang: 'HI' }, 400, 'Tag handling is not supported for this language.'],
      [{ target_lang: 'ZH-HANS', formality: 'more' }, 400, "'formality' is not supported for given 'target_lang'."],
      [{ text: ['a < b'] }, 400, 'Tag handling parsing failed, please check input.'],
      [{ text: ['hi', 'brzl'] }, 400, 'Bad request. Reason: The text cannot be translated by the simulated engine.'],
      [{ text: Array.from({ length: 51 }, () => 'a') }, 413, 'Too many texts in request.'],
      [{ text: ['a'.repeat(131_072)] }, 413, 'Request size exceeded'],
    ] as const)
      expect(await post(url, { ...body, ...wrong }, auth)).toEqual({ status, body: { message } })
  })
})

describe('Google Cloud Translation', () => {
  it('answers a key in v2', async () => {
    await using simulators = await start()
    const url = `${simulators.googleTranslateUrl}/language/translate/v2`
    const body = { q: ['it\'s\n<span translate="no" id="x0">X0</span> "so"'], source: 'en', target: 'zh-CN', format: 'html' }
    expect(await post(url, body, { 'x-goog-api-key': 'k' })).toEqual({
      status: 200,
      body: { data: { translations: [{ translatedText: 'IT&#39;S <span translate="no" id="x0">X0</span> &quot;SO&quot;' }] } },
    })
    expect(await post(url, { ...body, target: 'zz' }, { 'x-goog-api-key': 'k' })).toEqual({
      status: 400,
      body: { error: { code: 400, message: 'Bad language pair: en|zz', status: 'INVALID_ARGUMENT' } },
    })
    expect(await post(url, body, { 'x-goog-api-key': 'invalid' })).toMatchObject({ status: 400, body: { error: { code: 400 } } })
    expect(await post(url, body)).toMatchObject({ status: 403 })
  })

  it('answers an access token in v3, and takes no key there', async () => {
    await using simulators = await start()
    const url = `${simulators.googleTranslateUrl}/v3/projects/p/locations/global:translateText`
    const body = { contents: ['hi'], sourceLanguageCode: 'en', targetLanguageCode: 'hi', mimeType: 'text/html' }
    const token = { authorization: 'Bearer t' }
    expect(await post(url, body, token)).toEqual({ status: 200, body: { translations: [{ translatedText: 'HI' }] } })
    expect(await post(url, body, { 'x-goog-api-key': 'k' })).toMatchObject({ status: 401, body: { error: { status: 'UNAUTHENTICATED' } } })
    expect(await post(url, { ...body, targetLanguageCode: 'zz' }, token)).toMatchObject({
      status: 400,
      body: { error: { message: 'Target language is invalid.', status: 'INVALID_ARGUMENT' } },
    })
    expect(await post(url, { ...body, contents: ['hi', 'brzl'] }, token)).toMatchObject({ status: 400 })
  })
})

describe('LibreTranslate', () => {
  it('gives text back without entities, and says which languages it has', async () => {
    await using simulators = await start()
    const [url, languages] = [`${simulators.libreUrl}/translate`, `${simulators.libreUrl}/languages`]
    const body = { q: ['a &lt; b\n  <span translate="no" id="x0">X0</span>'], source: 'en', target: 'zh-Hans', format: 'html' }
    expect(await post(url, body)).toEqual({ status: 200, body: { translatedText: ['A < B <span translate="no" id="x0">X0</span>'] } })
    expect(await post(url, { ...body, q: 'hi' })).toEqual({ status: 200, body: { translatedText: 'HI' } })
    expect(await post(url, { ...body, target: 'zh' })).toEqual({ status: 400, body: { error: 'zh is not supported' } })
    expect(await post(url, { ...body, q: [] })).toEqual({ status: 400, body: { error: 'Invalid request: missing q parameter' } })
    expect(await post(url, { ...body, api_key: 'invalid' })).toEqual({ status: 403, body: { error: 'Invalid API key' } })
    const codes = ((await (await fetch(languages)).json()) as { code: string }[]).map(({ code }) => code)
    expect(codes).toEqual(['en', 'es', 'fr', 'hi', 'zh-Hans'])
  })
})

describe('what all of them share', () => {
  it('takes as long as it is told to', async () => {
    await using simulators = await start()
    await post(`${simulators.url}/__control/translation`, { latencyMs: 80 })
    const startedAt = performance.now()
    await post(`${simulators.libreUrl}/translate`, { q: 'hi', source: 'en', target: 'es', format: 'html' })
    expect(performance.now() - startedAt).toBeGreaterThan(75)
    expect(simulators.model.requests.all).toMatchObject([{ vendor: 'libre', role: 'translator', outcome: 'done' }])
  })

  it('moves marks with a sentence that it knows only as a whole', () => {
    const book = (text: string) => (text === 'see you at the bank' ? 'nos vemos en el banco' : null)
    const pieces = readPieces('see you at <x id="0"/> the bank', /<x id="\d+"\/>/g)
    expect(writePieces(translatePieces(pieces, 'en', 'es', book)!, null)).toMatch(/^nos vemos.*<x id="0"\/>.*$/)
    expect(translatePieces(readPieces('see <x id="0"/> it', /<x id="\d+"\/>/g), 'en', 'es', book)).toBeNull()
  })

  it.each([
    ['thank you <x id="0"/>!', 'gracias <x id="0"/>!'],
    ['Thank you', 'Gracias'],
    ['Thank you.', 'Gracias.'],
  ])('leaves a part of a sentence one: %s', (text, said) => {
    const pieces = readPieces(text, /<x id="\d+"\/>/g)
    expect(writePieces(translatePieces(pieces, 'en', 'es', () => 'Gracias.')!, null)).toBe(said)
  })

  it('is a model that translates, under its header', () => {
    const header = parseTranslationHeader('# Translation\nfrom: en\nto: es\n\n# What you write\nfrom: fr')
    expect(header).toEqual({ from: 'en', to: 'es' })
    expect(parseTranslationHeader('# Scene\nrole: partner')).toBeNull()
    const text = '<context by="other">no</context>\n<text n="1">hi<n/>you</text>\n<text n="2">brzl</text>'
    expect(writeTranslations(header!, [{ role: 'user', text }], upper, null)).toBe('text 1: HI<n/>YOU\nunknown 2')
  })
})
