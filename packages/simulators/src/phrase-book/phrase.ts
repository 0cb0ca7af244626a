import type { InEveryLanguage } from '../scripts/language.ts'

/**
 * What friends write, in every language; of several forms the first is said and all are understood. In a form, `(a|b)` is a choice of which
 * the first is said, and `{slot}` one of `SLOTS`. The final mark is of one kind in all first forms.
 */
export type Phrase = InEveryLanguage<string | readonly string[]>

/**
 * `n` is a number; `date`, of a month, one with its `th`, and `time`, of a day, one with its `h`, `बजे` or `点`. `day` says when, `weekday` names
 * it. `x` is a mention or a link, `who` that or a name; `friend` a name after what is said to them; `name` any name, in any script.
 */
export const SLOTS = ['n', 'date', 'time', 'day', 'weekday', 'month', 'language', 'place', 'x', 'who', 'friend', 'name'] as const
export type Slot = (typeof SLOTS)[number]

const CHOICE = /\(([^()]*)\)/

/** A form without its choices: the one that is said first. */
export function formsOf(form: string | readonly string[]): string[] {
  return typeof form === 'string' ? expand(form) : form.flatMap(expand)
}

function expand(form: string): string[] {
  const choice = CHOICE.exec(form)
  if (!choice) return [form]
  return choice[1]!.split('|').flatMap((option) => expand(form.replace(CHOICE, () => option)))
}
