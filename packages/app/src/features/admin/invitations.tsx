import './admin.css'
import type { InvitationSummary } from '@parley/contracts/invitations'
import { Plus } from 'lucide-react'
import { useState } from 'react'
import { errorText } from '../../lib/error-words.ts'
import { trpc } from '../../lib/trpc.ts'
import { m } from '../../paraglide/messages.js'
import { Button } from '../../ui/button.tsx'
import { Empty } from '../../ui/empty.tsx'
import { Failed } from '../../ui/failed.tsx'
import { Part, Piece } from '../../ui/part.tsx'
import { Loading, Skeleton } from '../../ui/skeleton.tsx'
import { AdminHead } from './admin-head.tsx'
import { newestFirst, overview } from './figures.ts'
import { InvitationTable } from './invitation-table.tsx'
import { overviewWords } from './words.ts'

const INVITE_PANEL = new Part(() => import('./invite-panel.tsx').then((file) => file.InvitePanel))
const EXTEND_PANEL = new Part(() => import('./extend-panel.tsx').then((file) => file.ExtendPanel))
const REVOKE_PANEL = new Part(() => import('./revoke-panel.tsx').then((file) => file.RevokePanel))

/** Who was invited, what it costs, and the way to invite somebody. */
export function Invitations() {
  const query = trpc.invitations.list.useQuery(undefined, { staleTime: 0 })
  const [inviting, setInviting] = useState({ open: false, times: 0 })
  const [extending, setExtending] = useState<InvitationSummary | null>(null)
  const [revoking, setRevoking] = useState<InvitationSummary | null>(null)
  const stopInviting = () => setInviting(({ times }) => ({ open: false, times }))
  const stopExtending = () => setExtending(null)
  const stopRevoking = () => setRevoking(null)
  const invitations = query.data
  const invite = (look: 'solid' | 'quiet') => (
    <Button look={look} onClick={() => setInviting(({ times }) => ({ open: true, times: times + 1 }))}>
      <Plus size={20} strokeWidth={1.75} aria-hidden />
      {m.admin_invite()}
    </Button>
  )
  return (
    <>
      <AdminHead
        title={m.admin_invitations()}
        lead={invitations ? invitations.length > 0 && <p>{overviewWords(overview(invitations))}</p> : query.isPending && <LeadOnItsWay />}
        action={invitations?.length !== 0 && invite('solid')}
      />
      {invitations && invitations.length > 0 ? (
        <InvitationTable invitations={newestFirst(invitations)} onExtend={setExtending} onRevoke={setRevoking} />
      ) : invitations ? (
        <Empty line={m.admin_empty_line()} action={invite('solid')}>
          {m.admin_empty()}
        </Empty>
      ) : query.error ? (
        <Failed error={query.error} words={errorText(query.error)} busy={query.isFetching} onRetry={() => void query.refetch()} />
      ) : (
        <RowsOnTheirWay />
      )}
      <Piece
        key={inviting.times}
        part={INVITE_PANEL}
        partProps={{ open: inviting.open, onClose: stopInviting }}
        over={{ isWanted: inviting.open, onClose: stopInviting }}
      />
      <Piece
        part={EXTEND_PANEL}
        partProps={{ invitation: extending, onClose: stopExtending }}
        over={{ isWanted: extending !== null, onClose: stopExtending }}
      />
      <Piece
        part={REVOKE_PANEL}
        partProps={{ invitation: revoking, onClose: stopRevoking }}
        over={{ isWanted: revoking !== null, onClose: stopRevoking }}
      />
    </>
  )
}

function LeadOnItsWay() {
  return (
    <div className="grid gap-2" aria-hidden>
      <Skeleton className="h-8 w-11/12" />
      <Skeleton className="h-8 w-3/5" />
    </div>
  )
}

function RowsOnTheirWay() {
  return (
    <Loading className="grid gap-3 pt-8">
      {[0, 1, 2, 3].map((place) => (
        <Skeleton key={place} className="h-11" />
      ))}
    </Loading>
  )
}
