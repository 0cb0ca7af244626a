import type { DebriefMoment } from '@parley/contracts/debrief'
import type { ConversationId } from '@parley/contracts/ids'
import { BookmarkPlus, Check } from 'lucide-react'
import { Link } from 'react-router'
import { errorText } from '../../../lib/error-words.ts'
import { procedureKey, trpc } from '../../../lib/trpc.ts'
import { m } from '../../../paraglide/messages.js'
import { Button } from '../../../ui/button.tsx'
import { useQueryClient } from '@tanstack/react-query'

/** Keeps what to say instead among my cards. */
export function SaveMoment({ conversationId, moment: { turnNumber, quote } }: { conversationId: ConversationId; moment: DebriefMoment }) {
  const queries = useQueryClient()
  const save = trpc.cards.saveMoment.useMutation({
    onSuccess: () => void queries.invalidateQueries({ queryKey: procedureKey('cards', 'list') }),
  })
  if (save.isSuccess) {
    return (
      <p role="status" className="mt-2 flex flex-wrap items-center gap-x-2 text-ui text-ink-soft">
        <Check size={16} strokeWidth={2} aria-hidden />
        {m.cards_saved()}{' '}
        <Link to="/cards" className="link">
          {m.cards_see()}
        </Link>
      </p>
    )
  }
  return (
    <>
      <Button
        look="bare"
        size="small"
        className="-ms-3 mt-1"
        busy={save.isPending}
        onClick={() => save.mutate({ conversationId, turnNumber, quote })}
      >
        <BookmarkPlus size={16} strokeWidth={2} aria-hidden />
        {m.cards_save()}
      </Button>
      {save.error && (
        <p role="alert" className="text-ui text-danger">
          {errorText(save.error)}
        </p>
      )}
    </>
  )
}
