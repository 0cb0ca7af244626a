import { expect, test } from 'vitest'
import { chooseVoice, type VoiceFacts } from './choose-voice.ts'

const voice = (name: string, lang: string, facts: Partial<VoiceFacts> = {}): VoiceFacts => ({
  name,
  lang,
  localService: true,
  default: false,
  ...facts,
})

test.each([
  ['no voices', [], 'es', undefined],
  ['none of the language', [voice('Anna', 'de-DE')], 'es', undefined],
  ['a language that only begins alike', [voice('Estonian', 'est-EE')], 'es', undefined],
  ['a tag without a region', [voice('Mónica', 'es')], 'es', 'Mónica'],
  ['the preferred variety', [voice('Paulina', 'es-MX'), voice('Mónica', 'es-ES')], 'es', 'Mónica'],
  ['another variety rather than none', [voice('Diego', 'es-AR')], 'es', 'Diego'],
  ['an underscore', [voice('es-x', 'es_ES')], 'es', 'es-x'],
  ['one on the device', [voice('Google español', 'es-ES', { localService: false }), voice('Diego', 'es-AR')], 'es', 'Diego'],
  ['one elsewhere rather than none', [voice('Google español', 'es-ES', { localService: false })], 'es', 'Google español'],
  ['a natural one', [voice('Thomas', 'fr-FR', { default: true }), voice('Amélie (Premium)', 'fr-FR')], 'fr', 'Amélie (Premium)'],
  ['the default', [voice('Albert', 'en-US'), voice('Samantha', 'en-US', { default: true })], 'en', 'Samantha'],
  ['Mandarin by its own tag', [voice('Tingting', 'cmn-Hans-CN')], 'zh', 'Tingting'],
  ['never Cantonese', [voice('Sinji', 'zh-HK'), voice('Sinji', 'yue-HK')], 'zh', undefined],
] as const)('%s', (_name, voices, language, expected) => {
  expect(chooseVoice(voices, language)?.name).toBe(expected)
})
