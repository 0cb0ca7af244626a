import type { Language } from '@parley/contracts/language'
import { expect, it } from 'vitest'
import { saidIn } from './said-in.ts'

it.each<[Language, string, string, 'yes' | 'unsure' | 'no']>([
  ['hi', '你好', 'Hello', 'no'],
  ['zh', 'Good morning', 'Bonjour', 'no'],
  ['fr', 'Good morning', 'Buenos días', 'no'],
  ['fr', 'Are you there?', 'Estás ahí?', 'no'],
  ['fr', 'See you later', 'Nos vemos luego', 'no'],
  ['es', 'No problem', 'No hay problema', 'yes'],
  ['es', 'I am at home', 'Ich bin zu Hause, danke', 'unsure'],
  ['es', 'Perfect', 'Oui', 'unsure'],
  ['en', 'El señor Muñoz llegó', 'Mr. Muñoz arrived', 'yes'],
  ['es', 'I read Le Monde every day', 'Leo Le Monde todos los días', 'yes'],
  ['es', 'Do you want to come?', '¿Te apetece venir?', 'yes'],
  ['fr', 'Deal!', 'Marché conclu !', 'yes'],
  ['en', '加油', 'Go for it!', 'yes'],
  ['hi', 'I have WhatsApp', 'मेरे पास WhatsApp है', 'yes'],
])('into %s: %s → %s', (language, source, text, verdict) => expect(saidIn(text, language, source)).toBe(verdict))
