/** Puts the cursor into the first field that has a problem. @returns whether there is one. `problems`: by field name, in order. */
export function focusProblem(form: HTMLFormElement, problems: Record<string, string | undefined>): boolean {
  const first = Object.keys(problems).find((name) => problems[name])
  if (!first) return false
  const field = form.elements.namedItem(first)
  if (field instanceof HTMLElement) field.focus()
  return true
}
