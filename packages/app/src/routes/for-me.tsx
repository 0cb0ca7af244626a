import type { Me } from '@parley/contracts/auth'
import type { ReactNode } from 'react'
import { useMe } from '../features/auth/use-me.ts'
import { PageTitle } from '../lib/page-title.tsx'
import { Failed } from '../ui/failed.tsx'
import { Part, Piece } from '../ui/part.tsx'
import { Loading } from '../ui/skeleton.tsx'

const SIGNED_OUT = new Part(() => import('./signed-out-page.tsx').then((file) => file.SignedOutPage))

/** A page of somebody's own: for nobody, it is the ways in. */
export function ForMe({ children }: { children: (me: Me) => ReactNode }) {
  const me = useMe()
  if (me.data) return children(me.data)
  if (me.data === null) return <Piece part={SIGNED_OUT} partProps={{}} />
  return (
    <main className="grid min-h-dvh place-content-center p-6">
      <PageTitle />
      {me.error ? <Failed error={me.error} busy={me.isFetching} onRetry={() => void me.refetch()} /> : <Loading>{null}</Loading>}
    </main>
  )
}
