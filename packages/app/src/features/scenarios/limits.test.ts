import { practiceStart } from '@parley/contracts/practice'
import { practiceList, practiceRename } from '@parley/contracts/talks'
import { expect, test } from 'vitest'
import { SEARCH_MAX_LENGTH, SITUATION_MAX_LENGTH, TITLE_MAX_LENGTH } from './limits.ts'

const start = { scene: 'doctor', language: 'es', coachLanguage: 'en', coachMode: 'live' }
const conversationId = '01970000-0000-7000-8000-000000000000'

test.each([
  ['a situation', SITUATION_MAX_LENGTH, (situation: string) => practiceStart.safeParse({ ...start, situation }).success],
  ['a title', TITLE_MAX_LENGTH, (title: string) => practiceRename.safeParse({ conversationId, title }).success],
  ['a search', SEARCH_MAX_LENGTH, (search: string) => practiceList.safeParse({ search }).success],
])('%s may be as long as the contract allows', (_name, most, allows) => {
  expect([most, most + 1].map((length) => allows('x'.repeat(length)))).toEqual([true, false])
})
