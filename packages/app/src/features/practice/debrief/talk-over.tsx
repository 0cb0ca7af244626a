import type { TalkView } from '@parley/contracts/practice'
import { errorText } from '../../../lib/error-words.ts'
import { m } from '../../../paraglide/messages.js'
import { Button, ButtonLink } from '../../../ui/button.tsx'
import { useAgain } from './use-again.ts'

/** Stands where the composer was, once nothing can be added. */
export function TalkOver({ talk }: { talk: TalkView }) {
  const { again, isPending, error } = useAgain(talk)
  return (
    <section aria-labelledby="talk-over" className="talk-over">
      <p id="talk-over" className="grow text-ui font-semibold">
        {m.debrief_over()}
      </p>
      <Button busy={isPending} onClick={again}>
        {m.debrief_again()}
      </Button>
      <ButtonLink look="solid" to={`/practice/${talk.conversationId}/debrief`} data-place="composer">
        {m.debrief_read()}
      </ButtonLink>
      {error && (
        <p role="alert" className="basis-full text-ui text-danger">
          {errorText(error)}
        </p>
      )}
    </section>
  )
}
