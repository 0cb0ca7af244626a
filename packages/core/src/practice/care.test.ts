import { expect, test } from 'vitest'
import { needsCare } from './care.ts'

test.each([
  'I want to kill myself.',
  'Honestly, I don’t want to live anymore',
  'I am thinking about suicide',
  'Quiero morirme',
  'No quiero vivir así',
  'He pensado en quitarme la vida.',
  'Quiero hacerme daño',
  'J’ai envie de mourir',
  'Je veux mettre fin à mes jours',
  'Je ne veux plus vivre',
  'मैं मरना चाहता हूँ',
  'मैं आत्महत्या करना चाहती हूँ',
  'मैं अब जीना नहीं चाहती',
  '我想自杀',
  '我不想活了',
  '我想结束自己的生命',
])('asks for care: %s', (text) => expect(needsCare(text)).toBe(true))

test.each([
  'The heating has been broken since Monday and it is killing me.',
  'I would die for a hot shower.',
  'My uncle killed himself last year and I do not know how to tell her.',
  'Me muero de frío',
  'Quiero vivir aquí, sin ruido',
  'Je meurs de froid',
  'Il s’est fait mal',
  'मुझे ठंड लग रही है, मर गया',
  '冷死了，我想修暖气',
  '饿死我了',
])('goes on with: %s', (text) => expect(needsCare(text)).toBe(false))
