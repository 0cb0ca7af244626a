import { expect, it } from 'vitest'
import { playDrafter } from './draft.ts'
import { LANGUAGES } from './language.ts'
import { writeReply } from './reply.ts'

it.each(LANGUAGES)('drafts two labelled lines in %s', (coachLanguage) => {
  expect(playDrafter('fr', coachLanguage)).toMatch(/^scene: small-talk\nsituation: .{20,600}$/u)
})

it('plays the drafter where a prompt asks for one', () => {
  const header = { role: 'drafter', scene: '', language: 'es', level: '', partner: '', coachLanguage: 'en', goals: [] }
  expect(writeReply(header, [])).toContain('in Spanish')
})
