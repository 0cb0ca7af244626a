import { Check } from 'lucide-react'
import type { ReactNode } from 'react'
import { m } from '../paraglide/messages.js'

/** A field that saves at once, with "Saved" at the end of its label's line. */
export function SavedBeside({ saved, children }: { saved: boolean; children: ReactNode }) {
  return (
    <div className="relative">
      {children}
      <p role="status" className="absolute end-0 top-0 text-ui text-good">
        {saved && (
          <span className="inline-flex items-center gap-1.5">
            <Check size={16} strokeWidth={2} aria-hidden />
            {m.auth_saved()}
          </span>
        )}
      </p>
    </div>
  )
}
