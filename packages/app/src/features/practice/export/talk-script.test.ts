import { expect, test } from 'vitest'
import { heatingTalk, withGlosses } from './testing/heating-talk.ts'
import { toScript } from './talk-script.ts'

test('a gloss stands under the line that it explains, with the number of its turn', () => {
  const lines = toScript(withGlosses(heatingTalk())).map(({ kind, turnNumber, about }) => [kind, turnNumber, about])
  expect(lines).toEqual([
    ['opening', null, null],
    ['gloss', null, '¿Sí, dígame?'],
    ['turn', 1, null],
    ['note', 1, null],
    ['answer', 1, null],
    ['gloss', 1, 'El martes.'],
    ['advice', 1, null],
  ])
})

test('of several glosses of a line the newest that says something', () => {
  const talk = withGlosses(heatingTalk())
  const newest = talk.replies.findLast(({ kind }) => kind === 'gloss') ?? expect.fail('no gloss')
  talk.replies.push({ ...newest, text: 'means: Tuesday, then.' }, { ...newest, text: '' })
  const glosses = toScript(talk).filter(({ kind }) => kind === 'gloss')
  expect(glosses.map(({ text }) => text.split('\n')[0])).toEqual(['means: Yes, hello?', 'means: Tuesday, then.'])
})
