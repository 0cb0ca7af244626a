import { isValidElement } from 'react'
import { expect, test } from 'vitest'
import { Rich } from './rich.tsx'

function partsOf(text: string): unknown[] {
  const parts = Rich({ text, b: (words) => `[${words}]` }) as unknown as { props: { children: unknown } }[]
  return parts.map((part) => (isValidElement<{ children: unknown }>(part) ? part.props.children : part))
}

test('draws marked words and leaves the rest', () => {
  expect(partsOf('<b>25,000 tokens</b>, about 40 turns')).toEqual(['', '[25,000 tokens]', ', about 40 turns'])
})

test('shows the words of a mark that nobody draws, and anything else as it stands', () => {
  expect(partsOf('a <i>b</i> < c')).toEqual(['a ', 'b', ' < c'])
})
