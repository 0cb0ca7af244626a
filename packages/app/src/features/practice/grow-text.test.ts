import { expect, test, vi } from 'vitest'
import { growText } from './grow-text.ts'

function textNode(data: string) {
  return {
    data,
    appendData: vi.fn(function appendData(this: { data: string }, more: string) {
      this.data += more
    }),
  }
}

test('appends what is new', () => {
  const node = textNode('Mire, yo')
  growText(node, 'Mire, yo esta semana')
  expect(node.data).toBe('Mire, yo esta semana')
  expect(node.appendData.mock.calls).toEqual([[' esta semana']])
})

test('leaves alone what says it already', () => {
  const node = textNode('Mire')
  growText(node, 'Mire')
  expect(node.appendData).not.toHaveBeenCalled()
})

test.each(['Mir', 'Oiga, yo', ''])('says "%s" from the beginning where it does not go on', (text) => {
  const node = textNode('Mire, yo')
  growText(node, text)
  expect(node.data).toBe(text)
  expect(node.appendData).not.toHaveBeenCalled()
})
