import { describe, expect, it } from 'vitest'
import { createThoughtFilter } from './thoughts.ts'

/** What is said and what is thought of a text that comes in these pieces. */
function filter(pieces: readonly string[], { isOpen = false, isCut = false } = {}) {
  const thoughts = createThoughtFilter(isOpen)
  const words = [...pieces.flatMap((piece) => thoughts.push(piece)), ...thoughts.end(isCut)]
  const textOf = (type: 'delta' | 'thought') => words.flatMap((part) => (part.type === type ? part.text : '')).join('')
  return { said: textOf('delta'), thought: textOf('thought'), hasStrayEnd: thoughts.hasStrayEnd }
}

describe('createThoughtFilter', () => {
  it.each<[string, string, string]>([
    ['nothing but words', 'Hola, Nina.', 'Hola, Nina.'],
    ['a thought', '<think>\nShe asks.\n</think>\n\nHola.', 'Hola.'],
    ['a thought in capitals, after a line break', '\n<THINK>x</Think>Hola.', 'Hola.'],
    ['a longer name', '<thinking>a </think> b</thinking>Hola.', 'Hola.'],
    ['square signs', '[THINK]x[/THINK]Hola.', 'Hola.'],
    ['two thoughts', '<think>a</think>\n<think>b</think> Hola.', 'Hola.'],
    ['an empty thought', '<think></think>Hola.', 'Hola.'],
    ['nothing after the thought', '<think>a</think>', ''],
    ['a thought without an end', '<think>a, b, c', ''],
    ['a fence inside the answer', 'Escribe <think>esto</think>.', 'Escribe <think>esto</think>.'],
    ['what only looks like one', '<thin ice', '<thin ice'],
    ['half a fence and no more', '<thi', '<thi'],
    ['a letter that grows when it is small', '<think>İİİİ</think>Hola.', 'Hola.'],
  ])('hears %s, however it is cut', (_name, text, said) => {
    for (let first = 0; first <= text.length; first += 1) {
      for (let second = first; second <= text.length; second += 1) {
        expect(filter([text.slice(0, first), text.slice(first, second), text.slice(second)]).said).toBe(said)
      }
    }
  })

  it('says what was thought, so that it can be billed', () => {
    expect(filter(['<think>a', 'b</think>Hola.']).thought).toBe('<think>ab</think>')
  })

  it('says words as they come', () => {
    const thoughts = createThoughtFilter(false)
    expect(thoughts.push('<think>a</think> Ho')).toEqual([
      { type: 'thought', text: '<think>a</think>' },
      { type: 'delta', text: 'Ho' },
    ])
    expect(thoughts.push('la')).toEqual([{ type: 'delta', text: 'la' }])
  })

  it.each([
    ['an end that nothing began', 'She asks.</think>Hola.', true],
    ['one of its own', '<think>a</think>Hola.', false],
  ])('tells of %s, cut anywhere', (_name, text, expected) => {
    for (let cut = 0; cut <= text.length; cut += 1) {
      expect(filter([text.slice(0, cut), text.slice(cut)]).hasStrayEnd).toBe(expected)
    }
  })

  it.each<[string, string, boolean, string]>([
    ['ends the thought', 'She asks.</think>\nHola.', false, 'Hola.'],
    ['says all, when it was none', '\n\nHola.', false, 'Hola.'],
    ['ends another that the text has begun by its own sign', '\n<thinking>a </think> b</thinking>Hola.', false, 'Hola.'],
    ['says all of what only looks like another', '<thin ice', false, '<thin ice'],
    ['says nothing, when it was cut in it', 'She as', true, ''],
  ])('with a thought begun in the prompt, %s', (_name, text, isCut, said) => {
    expect(filter([...text], { isOpen: true, isCut }).said).toBe(said)
  })

  it('tells once of a thought that text and prompt may both have begun', () => {
    const thoughts = createThoughtFilter(true)
    const words = Array.from('<think>She asks.</think>').flatMap((piece) => thoughts.push(piece))
    expect(words.map(({ text }) => text).join('')).toBe('<think>She asks.</think>')
  })

  it('tells of a hidden thought as it comes, once', () => {
    const thoughts = createThoughtFilter(true)
    expect(thoughts.push('She asks')).toEqual([{ type: 'thought', text: 'She asks' }])
    expect(thoughts.push(' why.</thi')).toEqual([{ type: 'thought', text: ' why.</thi' }])
    expect(thoughts.push('nk>Hola.')).toEqual([
      { type: 'thought', text: 'nk>' },
      { type: 'delta', text: 'Hola.' },
    ])
  })
})
