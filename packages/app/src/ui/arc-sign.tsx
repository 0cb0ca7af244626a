/** The parenthesis alone, where an icon would stand: the aside. */
export function ArcSign() {
  return (
    <svg viewBox="0 0 20 20" width={20} height={20} fill="var(--aside)" stroke="var(--aside)" strokeWidth={0.8} aria-hidden>
      <path d="M12.6 1.6A11 11 0 0 0 12.6 18.4A14 14 0 0 1 12.6 1.6Z" />
    </svg>
  )
}
