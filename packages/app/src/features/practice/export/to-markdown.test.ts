import type { Debrief } from '@parley/contracts/debrief'
import { expect, test } from 'vitest'
import { heatingTalk } from './testing/heating-talk.ts'
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

test('words are no marks', () => {
  const talk = heatingTalk({ line: '# *No* [hay] <b>\n- calefacción\n1. _ya_' })
  expect(toMarkdown(talk, null, WORDS)).toContain(
    String.raw`\# \*No\* \[hay\] \<b\>` + `${BREAK}\n` + String.raw`\- calefacción` + `${BREAK}\n` + String.raw`1\. \_ya\_`,
  )
})
