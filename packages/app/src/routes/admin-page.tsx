import type { ReactNode } from 'react'
import { Navigate, useLocation } from 'react-router'
import { PersonButton } from '../features/auth/person-button.tsx'
import { useMe } from '../features/auth/use-me.ts'
import { BudgetLeft, BudgetMeter } from '../features/quota/budget-meter.tsx'
import { PageTitle } from '../lib/page-title.tsx'
import { m } from '../paraglide/messages.js'
import { Failed } from '../ui/failed.tsx'
import { Frame } from '../ui/frame.tsx'
import { OfflineNotice } from '../ui/offline-notice.tsx'
import { Loading } from '../ui/skeleton.tsx'
import { Component as NotFound } from './not-found.tsx'

/** A page for admins. To everybody else it does not exist; nobody at all is asked to sign in and brought back. */
export function AdminPage({ title, children }: { title: string; children: ReactNode }) {
  const me = useMe()
  const { pathname, search } = useLocation()
  if (me.data?.role === 'ADMIN') {
    return (
      <Frame
        meter={<BudgetMeter budget={me.data.budget} />}
        left={<BudgetLeft budget={me.data.budget} />}
        person={<PersonButton me={me.data} label={me.data.name} />}
        personTab={<PersonButton me={me.data} label={m.nav_you()} />}
      >
        <PageTitle>{title}</PageTitle>
        <OfflineNotice className="mb-4">{m.offline_page()}</OfflineNotice>
        {children}
      </Frame>
    )
  }
  if (me.data) return <NotFound />
  if (me.data === null) return <Navigate to={`/login?next=${encodeURIComponent(pathname + search)}`} replace />
  return (
    <main className="grid min-h-dvh place-content-center p-6">
      <PageTitle>{title}</PageTitle>
      {me.error ? <Failed error={me.error} busy={me.isFetching} onRetry={() => void me.refetch()} /> : <Loading>{null}</Loading>}
    </main>
  )
}
