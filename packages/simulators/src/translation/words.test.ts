import { expect, it } from 'vitest'
import { translateWords } from '../phrase-book/translate.ts'
import { translatePieces } from './words.ts'

it('keeps a mark in the place where a sentence of the other language has it', () => {
  const pieces = [{ words: 'J’arrive le ' }, { mark: '<m/>' }, { words: ' au soir' }]
  expect(translatePieces(pieces, 'fr', 'hi', translateWords)).toEqual([
    { words: 'मैं ' },
    { mark: '<m/>' },
    { words: ' की शाम को पहुँच रही हूँ' },
  ])
})
