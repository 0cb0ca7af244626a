import { readFileSync } from 'node:fs'
import { clampChroma, converter, parse } from 'culori'
import { expect, test } from 'vitest'

const css = readFileSync(new URL('../theme.css', import.meta.url), 'utf8')

/** Every colour token with its light and its dark value; the first definition counts. */
const tokens = new Map<string, [light: string, dark: string]>()
for (const [, name = '', light = '', dark = ''] of css.matchAll(/--([\w-]+):\s*light-dark\((oklch\([^)]*\)),\s*(oklch\([^)]*\))\)/g)) {
  if (!tokens.has(name)) tokens.set(name, [light, dark])
}
for (const [, name = '', other = ''] of css.matchAll(/--(chart-\d):\s*var\(--([\w-]+)\)/g)) tokens.set(name, valuesOf(other))

// WCAG 2.2 AA: 4.5 for text, 3 for what is drawn.
const PAIRS: [least: number, foreground: string, ...backgrounds: string[]][] = [
  [4.5, 'ink', 'ground', 'surface', 'sunken', 'hover', 'aside-wash', 'aside-mark', 'danger-wash', 'good-wash', 'voice-fill'],
  [4.5, 'ink-soft', 'ground', 'surface', 'sunken', 'hover', 'aside-wash', 'voice-fill'],
  [4.5, 'ink-faint', 'ground', 'surface', 'sunken'],
  [4.5, 'voice', 'ground', 'surface', 'sunken', 'hover', 'voice-fill'],
  [4.5, 'on-voice', 'voice', 'voice-hover'],
  [4.5, 'on-voice-fill', 'voice-fill', 'voice-fill-2'],
  [4.5, 'on-self', 'self'],
  [4.5, 'aside-ink', 'ground', 'surface', 'aside-wash', 'sunken'],
  [4.5, 'on-aside-solid', 'aside-solid'],
  [4.5, 'danger', 'ground', 'surface', 'danger-wash', 'sunken'],
  [4.5, 'on-danger', 'danger'],
  [4.5, 'good', 'ground', 'surface', 'good-wash'],
  [3, 'line-strong', 'ground', 'surface', 'sunken'],
  [3, 'aside', 'ground', 'surface'],
  [3, 'aside-on-fill', 'voice-fill'],
  [3, 'aside-solid', 'self'],
  [3, 'focus', 'ground', 'surface', 'voice-fill', 'aside-wash'],
  [3, 'chart-1', 'surface', 'ground'],
  [3, 'chart-2', 'surface'],
  [4.5, 'chart-3', 'surface', 'ground'],
  [4.5, 'chart-4', 'surface', 'ground'],
  [3, 'chart-5', 'surface'],
]

const cases = PAIRS.flatMap(([least, foreground, ...backgrounds]) => backgrounds.map((background) => ({ foreground, background, least })))

test.each(cases)('$foreground on $background has $least to 1, light and dark', ({ foreground, background, least }) => {
  const [front, back] = [valuesOf(foreground), valuesOf(background)]
  expect(contrast(front[0], back[0]), 'light').toBeGreaterThanOrEqual(least)
  expect(contrast(front[1], back[1]), 'dark').toBeGreaterThanOrEqual(least)
})

function valuesOf(name: string): [light: string, dark: string] {
  const values = tokens.get(name)
  if (!values) throw new Error(`theme.css has no colour --${name}`)
  return values
}

function contrast(one: string, other: string): number {
  const [brighter = 0, darker = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (brighter + 0.05) / (darker + 0.05)
}

/** Relative luminance as WCAG defines it, of the colour that an sRGB screen can show. */
function luminance(colour: string): number {
  const { r, g, b } = converter('rgb')(clampChroma(parse(colour), 'oklch'))
  const linear = (value: number) => {
    const channel = Math.min(1, Math.max(0, value))
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
  }
  return 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b)
}
