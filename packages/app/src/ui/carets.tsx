/** Somebody is speaking aloud. Announce it in words elsewhere: the sign itself is silent. */
export function DotCaret() {
  return <span className="dot-caret" aria-hidden />
}

/** The coach is writing. */
export function ArcCaret() {
  return <span className="arc-caret" aria-hidden />
}
