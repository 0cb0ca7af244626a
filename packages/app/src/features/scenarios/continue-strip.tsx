import type { TalkSummary } from '@parley/contracts/talks'
import { m } from '../../paraglide/messages.js'
import { Avatar } from '../../ui/avatar.tsx'
import { ButtonLink } from '../../ui/button.tsx'
import { stoppedWords } from './talk-words.ts'

/** The latest talk, one press away. */
export function ContinueStrip({ talk }: { talk: TalkSummary }) {
  return (
    <section className="resume" aria-label={m.continue_label()}>
      <Avatar who="partner" initials={talk.scene.partnerInitials} lang={talk.language} />
      <div className="min-w-0 grow">
        <p className="text-caption text-ink-faint">{stoppedWords(talk)}</p>
        <p className="voice" lang={talk.language}>
          {talk.lastLine}
        </p>
      </div>
      <ButtonLink look="solid" to={`/practice/${talk.conversationId}`} className="flex-none">
        {m.go_on()}
      </ButtonLink>
    </section>
  )
}
