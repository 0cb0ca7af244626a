import type { ShowMode } from '@parley/contracts/chat'
import { expect, it } from 'vitest'
import { showModeOf } from './show-mode.ts'

it.each([
  [{ showMode: 'learner' }, 'learner'],
  [{ showMode: null }, 'translation'],
  [{}, 'translation'],
  [{ showMode: 'upside-down' as ShowMode }, 'translation'],
] as const)('%o is shown as %s', (place, mode) => expect(showModeOf(place)).toBe(mode))
