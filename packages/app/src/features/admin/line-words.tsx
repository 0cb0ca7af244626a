import { Check } from 'lucide-react'
import { m } from '../../paraglide/messages.js'

/** Beside the fields of a line: what the number means, and that it is saved. */
export function LineWords({ children, isSaved }: { children?: string | undefined; isSaved: boolean }) {
  return (
    <div className="admin-line-words">
      {children && <p>{children}</p>}
      {isSaved && (
        <p aria-hidden className="admin-saved">
          <Check size={16} strokeWidth={2} />
          {m.admin_saved()}
        </p>
      )}
    </div>
  )
}
