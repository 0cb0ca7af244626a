import type { PersonView } from '@parley/contracts/people'
import { errorText } from '../../lib/error-words.ts'
import { trpc } from '../../lib/trpc.ts'
import { m } from '../../paraglide/messages.js'
import { Button } from '../../ui/button.tsx'
import { shortName } from './chat-names.ts'

/** In place of where I write: I have turned this person away. */
export function BlockedBar({ peer }: { peer: PersonView }) {
  const utils = trpc.useUtils()
  const unblock = trpc.people.unblock.useMutation({ onSuccess: () => void utils.people.load.invalidate({ userId: peer.id }) })
  return (
    <div className="request-bar">
      <p>{m.chat_blocked({ who: shortName(peer) })}</p>
      {unblock.error && (
        <p role="alert" className="text-caption text-danger">
          {errorText(unblock.error)}
        </p>
      )}
      <div className="flex">
        <Button busy={unblock.isPending} onClick={() => unblock.mutate({ userId: peer.id })}>
          {m.people_unblock()}
        </Button>
      </div>
    </div>
  )
}
