import { expect, it } from 'vitest'
import { playDrafter } from './draft.ts'
import { LANGUAGES } from './language.ts'
import { writeReply } from './reply.ts'

it.each(LANGUAGES)('drafts labelled lines in %s', (coachLanguage) => {
  expect(playDrafter('fr', coachLanguage)).toMatch(
    /^scene: small-talk\ntitle: .{4,80}\nrole: .{4,80}\nopening: .{10,300}\n(goal: .{4,160}\n){3}situation: .{20,600}$/u,
  )
})

it('plays the drafter where a prompt asks for one', () => {
  const header = { role: 'drafter', scene: '', language: 'es', level: '', partner: '', coachLanguage: 'en', goals: [] }
  expect(writeReply(header, [])).toContain('in Spanish')
})
