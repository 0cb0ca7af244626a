import fc, { type Arbitrary } from 'fast-check'

/** Texts as people, keyboards and attackers make them. A lone surrogate and a NUL are among them. */
export const oddText: Arbitrary<string> = fc.oneof(
  { weight: 3, arbitrary: fc.string({ unit: 'grapheme', maxLength: 40 }) },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
  fc.constantFrom(
    '',
    ' ',
    '\u0000',
    'a\u0000b',
    '\ud800',
    '\udc00\ud800',
    '\ufeff',
    '\u202eabc',
    '\u{e0041}\u{e0042}',
    '👩‍👩‍👧‍👦'.repeat(20),
    'Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴̵̜̰͔ͫ͗͢L̠ͨͧͩ͘G̴̻͈͍͔̹̑͗̎̅͛́Ǫ̵̹̻̝̳͂̌̌͘',
    "'; DROP TABLE turns; --",
    '%_\\',
    '</learner>',
    '{{constructor.constructor}}',
    '__proto__',
    'x'.repeat(2_000),
    'x'.repeat(2_001),
    '长'.repeat(2_000),
  ),
)

/** Values that stand where another should. */
export const oddValue: Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    true,
    false,
    0,
    -1,
    1.5,
    2 ** 31,
    2 ** 53 - 1,
    2 ** 53 + 1,
    -(2 ** 53),
    1e308,
    8.64e15,
    -8.64e15,
    [],
    {},
    [[]],
    [null],
  ),
  oddText,
  fc.uuid(),
  fc.uuid().map((id) => id.toUpperCase()),
  fc.dictionary(
    fc.constantFrom('__proto__', 'constructor', 'prototype', 'length', 'toString', 'then', '$ne', ''),
    fc.constantFrom<unknown>(1, 'x', {}, null),
    { maxKeys: 3 },
  ),
  fc.array(oddText, { maxLength: 60 }),
  fc.integer({ min: 1, max: 400 }).map((depth) => nest(depth)),
)

function nest(depth: number): unknown {
  let value: unknown = 1
  for (let count = 0; count < depth; count += 1) value = count % 2 ? [value] : { a: value }
  return value
}

type Path = (string | number)[]

/** The same thing with one part of it taken away, exchanged or added to. */
export function breakOne(good: Arbitrary<unknown>): Arbitrary<unknown> {
  return fc.tuple(good, fc.nat(), fc.constantFrom('exchange', 'exchange', 'remove', 'add'), oddValue).map(([value, pick, how, odd]) => {
    const paths = pathsOf(value)
    const path = paths[pick % paths.length] ?? []
    if (path.length === 0) return how === 'add' && isObject(value) ? { ...value, extra: odd } : odd
    return change(value, path, how, odd)
  })
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function pathsOf(value: unknown, path: Path = []): Path[] {
  const children = Array.isArray(value) ? [...value.entries()] : isObject(value) ? Object.entries(value) : []
  return [path, ...children.flatMap(([key, child]) => pathsOf(child, [...path, key]))]
}

function change(value: unknown, [key = '', ...rest]: Path, how: string, odd: unknown): unknown {
  const inner = (child: unknown) => (rest.length > 0 ? change(child, rest, how, odd) : odd)
  if (Array.isArray(value)) {
    if (rest.length === 0 && how === 'remove') return value.toSpliced(Number(key), 1)
    return value.with(Number(key), inner(value[Number(key)]))
  }
  const copy: Record<string, unknown> = { ...(value as Record<string, unknown>) }
  if (rest.length === 0 && how === 'remove') delete copy[key]
  else copy[key] = inner(copy[key])
  return copy
}
