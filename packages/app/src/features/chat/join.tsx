import type { ConversationId } from '@parley/contracts/ids'
import type { ReactNode } from 'react'
import { errorText } from '../../lib/error-words.ts'
import { formatNumber } from '../../lib/i18n.ts'
import { trpc } from '../../lib/trpc.ts'
import { m } from '../../paraglide/messages.js'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { Face } from '../../ui/face.tsx'
import { Failed } from '../../ui/failed.tsx'
import { Loading, Skeleton } from '../../ui/skeleton.tsx'

export interface JoinProps {
  token: string
  onJoined: (conversationId: ConversationId) => void
  /** How to come in, for whoever is nobody here yet: in place of the button. */
  ways: ReactNode
}

/** A group's link. Looking takes nothing; joining is the button. */
export function Join({ token, onJoined, ways }: JoinProps) {
  const link = trpc.chat.viewLink.useQuery({ token })
  const join = trpc.chat.joinByLink.useMutation({ onSuccess: ({ conversationId }) => onJoined(conversationId) })
  if (link.error)
    return <Failed error={link.error} words={errorText(link.error)} busy={link.isFetching} onRetry={() => void link.refetch()} />
  if (!link.data) {
    return (
      <Loading className="grid gap-4">
        <Skeleton className="h-14 w-full" />
        <Skeleton className="h-12 w-1/2" />
      </Loading>
    )
  }
  if (link.data.state !== 'open') {
    const words = {
      unknown: m.chat_join_unknown(),
      expired: m.chat_join_expired(),
      full: m.chat_join_full(),
      removed: m.chat_join_removed(),
    }
    return (
      <div className="grid justify-items-start gap-4">
        <h1>{words[link.data.state]}</h1>
        {link.data.state === 'removed' && <p className="text-ink-soft">{m.chat_join_removed_back()}</p>}
        {ways ? <ButtonLink to="/login">{m.auth_sign_in()}</ButtonLink> : <ButtonLink to="/chats">{m.chat_back()}</ButtonLink>}
      </div>
    )
  }
  const { title, pictureId, memberCount, isMember } = link.data
  return (
    <div className="grid justify-items-start gap-4">
      <Face size="large" name={title} pictureId={pictureId} />
      <h1>{isMember ? title : m.chat_join_to({ title })}</h1>
      <p className="text-ink-soft">{m.chat_members({ count: memberCount, members: formatNumber(memberCount) })}</p>
      {join.error && (
        <p role="alert" className="text-danger">
          {errorText(join.error)}
        </p>
      )}
      {ways ?? (
        <Button look="solid" size="big" busy={join.isPending} onClick={() => join.mutate({ token })}>
          {isMember ? m.chat_open() : m.chat_join()}
        </Button>
      )}
    </div>
  )
}
