import type { PersonPage } from '@parley/contracts/people'
import { Ban, Flag, MessageCircle, UserMinus, UserPlus } from 'lucide-react'
import { errorText } from '../../lib/error-words.ts'
import { trpc } from '../../lib/trpc.ts'
import { m } from '../../paraglide/messages.js'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Nickname } from './nickname.tsx'

export interface PersonActsProps {
  page: PersonPage
  /** Their chat is on its way. */
  isOpening: boolean
  onWrite: () => void
  onReport: () => void
}

const ICON = { size: 20, strokeWidth: 1.75, 'aria-hidden': true } as const

export function PersonActs({ page: { id: userId, name, isContact, isBlocked, nickname }, isOpening, onWrite, onReport }: PersonActsProps) {
  const utils = trpc.useUtils()
  const onSuccess = () => {
    void utils.people.load.invalidate({ userId })
    void utils.people.contacts.invalidate()
    void utils.people.nicknames.invalidate()
  }
  const add = trpc.people.add.useMutation({ onSuccess })
  const remove = trpc.people.remove.useMutation({ onSuccess })
  const block = trpc.people.block.useMutation({ onSuccess })
  const unblock = trpc.people.unblock.useMutation({ onSuccess })
  const error = add.error ?? remove.error ?? block.error ?? unblock.error
  return (
    <>
      {isBlocked && <Notice>{m.people_is_blocked({ name })}</Notice>}
      {isContact && <Nickname userId={userId} nickname={nickname} />}
      {error && (
        <p role="alert" className="text-caption text-danger">
          {errorText(error)}
        </p>
      )}
      <div className="flex flex-wrap gap-3">
        {!isBlocked && (
          <Button look="solid" busy={isOpening} onClick={onWrite}>
            <MessageCircle {...ICON} />
            {m.people_write()}
          </Button>
        )}
        {isContact ? (
          <Button busy={remove.isPending} onClick={() => remove.mutate({ userId })}>
            <UserMinus {...ICON} />
            {m.people_remove()}
          </Button>
        ) : (
          !isBlocked && (
            <Button busy={add.isPending} onClick={() => add.mutate({ userId })}>
              <UserPlus {...ICON} />
              {m.people_add()}
            </Button>
          )
        )}
        <Button look="bare" busy={block.isPending || unblock.isPending} onClick={() => (isBlocked ? unblock : block).mutate({ userId })}>
          <Ban {...ICON} />
          {isBlocked ? m.people_unblock() : m.people_block()}
        </Button>
        <Button look="bare" onClick={onReport}>
          <Flag {...ICON} />
          {m.people_report()}
        </Button>
      </div>
    </>
  )
}
