import { Outlet } from 'react-router'
import { useLanguage } from '../lib/i18n.ts'
import { trpc } from '../lib/trpc.ts'
import { MorePlaces } from '../ui/frame.tsx'
import { Part, Piece } from '../ui/part.tsx'

const ADMIN_GROUP = new Part(() => import('./admin-group.tsx').then((file) => file.AdminGroup))

/** Around every page: an admin's frame has more places. It asks nothing itself, the page does; here the answer is only read. */
export function AdminPlaces() {
  useLanguage()
  const me = trpc.auth.me.useQuery(undefined, { enabled: false })
  return (
    <MorePlaces value={me.data?.role === 'ADMIN' && <Piece part={ADMIN_GROUP} partProps={{}} failure="none" />}>
      <Outlet />
    </MorePlaces>
  )
}
