import { LANGUAGES } from '@parley/contracts/language'
import { expect, test } from 'vitest'
import { HELP, telephone } from './help-contacts.ts'

test.each(LANGUAGES)('%s has somebody to call, and every number can be dialled', (language) => {
  const { lines, emergency } = HELP[language]
  expect(lines.length).toBeGreaterThan(0)
  expect(emergency.length).toBeGreaterThan(0)
  for (const { number } of [...lines, ...emergency]) expect(telephone(number)).toMatch(/^tel:\d{3,}$/)
})
