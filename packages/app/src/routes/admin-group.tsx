import { Flag, Mail, SlidersHorizontal } from 'lucide-react'
import { m } from '../paraglide/messages.js'
import { PlaceLink } from '../ui/frame.tsx'

/** The places of an admin. */
export function AdminGroup() {
  return (
    <div role="group" aria-label={m.admin_group()} className="place-group">
      <p aria-hidden className="place-group-label">
        {m.admin_group()}
      </p>
      <PlaceLink to="/admin/invitations" label={m.admin_invitations()} icon={Mail} />
      <PlaceLink to="/admin/presets" label={m.admin_presets()} icon={SlidersHorizontal} />
      <PlaceLink to="/admin/reports" label={m.talks_reports()} icon={Flag} />
    </div>
  )
}
