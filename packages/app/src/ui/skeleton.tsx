import { m } from '../paraglide/messages.js'
import { classNames } from './class-names.ts'

/** The place of a line that is on its way. Give it a size. */
export function Skeleton({ className }: { className?: string }) {
  return <span aria-hidden className={classNames('skeleton block', className)} />
}

/** Wraps the skeletons of one region and says once that it is loading. */
export function Loading({ className, children }: { className?: string; children: React.ReactNode }) {
  return (
    <div role="status" className={className}>
      <span className="sr-only">{m.loading()}</span>
      {children}
    </div>
  )
}
