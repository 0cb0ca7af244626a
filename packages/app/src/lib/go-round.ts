/** Moves the focus to the next, or the last, of the places of a screen: elements with `data-place`, in this order. */
export function goRound(root: HTMLElement, names: readonly string[], step: 1 | -1): void {
  const places = names.flatMap((name) => root.querySelector<HTMLElement>(`[data-place='${name}']`) ?? [])
  const here = document.activeElement?.closest<HTMLElement>('[data-place]')
  const from = here ? places.indexOf(here) : -1
  const next = from === -1 && step === -1 ? places.length - 1 : (from + step + places.length) % places.length
  places[next]?.focus()
}
