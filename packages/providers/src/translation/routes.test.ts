import { LANGUAGES } from '@parley/contracts/language'
import { describe, expect, it } from 'vitest'
import { fakeTranslation } from './fake.ts'
import { TRANSLATION_ENGINES } from './port.ts'
import { defaultRoutes, findRoute, parseRoutes } from './routes.ts'
import { createTranslators } from './translators.ts'

const LAST = ['libre', 'anthropic', 'openai']
const BY_DEEPL = ['deepl', 'google', ...LAST]
const BY_GOOGLE = ['google', 'deepl', ...LAST]

describe('the default table', () => {
  it.each([
    ['en', 'es', BY_DEEPL],
    ['en', 'fr', BY_DEEPL],
    ['en', 'hi', BY_GOOGLE],
    ['en', 'zh', BY_GOOGLE],
    ['es', 'en', BY_DEEPL],
    ['es', 'fr', BY_DEEPL],
    ['es', 'hi', BY_GOOGLE],
    ['es', 'zh', BY_GOOGLE],
    ['fr', 'en', BY_DEEPL],
    ['fr', 'es', BY_DEEPL],
    ['fr', 'hi', BY_GOOGLE],
    ['fr', 'zh', BY_GOOGLE],
    ['hi', 'en', BY_GOOGLE],
    ['hi', 'es', BY_GOOGLE],
    ['hi', 'fr', BY_GOOGLE],
    ['hi', 'zh', BY_GOOGLE],
    ['zh', 'en', BY_GOOGLE],
    ['zh', 'es', BY_GOOGLE],
    ['zh', 'fr', BY_GOOGLE],
    ['zh', 'hi', BY_GOOGLE],
  ] as const)('%s to %s', (from, to, engines) => {
    expect(findRoute(parseRoutes(defaultRoutes()), from, to)).toEqual(engines)
  })

  it('has language models last, in the order in which they are named', () => {
    expect(findRoute(parseRoutes(defaultRoutes(['openai', 'anthropic'])), 'en', 'es')).toEqual([
      'deepl',
      'google',
      'libre',
      'openai',
      'anthropic',
    ])
    expect(findRoute(parseRoutes(defaultRoutes([])), 'hi', 'zh')).toEqual(['google', 'deepl', 'libre'])
  })
})

describe('parseRoutes', () => {
  it('goes by the first rule that fits', () => {
    const rules = parseRoutes(
      ' en-es = deepl , google,deepl ; *-zh|hi=libre;\n zh-*=anthropic; en=google;'.replace('en=google', 'fr|en-*=google'),
    )
    expect(findRoute(rules, 'en', 'es')).toEqual(['deepl', 'google'])
    expect(findRoute(rules, 'en', 'zh')).toEqual(['libre'])
    expect(findRoute(rules, 'zh', 'hi')).toEqual(['libre'])
    expect(findRoute(rules, 'zh', 'en')).toEqual(['anthropic'])
    expect(findRoute(rules, 'fr', 'en')).toEqual(['google'])
    expect(findRoute(rules, 'es', 'en')).toEqual([])
    expect(findRoute(parseRoutes('*=libre'), 'es', 'en')).toEqual(['libre'])
    expect(parseRoutes(' ; ')).toEqual([])
  })

  it.each([
    ['en-es', '"en-es" is no rule such as en-es=deepl,google'],
    ['en-es=deepl=google', '"en-es=deepl=google" is no rule such as en-es=deepl,google'],
    ['en=deepl', '"en" is no pair such as en-es, en|fr-es or *-zh'],
    ['zh-CN-en=deepl', '"zh-CN-en" is no pair such as en-es, en|fr-es or *-zh'],
    ['en-de=deepl', '"de" is no language that Parley has'],
    ['en|*-es=deepl', '"*" is no language that Parley has'],
    ['*=bing', `"bing" is no engine: there are ${TRANSLATION_ENGINES.join(', ')}`],
    ['*=', `"" is no engine: there are ${TRANSLATION_ENGINES.join(', ')}`],
  ])('says what is wrong with %s', (text, message) => {
    expect(() => parseRoutes(text)).toThrow(expect.objectContaining({ name: 'RouteError', message }) as Error)
  })
})

describe('createTranslators', () => {
  it('leaves out what is not here, and what does not support a pair', () => {
    const deepl = fakeTranslation({ name: 'deepl', supports: (from, to) => from !== to && from !== 'hi' && to !== 'hi' })
    const libre = fakeTranslation({ name: 'libre' })
    const { engines, route } = createTranslators([libre, deepl], parseRoutes(defaultRoutes()))
    const namesOf = (...pair: Parameters<typeof route>) => route(...pair).map(({ name }) => name)
    expect([...engines.keys()].toSorted()).toEqual(['deepl', 'libre'])
    expect(namesOf('en', 'es')).toEqual(['deepl', 'libre'])
    expect(namesOf('en', 'hi')).toEqual(['libre'])
    for (const language of LANGUAGES) expect(namesOf(language, language)).toEqual([])
  })
})
