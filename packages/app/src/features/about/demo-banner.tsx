import { useState } from 'react'
import { readRemembered, remember } from '../../lib/remembered.ts'
import { trpc } from '../../lib/trpc.ts'
import { Part, Piece } from '../../ui/part.tsx'

const CLOSED = 'demo-banner-closed'

const NOTICE = new Part(() => import('./demo-notice.tsx').then((file) => file.DemoNotice))

/** Says so where this server's partner is scripted. Each browser may close it for good. */
export function DemoBanner({ partner, className }: { partner?: string; className?: string }) {
  const about = trpc.about.read.useQuery(undefined, { staleTime: Number.POSITIVE_INFINITY })
  const isScripted = about.data?.scripted.includes('anthropic') ?? false
  const [closed, setClosed] = useState(() => readRemembered(CLOSED))
  if (!isScripted || closed) return null
  const close = () => {
    remember(CLOSED, 'yes')
    setClosed('yes')
  }
  return <Piece part={NOTICE} partProps={{ partner, className, onClose: close }} failure="none" />
}
