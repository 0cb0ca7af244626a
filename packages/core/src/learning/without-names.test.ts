import { expect, it } from 'vitest'
import { withoutNames } from './without-names.ts'

it.each([
  ['Hola Asha, soy Camille', ['Asha Verma', 'Camille'], 'Hola X, soy X'],
  ['ASHA VERMA dijo que no', ['Asha Verma'], 'X dijo que no'],
  ['@Asha Verma mira', ['Asha Verma'], 'X mira'],
  ['la Marina y el mar', ['Mar'], 'la Marina y el X'],
  ['我和王伟去北京', ['王伟'], '我和X去北京'],
  ['आशा कल आई', ['आशा वर्मा'], 'X कल आई'],
  ['Si, al fin', ['Al', 'Si'], 'Si, al fin'],
  ['a+b (c)', ['a+b (c)'], 'X'],
  ['Jean-Pierre/JP est là', ['Jean-Pierre/JP'], 'X est là'],
  ['nobody', ['', ' '], 'nobody'],
])('%s', (text, names, shown) => expect(withoutNames(text, names, 'X')).toBe(shown))
