import { expect, it } from 'vitest'
import { hasOwnLetters, romanise } from './romanise.ts'

it.each([
  ['zh', '你好，我们明天去卢浮宫。', /^nǐ hǎo， wǒ men míng tiān qù lú fú gōng。$/u],
  ['zh', '我在Paris。', /^wǒ zài Paris。$/u],
  ['hi', 'नमस्ते, कल मिलते हैं।', /^namaste, kal milte haiṃ\.$/u],
] as const)('writes %s in Latin letters', async (language, text, latin) => {
  expect(await romanise(text, language)).toMatch(latin)
})

it('has nothing to do for what has them', async () => {
  expect([hasOwnLetters('es'), hasOwnLetters('zh'), await romanise('Hola', 'es')]).toEqual([false, true, ''])
})
