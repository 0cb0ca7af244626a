import { NAME } from '@parley/brand/name'
import { classNames } from './class-names.ts'

/** The dot and the parenthesis. Decorative wherever the name stands beside it. */
export function Mark({ size = 28, className }: { size?: number; className?: string }) {
  return (
    <svg viewBox="0 0 32 32" width={size} height={size} className={className} aria-hidden>
      <circle fill="var(--voice)" cx="11.75" cy="16" r="9.75" />
      <path fill="var(--aside-solid)" d="M19.6 3.2A13 13 0 0 1 19.6 28.8A17 17 0 0 0 19.6 3.2Z" />
    </svg>
  )
}

/** Mark and name. The name is set in the voice's own face, in Latin letters everywhere. */
export function Logo({ className, word = true }: { className?: string; word?: boolean }) {
  return (
    <span role="img" aria-label={NAME} lang="en" className={classNames('inline-flex items-center gap-2', className)}>
      <Mark size={26} />
      {word && <span className="font-serif text-[1.4375rem] leading-none tracking-[-0.01em]">{NAME}</span>}
    </span>
  )
}
