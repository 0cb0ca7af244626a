import { describe, expect, it } from 'vitest'
import { chooseModels, findModelProblem, LLM_ROLES, type ModelConfig } from './model-choice.ts'

const claude = { vendor: 'anthropic', model: 'claude-sonnet-5-5' }

describe('chooseModels', () => {
  it.each<[string, ModelConfig, object[]]>([
    ['a key of Anthropic', { ANTHROPIC_API_KEY: 'k' }, [claude]],
    ['a server that speaks as Anthropic', { ANTHROPIC_BASE_URL: 'http://s' }, [claude]],
    ['keys of both', { ANTHROPIC_API_KEY: 'k', OPENAI_API_KEY: 'k' }, [claude]],
    ['a key of OpenAI', { OPENAI_API_KEY: 'k' }, [{ vendor: 'openai', model: 'gpt-6-sol' }]],
    ['a server that speaks as OpenAI', { OPENAI_BASE_URL: 'http://s/v1' }, [{ vendor: 'openai', model: 'gpt-6-sol' }]],
    ['nothing', {}, []],
    ['an empty list', { PARTNER_MODEL: ' , ' }, []],
    [
      'a list',
      { PARTNER_MODEL: 'claude-a, gpt-b,llama3.1:8b , openai/claude-c,anthropic/d,openai/openai/e,meta-llama/f' },
      [
        { vendor: 'anthropic', model: 'claude-a' },
        { vendor: 'openai', model: 'gpt-b' },
        { vendor: 'openai', model: 'llama3.1:8b' },
        { vendor: 'openai', model: 'claude-c' },
        { vendor: 'anthropic', model: 'd' },
        { vendor: 'openai', model: 'openai/e' },
        { vendor: 'openai', model: 'meta-llama/f' },
      ],
    ],
  ])('with %s', (_name, config, models) => {
    expect(chooseModels('partner', config)).toEqual(models)
  })
})

describe('findModelProblem', () => {
  it.each(LLM_ROLES)('names the %s and every way to give it a model', (role) => {
    expect(findModelProblem(role, {})).toBe(
      `the ${role} has no model: set one of ANTHROPIC_API_KEY, ANTHROPIC_BASE_URL, OPENAI_API_KEY, OPENAI_BASE_URL`,
    )
    expect(findModelProblem(role, { ANTHROPIC_API_KEY: 'k' })).toBe(null)
    expect(findModelProblem(role, { OPENAI_BASE_URL: 'http://s/v1' })).toBe(null)
  })

  it('names a model without a vendor', () => {
    const config = { ANTHROPIC_API_KEY: 'k', COACH_MODEL: 'claude-a,gpt-b' }
    expect(findModelProblem('coach', config)).toBe("the coach's gpt-b needs OPENAI_API_KEY or OPENAI_BASE_URL")
    expect(findModelProblem('partner', config)).toBe(null)
  })
})
