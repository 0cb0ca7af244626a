import { expect, it } from 'vitest'
import { correctionDiff } from './correction-diff.ts'

const marks = { same: '', removed: '-', added: '+' }
const shown = (...[from, to, language]: Parameters<typeof correctionDiff>) =>
  correctionDiff(from, to, language)
    ?.map(({ kind, text }) => (kind === 'same' ? text : `[${marks[kind]}${text}]`))
    .join('') ?? null

it.each([
  ['es', 'necesito que viene hoy', 'necesito que venga hoy', 'necesito que [-viene][+venga] hoy'],
  ['es', 'Yo gusta el museo', 'Me gusta el museo', '[-Yo][+Me] gusta el museo'],
  ['fr', 'je suis allé à musée', 'je suis allé au musée', 'je suis allé [-à][+au] musée'],
  ['hi', 'मैं कल जाता हूँ', 'मैं कल जाऊँगा', 'मैं कल [-जाता हूँ][+जाऊँगा]'],
  ['zh', '我昨天去北京。', '我昨天去了北京。', '我昨天去[+了]北京。'],
] as const)('marks what is changed in %s', (language, from, to, diff) => {
  expect(shown(from, to, language)).toBe(diff)
})

it.each([
  ['is the same', 'Hola', 'Hola'],
  ['has nothing in common', 'Hola', 'Adiós'],
  ['is changed all through', 'a '.repeat(200), 'b '.repeat(200)],
])('has nothing to mark when it %s', (_name, from, to) => {
  expect(shown(from, to, 'es')).toBe(null)
})
