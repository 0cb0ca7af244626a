import { Reports } from '../features/admin/reports.tsx'
import { useLanguage } from '../lib/i18n.ts'
import { m } from '../paraglide/messages.js'
import { AdminPage } from './admin-page.tsx'

export function Component() {
  useLanguage()
  return (
    <AdminPage title={m.talks_reports()}>
      <Reports />
    </AdminPage>
  )
}
