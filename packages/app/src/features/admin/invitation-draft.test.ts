import { invitationCreate } from '@parley/contracts/invitations'
import { describe, expect, test } from 'vitest'
import { endOfDay } from './days.ts'
import { checkDraft, draftTokens, type InvitationDraft, withChat, withScene } from './invitation-draft.ts'

const NOW = new Date(2026, 10, 20, 12).getTime()

const DRAFT: InvitationDraft = {
  label: ' Evening class ',
  presetTokens: 25_000,
  ownTokens: '',
  guests: '12',
  until: '2026-12-04',
  scene: null,
  language: null,
  chatTitle: null,
}

describe('a draft', () => {
  test('becomes what the server takes', () => {
    const { input } = checkDraft(DRAFT, NOW)
    expect(input).toEqual({
      label: 'Evening class',
      budgetTokens: 25_000,
      maxGuests: 12,
      expiresAt: endOfDay('2026-12-04'),
      scene: null,
      language: null,
      chatTitle: null,
    })
    expect(invitationCreate.safeParse(input).success).toBe(true)
  })

  test('takes a language without a scene', () => {
    expect(checkDraft({ ...DRAFT, language: 'es' }, NOW).input).toMatchObject({ scene: null, language: 'es' })
  })

  test('has a language once it has a scene', () => {
    const withAny = withScene(DRAFT, 'broken-heating', 'es')
    expect(checkDraft(withAny, NOW).input).toMatchObject({ scene: 'broken-heating', language: 'es' })
    expect(withScene({ ...DRAFT, language: 'hi' }, 'broken-heating', 'es').language).toBe('hi')
    expect(withScene(DRAFT, null, 'es').language).toBe(null)
  })

  test('leads into a chat, which has a name and no scene', () => {
    const withName = { ...withChat({ ...DRAFT, scene: 'broken-heating', language: 'es' as const }), chatTitle: ' Our street ' }
    const { input } = checkDraft(withName, NOW)
    expect(input).toMatchObject({ scene: null, language: null, chatTitle: 'Our street' })
    expect(invitationCreate.safeParse(input).success).toBe(true)
    expect(checkDraft(withScene(withName, null, 'en'), NOW).input).toMatchObject({ chatTitle: null, language: 'es' })
  })

  test('takes a number of its own when no preset is chosen', () => {
    expect(draftTokens({ presetTokens: null, ownTokens: '40,000' })).toBe(40_000)
    expect(draftTokens({ presetTokens: 10_000, ownTokens: '40,000' })).toBe(10_000)
    expect(draftTokens({ presetTokens: null, ownTokens: '40' })).toBe(null)
  })

  test('may end today', () => {
    expect(checkDraft({ ...DRAFT, until: '2026-11-20' }, NOW).wrong).toEqual([])
  })

  test.each([
    [{ label: '  ' }, ['label']],
    [{ presetTokens: null }, ['ownTokens']],
    [{ guests: '0' }, ['guests']],
    [{ guests: '2.5' }, ['guests']],
    [{ until: '' }, ['until']],
    [{ until: '2026-11-19' }, ['until']],
    [{ chatTitle: ' ' }, ['chatTitle']],
    [{ label: '', guests: '', until: '2020-01-01' }, ['label', 'guests', 'until']],
  ])('%j is looked at again', (change, wrong) => {
    expect(checkDraft({ ...DRAFT, ...change }, NOW)).toEqual({ input: null, wrong })
  })
})
