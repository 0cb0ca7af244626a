import fc from 'fast-check'
import { expect, it } from 'vitest'
import { Several } from './several.ts'

it('keeps what sets by their keys would', () => {
  const values = [{}, {}, {}]
  const step = fc.record({ adds: fc.boolean(), key: fc.constantFrom('a', 'b'), value: fc.constantFrom(...values) })
  fc.assert(
    fc.property(fc.array(step), (steps) => {
      const several = new Several<string, object>()
      const sets = { a: new Set<object>(), b: new Set<object>() }
      for (const { adds, key, value } of steps) {
        const set = sets[key]
        if (adds) {
          several.add(key, value)
          set.add(value)
        } else expect(several.delete(key, value)).toBe(set.delete(value))
        expect(several.count(key)).toBe(set.size)
        expect(new Set(several.of(key))).toEqual(set)
      }
      const full = (['a', 'b'] as const).filter((key) => sets[key].size > 0)
      expect(new Set(several.keys())).toEqual(new Set(full))
      expect(several.size).toBe(full.length)
    }),
  )
})
