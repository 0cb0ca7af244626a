import { Flag, Mail, SlidersHorizontal } from 'lucide-react'
import { Outlet } from 'react-router'
import { useLanguage } from '../lib/i18n.ts'
import { trpc } from '../lib/trpc.ts'
import { m } from '../paraglide/messages.js'
import { type PlaceGroup, PlaceGroups } from '../ui/frame.tsx'

/** Around every page: an admin's frame has more places. It asks nothing itself, the page does; here the answer is only read. */
export function AdminPlaces() {
  useLanguage()
  const me = trpc.auth.me.useQuery(undefined, { enabled: false })
  return (
    <PlaceGroups value={me.data?.role === 'ADMIN' ? [adminGroup()] : NONE}>
      <Outlet />
    </PlaceGroups>
  )
}

const NONE: readonly PlaceGroup[] = []

function adminGroup(): PlaceGroup {
  return {
    label: m.admin_group(),
    places: [
      { to: '/admin/invitations', label: m.admin_invitations(), icon: Mail },
      { to: '/admin/presets', label: m.admin_presets(), icon: SlidersHorizontal },
      { to: '/admin/reports', label: m.talks_reports(), icon: Flag },
    ],
  }
}
