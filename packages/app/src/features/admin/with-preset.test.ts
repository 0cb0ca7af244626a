import { expect, test } from 'vitest'
import { withPreset } from './with-preset.ts'

const preset = (name: string, tokens: number) => ({ id: name, name, tokens })

test('a preset stands by its tokens, then by its name', () => {
  const presets = [preset('Short', 10_000), preset('Long', 50_000)]
  const names = (tokens: number) => withPreset(presets, preset('New', tokens)).map(({ name }) => name)
  expect(names(10_000)).toEqual(['New', 'Short', 'Long'])
  expect(names(50_000)).toEqual(['Short', 'Long', 'New'])
  expect(presets).toHaveLength(2)
})
