import { type ReactNode, useId } from 'react'

/** A heading, one sentence, and lines under it. */
export function AdminSection({ title, hint, children }: { title: string; hint: string; children: ReactNode }) {
  const id = useId()
  return (
    <section aria-labelledby={id} className="admin-section">
      <h2 id={id} className="text-base font-semibold">
        {title}
      </h2>
      <p className="mb-4 text-ui text-ink-soft">{hint}</p>
      {children}
    </section>
  )
}
