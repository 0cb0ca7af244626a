import type { PersonPage } from '@parley/contracts/people'
import { Ban, Flag, MessageCircle, UserMinus, UserPlus } from 'lucide-react'
import { useRef, useState } from 'react'
import { errorText } from '../../lib/error-words.ts'
import { trpc } from '../../lib/trpc.ts'
import { m } from '../../paraglide/messages.js'
import { Button } from '../../ui/button.tsx'
import { Confirm } from '../../ui/confirm.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Nickname } from './nickname.tsx'

export interface PersonActsProps {
  page: PersonPage
  /** Their chat is on its way. */
  isOpening: boolean
  /** `null`: their chat is where I am. */
  onWrite: (() => void) | null
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
  const [isAsking, setAsking] = useState(false)
  const door = useRef<HTMLButtonElement>(null)
  const leaveQuestion = () => {
    setAsking(false)
    door.current?.focus()
  }
  const block = trpc.people.block.useMutation({
    onSuccess: () => {
      onSuccess()
      leaveQuestion()
    },
  })
  const unblock = trpc.people.unblock.useMutation({ onSuccess })
  const error = add.error ?? remove.error ?? unblock.error
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
        {!isBlocked && onWrite && (
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
        <Button
          ref={door}
          look="bare"
          busy={unblock.isPending}
          onClick={() => {
            block.reset()
            if (isBlocked) unblock.mutate({ userId })
            else setAsking(true)
          }}
        >
          <Ban {...ICON} />
          {isBlocked ? m.people_unblock() : m.people_block()}
        </Button>
        <Button look="bare" onClick={onReport}>
          <Flag {...ICON} />
          {m.people_report()}
        </Button>
      </div>
      {isAsking && (
        <Confirm
          words={isContact ? m.people_block_contact({ name }) : m.people_block_text({ name })}
          busy={block.isPending}
          problem={block.error && errorText(block.error)}
          onGo={() => block.mutate({ userId })}
          stay={m.people_block_not()}
          onStay={leaveQuestion}
        >
          {m.people_block()}
        </Confirm>
      )}
    </>
  )
}
