import { invitationCreate } from '@parley/contracts/invitations'
import { allowanceSave, presetSave } from '@parley/contracts/quota-input'
import { describe, expect, test } from 'vitest'
import { CHAT_TITLE_MAX_LENGTH, LABEL_MAX_LENGTH, LIMITS, PRESET_NAME_MAX_LENGTH } from './limits.ts'

const invitation = { label: 'Nina', budgetTokens: 25_000, maxGuests: 1, expiresAt: 1, scene: null, language: null }
const preset = { name: 'Short', tokens: 25_000 }

describe('limits are those of the contracts', () => {
  test.each([
    ['tokens of a guest', LIMITS.tokens, (budgetTokens: number) => invitationCreate.safeParse({ ...invitation, budgetTokens }).success],
    ['guests', LIMITS.guests, (maxGuests: number) => invitationCreate.safeParse({ ...invitation, maxGuests }).success],
    ['tokens of a preset', LIMITS.tokens, (tokens: number) => presetSave.safeParse({ ...preset, tokens }).success],
    ['tokens of a role', LIMITS.tokens, (tokens: number) => allowanceSave.safeParse({ role: 'USER', tokens }).success],
    [
      'a label',
      { least: 1, most: LABEL_MAX_LENGTH },
      (length: number) => invitationCreate.safeParse({ ...invitation, label: 'x'.repeat(length) }).success,
    ],
    [
      'the name of a chat',
      { least: 1, most: CHAT_TITLE_MAX_LENGTH },
      (length: number) => invitationCreate.safeParse({ ...invitation, chatTitle: 'x'.repeat(length) }).success,
    ],
    [
      'a name',
      { least: 1, most: PRESET_NAME_MAX_LENGTH },
      (length: number) => presetSave.safeParse({ ...preset, name: 'x'.repeat(length) }).success,
    ],
  ])('%s', (_name, { least, most }, allows) => {
    expect([least - 1, least, most, most + 1].map(allows)).toEqual([false, true, true, false])
  })
})
