/** Parts of a name that are shorter are words as often as names. */
const NAME_PART_MIN = 3
/** A Han name has no spaces, and is short. */
const isHan = (part: string) => /^\p{Script=Han}{2,}$/u.test(part)

/** A text in which nobody of these is named: `other` stands for each, by whatever part of their name they are called. */
export function withoutNames(text: string, names: readonly string[], other: string): string {
  const parts = new Set(names.flatMap((name) => [name, ...name.split(/\s+/)]).map((part) => part.trim()))
  const named = [...parts].filter((part) => [...part].length >= NAME_PART_MIN || isHan(part)).toSorted((a, b) => b.length - a.length)
  if (named.length === 0) return text
  // Chinese has no space around a name.
  const alternatives = named.map((part) =>
    isHan(part) ? escape(part) : `(?<![\\p{L}\\p{M}\\p{N}])${escape(part)}(?![\\p{L}\\p{M}\\p{N}])`,
  )
  return text.replaceAll(new RegExp(`@?(?:${alternatives.join('|')})`, 'giu'), other)
}

function escape(part: string): string {
  return part.replaceAll(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`)
}
