import type { Debrief } from '@parley/contracts/debrief'
import { expect, test } from 'vitest'
import { heatingTalk, withGlosses } from './testing/heating-talk.ts'
import { type MarkdownWords, toMarkdown } from './to-markdown.ts'

const WORDS: MarkdownWords = {
  facts: 'Carmen Ortega · Spanish, B1 · 12 November 2026',
  talk: 'The talk',
  you: 'You',
  coach: 'Coach, only you see this',
  debrief: 'Debrief',
  goals: 'What you were after',
  results: { met: 'Met', partly: 'Partly', missed: 'Missed', unclear: 'Not clear' },
  linesAgain: (count) => `${count} to say again`,
  sayInstead: 'Say it instead',
  keep: 'One line to keep',
  words: 'Words worth keeping',
  helped: 'With help',
  atTurn: (turnNumber) => `turn ${turnNumber}`,
  readFrom: (turnNumber) => `Read from turn ${turnNumber} on.`,
}

/** Two spaces: a line that ends here. */
const BREAK = '  '

const DEBRIEF: Debrief = {
  headline: 'You have a technician on Tuesday.',
  goals: [
    { goal: 'A date', result: 'met', evidence: { turnNumber: 1, speaker: 'partner', quote: 'El martes' } },
    { goal: 'No fee', result: 'missed', evidence: null },
  ],
  moments: [{ turnNumber: 1, quote: 'que viene', say: 'que venga', why: 'A wish takes the subjunctive.' }],
  keep: { turnNumber: 1, quote: 'No hay calefacción', why: 'A plain fact.' },
  words: [{ word: 'avería', meaning: 'breakdown' }],
  helpedTurns: [1],
  readFromTurn: 1,
}

test('everything that was said, with what the coach wrote set off as private', () => {
  expect(toMarkdown(heatingTalk(), null, WORDS)).toBe(`# The heating is broken

Carmen Ortega · Spanish, B1 · 12 November 2026

## The talk

You call your landlady.

**Carmen Ortega:** ¿Sí, dígame?

**You (1):** No hay calefacción. Necesito que viene un técnico.

> *Coach, only you see this*
>
> que viene → **que venga**
>
> A wish takes the subjunctive.

**Carmen Ortega:** El martes.

> *Coach, only you see this*
>
> “How do I say thanks?”
>
> **Se lo agradezco.**
`)
})

test('the debrief stands in front', () => {
  const markdown = toMarkdown(heatingTalk(), DEBRIEF, WORDS)
  expect(markdown.slice(markdown.indexOf('## Debrief'), markdown.indexOf('## The talk'))).toBe(`## Debrief

**You have a technician on Tuesday.**

### What you were after

- [x] A date (Met): “El martes” (turn 1, With help)
- [ ] No fee (Missed)

### 1 to say again

- “que viene” (turn 1, With help)${BREAK}
  Say it instead: **que venga**${BREAK}
  A wish takes the subjunctive.

### One line to keep

“No hay calefacción” (turn 1, With help)

A plain fact.

### Words worth keeping

- **avería**: breakdown

`)
})

test('a debrief of the last turns says from where it was read', () => {
  expect(toMarkdown(heatingTalk(), { ...DEBRIEF, readFromTurn: 15 }, WORDS)).toContain(
    '**You have a technician on Tuesday.**\n\nRead from turn 15 on.\n\n### What you were after',
  )
})

test('a gloss stands under the line that it explains', () => {
  const markdown = toMarkdown(withGlosses(heatingTalk()), null, WORDS)
  const coach = '> *Coach, only you see this*\n>\n> '
  expect(markdown).toContain(`**Carmen Ortega:** ¿Sí, dígame?\n\n${coach}Yes, hello?\n\n**You (1):**`)
  expect(markdown).toContain(`**Carmen Ortega:** El martes.\n\n${coach}On Tuesday.\n\n${coach}“How do I say thanks?”`)
})

test('words are no marks', () => {
  const talk = heatingTalk({ line: '# *No* [hay] <b>\n- calefacción\n1. _ya_' })
  expect(toMarkdown(talk, null, WORDS)).toContain(
    String.raw`\# \*No\* \[hay\] \<b\>` + `${BREAK}\n` + String.raw`\- calefacción` + `${BREAK}\n` + String.raw`1\. \_ya\_`,
  )
})
