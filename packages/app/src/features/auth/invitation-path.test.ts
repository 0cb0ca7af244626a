import { expect, test } from 'vitest'
import { invitationPath } from './invitation-path.ts'

const TOKEN = '1VT722_tRnUbbEoWL53THgzKIvUU5o6UESZ2n9OM4Ps'

test.each([
  `https://parley.example/invite/${TOKEN}`,
  `  http://localhost:4100/invite/${TOKEN}?from=mail  `,
  `Come and talk: https://parley.example/invite/${TOKEN}.`,
  `/invite/${TOKEN}`,
  TOKEN,
])('%j is a link', (pasted) => {
  expect(invitationPath(pasted)).toBe(`/invite/${TOKEN}`)
})

test.each(['', 'https://parley.example/', `https://parley.example/invite/${TOKEN.slice(1)}`, `/invite/${TOKEN}x`, `${TOKEN}x`])(
  '%j is not',
  (pasted) => {
    expect(invitationPath(pasted)).toBeNull()
  },
)
