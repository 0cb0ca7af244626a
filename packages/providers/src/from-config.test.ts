import { startSimulators } from '@parley/simulators/start'
import { describe, expect, it } from 'vitest'
import { llmsFromConfig, providerConfig, storageFromConfig, translationFromConfig } from './from-config.ts'
import { CONFORMANCE_REQUEST } from './llm/conformance.ts'
import type { Llm, LlmPart } from './llm/port.ts'

const FAST = { pace: { firstTokenMs: [0, 1], tokensPerSecond: 100_000 } } as const

async function read(llm: Llm): Promise<{ text: string; servedBy: unknown }> {
  const parts: LlmPart[] = []
  for await (const part of llm.stream(CONFORMANCE_REQUEST, new AbortController().signal)) parts.push(part)
  const start = parts[0]
  return {
    text: parts.map((part) => (part.type === 'delta' ? part.text : '')).join(''),
    servedBy: start?.type === 'start' && start.servedBy,
  }
}

describe('providerConfig', () => {
  const issuesOf = (env: object) =>
    providerConfig.safeParse(env).error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) ?? []

  it.each([['ANTHROPIC_API_KEY'], ['OPENAI_API_KEY']])('needs no more than %s', (variable) => {
    expect(issuesOf({ [variable]: 'k' })).toEqual([])
  })

  it.each([['ANTHROPIC_BASE_URL'], ['OPENAI_BASE_URL']])('needs no more than %s', (variable) => {
    expect(issuesOf({ [variable]: 'http://127.0.0.1:1/v1' })).toEqual([])
  })

  it('names every role without a model, beside what else is wrong', () => {
    const issues = issuesOf({ MAIL_URL: 'http://x' })
    expect(issues).toHaveLength(4)
    expect(issues[0]).toMatch(/^MAIL_URL/)
    expect(issues[3]).toMatch(/^EXAMINER_MODEL: the examiner has no model: set one of ANTHROPIC_API_KEY/)
    expect(issuesOf({ OPENAI_API_KEY: 'k', COACH_MODEL: 'claude-a' })).toEqual([
      "COACH_MODEL: the coach's claude-a needs ANTHROPIC_API_KEY or ANTHROPIC_BASE_URL",
    ])
  })
})

describe('storageFromConfig', () => {
  const key = '0191d5a0-0000-7000-8000-000000000001'
  const source = async function* () {
    yield Buffer.from('x')
  }
  const config = (env: object) => providerConfig.parse({ ANTHROPIC_API_KEY: 'k', ...env })

  it('keeps files in a bucket when one is named whole, else in a folder', async () => {
    await using simulators = await startSimulators()
    const bucket = { S3_BUCKET: 'files', S3_ACCESS_KEY: 'k', S3_SECRET_KEY: 's' }
    await storageFromConfig(config({ ...bucket, S3_ENDPOINT: simulators.s3Url })).put(key, source(), new AbortController().signal)
    expect([...simulators.s3.objects.keys()]).toEqual([`files/${key}`])
    expect(await storageFromConfig(config({ STORAGE_DIR: '/nowhere' })).open(key)).toBeNull()
    expect(() => config({ S3_BUCKET: 'files' })).toThrow('go together')
  })
})

describe('llmsFromConfig', () => {
  it('holds the same talk at any server, with no other change', async () => {
    await using simulators = await startSimulators(FAST)
    const anthropic = await read(llmsFromConfig(providerConfig.parse({ ANTHROPIC_BASE_URL: simulators.url })).partner)
    const openai = await read(llmsFromConfig(providerConfig.parse({ OPENAI_BASE_URL: simulators.openaiUrl })).partner)
    expect(anthropic.servedBy).toEqual({ provider: 'anthropic', model: 'claude-sonnet-5-5' })
    expect(openai.servedBy).toEqual({ provider: 'openai', model: 'gpt-6-sol' })
    expect(openai.text).toBe(anthropic.text)
    expect(openai.text.length).toBeGreaterThan(5)
  })

  it('falls through to the next vendor, and leaves a dead one alone', async () => {
    await using simulators = await startSimulators(FAST)
    const { partner, coach } = llmsFromConfig(
      providerConfig.parse({
        ANTHROPIC_BASE_URL: simulators.url,
        OPENAI_BASE_URL: simulators.openaiUrl,
        PARTNER_MODEL: 'claude-a,gpt-6-sol',
        COACH_MODEL: 'claude-b,gpt-6-luna',
      }),
    )
    expect([partner.provider, partner.model]).toEqual(['anthropic', 'claude-a'])
    simulators.model.failures.add({ kind: 'status-529', times: 100, match: { vendor: 'anthropic' } })
    const asked = () => simulators.model.requests.all.filter(({ vendor }) => vendor === 'anthropic').length
    for (let turn = 0; turn < 8; turn += 1) expect((await read(partner)).servedBy).toEqual({ provider: 'openai', model: 'gpt-6-sol' })
    expect(asked()).toBe(5)
    expect((await read(coach)).servedBy).toEqual({ provider: 'openai', model: 'gpt-6-luna' })
    expect(asked()).toBe(5)
  })

  it('survives a dead key', async () => {
    await using simulators = await startSimulators(FAST)
    const config = { ANTHROPIC_API_KEY: 'invalid', ANTHROPIC_BASE_URL: simulators.url, OPENAI_BASE_URL: simulators.openaiUrl }
    const { examiner } = llmsFromConfig(providerConfig.parse({ ...config, EXAMINER_MODEL: 'claude-a,gpt-6-sol' }))
    expect((await read(examiner)).servedBy).toMatchObject({ provider: 'openai' })
  })
})

describe('translationFromConfig', () => {
  const KEYS = { DEEPL_API_KEY: 'k', GOOGLE_TRANSLATE_API_KEY: 'k', LIBRETRANSLATE_URL: 'http://127.0.0.1:1' }
  const translators = (env: object) => translationFromConfig(providerConfig.parse({ ANTHROPIC_API_KEY: 'k', ...env }))
  const routeOf = (env: object, ...pair: Parameters<ReturnType<typeof translators>['route']>) =>
    translators(env)
      .route(...pair)
      .map(({ name, model }) => `${name} ${model}`)
  const issueOf = (env: object) => providerConfig.safeParse({ ANTHROPIC_API_KEY: 'k', ...env }).error?.issues.map(({ message }) => message)

  it('asks the engines that are there, and a language model only when it is named or there is none else', () => {
    expect(routeOf(KEYS, 'en', 'es')).toEqual(['deepl v2', 'google v2', 'libre argos'])
    expect(routeOf({ GOOGLE_TRANSLATE_PROJECT: 'p', GOOGLE_APPLICATION_CREDENTIALS: 'f' }, 'hi', 'es')).toEqual(['google v3'])
    expect(routeOf({ GOOGLE_TRANSLATE_PROJECT: 'p', GOOGLE_TRANSLATE_API_KEY: 'k' }, 'hi', 'es')).toEqual(['google v2'])
    expect(routeOf({}, 'en', 'hi')).toEqual(['anthropic claude-haiku-5-5'])
    expect(routeOf({ ANTHROPIC_API_KEY: undefined, OPENAI_API_KEY: 'k' }, 'en', 'hi')).toEqual(['openai gpt-6-luna'])
    expect(routeOf({ OPENAI_BASE_URL: 'http://127.0.0.1:1/v1', COACH_MODEL: 'mine' }, 'en', 'hi')).toEqual(['openai mine'])
    const both = { ...KEYS, OPENAI_API_KEY: 'k', TRANSLATION_MODEL: 'gpt-a, claude-b, gpt-c' }
    expect(routeOf(both, 'zh', 'hi')).toEqual(['google v2', 'libre argos', 'openai gpt-a', 'anthropic claude-b'])
  })

  it("goes by the operator's routes, and by the default where they say nothing", () => {
    const env = { ...KEYS, TRANSLATION_ROUTES: 'en-es=openai,libre; *-zh=google' }
    expect(routeOf(env, 'en', 'es')).toEqual(['libre argos'])
    expect(routeOf(env, 'en', 'zh')).toEqual(['google v2'])
    expect(routeOf(env, 'es', 'en')).toEqual(['deepl v2', 'google v2', 'libre argos'])
  })

  it('says what is wrong', () => {
    expect(issueOf({ TRANSLATION_ROUTES: 'en-es=bing' })).toEqual([
      '"bing" is no engine: there are deepl, google, libre, anthropic, openai',
    ])
    expect(issueOf({ GOOGLE_TRANSLATE_PROJECT: 'p' })).toEqual([
      'a project needs GOOGLE_APPLICATION_CREDENTIALS, the key file of an account in it',
    ])
    expect(issueOf({ TRANSLATION_MODEL: 'gpt-a' })).toEqual(['gpt-a, which is to translate, needs OPENAI_API_KEY or OPENAI_BASE_URL'])
    expect(issueOf({ ...KEYS, TRANSLATION_MODEL: 'claude-a', TRANSLATION_ROUTES: '*=libre' })).toBeUndefined()
  })

  it('translates at each vendor, and falls through the models of a chain', async () => {
    await using simulators = await startSimulators({ ...FAST, translate: (text, _, to) => `${to} ${text}` })
    const { engines } = translators({
      DEEPL_API_KEY: 'k',
      DEEPL_BASE_URL: simulators.deeplUrl,
      GOOGLE_TRANSLATE_API_KEY: 'k',
      GOOGLE_TRANSLATE_BASE_URL: simulators.googleTranslateUrl,
      LIBRETRANSLATE_URL: simulators.libreUrl,
      ANTHROPIC_BASE_URL: simulators.url,
      OPENAI_BASE_URL: simulators.openaiUrl,
      TRANSLATION_MODEL: 'claude-a,claude-b,gpt-a',
    })
    expect([...engines.keys()]).toEqual(['deepl', 'google', 'libre', 'anthropic', 'openai'])
    simulators.model.failures.add({ kind: 'status-529', times: 1, match: { vendor: 'anthropic' } })
    const request = { from: 'en', to: 'es', texts: ['Hello'], context: [], glossary: [], formality: null } as const
    for (const engine of engines.values()) {
      const { translations } = await engine.translate(request, new AbortController().signal)
      expect(translations).toMatchObject([{ text: 'es Hello' }])
    }
    const models = simulators.model.requests.all.flatMap(({ vendor, body }) =>
      vendor === 'anthropic' ? (body as { model: string }).model : [],
    )
    expect(models).toEqual(['claude-a', 'claude-b'])
  })
})
