import type { ChatState } from '@parley/contracts/apply-chat-frame'
import { useNavigate } from 'react-router'
import { errorText } from '../../lib/error-words.ts'
import { trpc } from '../../lib/trpc.ts'
import { m } from '../../paraglide/messages.js'
import { Button } from '../../ui/button.tsx'
import { chatName, shortName } from './chat-names.ts'

/** Somebody whom I do not know wrote. Until I let them in, they hear nothing of me. */
export function RequestBar({ state }: { state: ChatState }) {
  const { conversationId, peer } = state
  const navigate = useNavigate()
  const answer = trpc.chat.answerRequest.useMutation()
  const say = (accept: boolean) =>
    answer.mutate({ conversationId, accept }, { onSuccess: () => void (accept ? undefined : navigate('/chats', { replace: true })) })
  return (
    <div className="request-bar">
      <p>{m.chat_request({ who: peer ? shortName(peer) : chatName(state) })}</p>
      {answer.error && (
        <p role="alert" className="text-caption text-danger">
          {errorText(answer.error)}
        </p>
      )}
      <div className="flex flex-wrap gap-3">
        <Button look="solid" busy={answer.isPending} onClick={() => say(true)}>
          {m.chat_request_accept()}
        </Button>
        <Button busy={answer.isPending} onClick={() => say(false)}>
          {m.chat_request_decline()}
        </Button>
      </div>
    </div>
  )
}
