import { Invitations } from '../features/admin/invitations.tsx'
import { useLanguage } from '../lib/i18n.ts'
import { m } from '../paraglide/messages.js'
import { AdminPage } from './admin-page.tsx'

export function Component() {
  useLanguage()
  return (
    <AdminPage title={m.admin_invitations()}>
      <Invitations />
    </AdminPage>
  )
}
