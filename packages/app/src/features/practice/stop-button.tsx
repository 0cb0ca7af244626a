import { classNames } from '../../ui/class-names.ts'

export interface StopButtonProps {
  /** Whose words it stops. */
  label: string
  onStop: () => void
  className?: string
}

/** Stops one of the two who speak. It goes when they end, so whoever pressed it is left in its place. */
export function StopButton({ label, onStop, className }: StopButtonProps) {
  return (
    <button
      type="button"
      className={classNames('stop-one', className)}
      aria-label={label}
      title={label}
      onClick={(event) => {
        onStop()
        event.currentTarget.closest<HTMLElement>('[data-place]')?.focus({ preventScroll: true })
      }}
    >
      <span className="stop-sign" aria-hidden />
    </button>
  )
}
