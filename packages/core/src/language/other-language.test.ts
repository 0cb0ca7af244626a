import type { Language } from '@parley/contracts/language'
import { expect, it } from 'vitest'
import { isOtherLanguage } from './other-language.ts'

it.each<[Language, string, boolean]>([
  ['en', 'A wish takes the subjunctive.', false],
  ['en', 'After “necesito que” or “quiero que” the verb goes in the subjunctive.', false],
  ['en', 'Clear.', false],
  ['en', 'Después de “necesito que” el verbo va en el subjuntivo.', true],
  ['en', 'Un souhait demande le subjonctif, et vous êtes poli.', true],
  ['en', '表达愿望要用虚拟式，这样更有礼貌，也更自然。', true],
  ['es', 'El deseo pide subjuntivo.', false],
  ['es', 'A wish takes the subjunctive when you ask for it.', true],
  ['es', '¿Qué día puede venir?', false],
  ['es', 'Could you come on Tuesday at ten?', true],
  ['fr', 'Le souhait demande le subjonctif.', false],
  ['fr', 'El deseo pide el subjuntivo y es más amable.', true],
  ['hi', '“necesito que” के बाद क्रिया बदलती है।', false],
  ['hi', 'iske baad kriya badalti hai', true],
  ['zh', 'necesito que 后面用虚拟式。', false],
  ['zh', '好。', false],
  ['zh', '“同意”是 estar de acuerdo，不用 ser。', false],
  ['zh', 'After this the verb changes.', true],
])('%s: %s', (language, text, isOther) => expect(isOtherLanguage(text, language)).toBe(isOther))
