import { LANGUAGES } from '@parley/contracts/language'
import { expect, it } from 'vitest'
import { BUILT_IN } from '../scenarios/seed-scenes.ts'
import { coachPrompt, partnerPrompt, type PromptScene } from './prompts.ts'

/** The shortest prefix that Anthropic caches is 1,024 tokens; English prose has about 4.3 bytes a token, and hardly ever 4.5. */
const CACHEABLE_BYTES = 1024 * 4.5

it.each(BUILT_IN.map((scene) => [scene.slug, scene] as const))('is cached from the first turn on: %s', (slug, { level, content }) => {
  for (const language of LANGUAGES) {
    const scene: PromptScene = {
      slug,
      level,
      content,
      language,
      coachLanguage: 'en',
      situation: null,
      opening: content.partner[language].opening,
    }
    const turns = [{ number: 1, learner: '', partner: null, coach: null }]
    for (const prompt of [partnerPrompt, coachPrompt]) {
      expect(Buffer.byteLength(prompt(scene, turns, 100).system[0]?.text ?? '')).toBeGreaterThan(CACHEABLE_BYTES)
    }
  }
})
