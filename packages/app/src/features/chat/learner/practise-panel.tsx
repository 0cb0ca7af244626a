import type { ErrorCode } from '@parley/contracts/errors'
import type { ConversationId } from '@parley/contracts/ids'
import { useNavigate } from 'react-router'
import { errorCodeText } from '../../../lib/error-words.ts'
import { errorCode } from '../../../lib/errors.ts'
import { trpc } from '../../../lib/trpc.ts'
import { m } from '../../../paraglide/messages.js'
import { Button } from '../../../ui/button.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { Panel } from '../../../ui/panel.tsx'

export interface PractisePanelProps {
  open: boolean
  onOpenChange: (open: boolean) => void
  conversationId: ConversationId
}

/** Drafts a scene from what was last said, and leads to where it begins. */
export function PractisePanel({ open, onOpenChange, conversationId }: PractisePanelProps) {
  const navigate = useNavigate()
  const draft = trpc.learning.draft.useMutation({
    onSuccess: (drafted) => void navigate('/home', { state: { drafted } }),
  })
  const refused = draft.error ? errorCode(draft.error) : null
  return (
    <Panel open={open} onOpenChange={onOpenChange} title={m.learner_practise()}>
      <div className="grid gap-4">
        <p>{m.learner_practise_says()}</p>
        <p className="text-ui text-ink-soft">{m.learner_practise_cost()}</p>
        {refused && (
          <Notice tone={refused === 'conflict' ? undefined : 'danger'} role="alert">
            {whyNot(refused)}
          </Notice>
        )}
        <p role="status" className="sr-only">
          {draft.isPending && m.learner_practise_doing()}
        </p>
        <Button
          look="solid"
          size="big"
          className="justify-self-start"
          busy={draft.isPending || draft.isSuccess}
          onClick={() => draft.mutate({ conversationId })}
        >
          {refused && refused !== 'conflict' && refused !== 'budget-spent' ? m.try_again() : m.learner_practise_do()}
        </Button>
      </div>
    </Panel>
  )
}

const WHY_NOT: Partial<Record<ErrorCode, () => string>> = {
  conflict: () => m.learner_practise_little(),
  'budget-spent': () => m.learner_practise_unpaid(),
  'provider-failed': () => m.learner_practise_failed(),
}

function whyNot(refused: ErrorCode): string {
  return WHY_NOT[refused]?.() ?? errorCodeText(refused)
}
