import type { TalkView } from '@parley/contracts/practice'
import { Link } from 'react-router'
import { Rich } from '../../lib/rich.tsx'
import { m } from '../../paraglide/messages.js'
import { Aside } from '../../ui/aside.tsx'

/** What this talk begins with: the scene, where it was replayed from, what is so in my own life, and that the partner is an AI. */
export function TalkFacts({ talk: { scene, situation, forkedFrom }, partner }: { talk: TalkView; partner: string }) {
  return (
    <div className="talk-intro grid gap-1 pb-1 text-ui text-ink-soft">
      {scene.setting !== situation && <p>{scene.setting}</p>}
      {situation && (
        <Aside small className="my-1 whitespace-pre-line">
          <b className="block text-caption font-semibold text-aside-ink">{m.line_situation()}</b>
          {situation}
        </Aside>
      )}
      {forkedFrom && <ReplayedFrom {...forkedFrom} />}
      <p className="text-caption text-ink-faint">{m.practice_is_ai({ name: partner })}</p>
    </div>
  )
}

function ReplayedFrom({ conversationId, turnNumber }: NonNullable<TalkView['forkedFrom']>) {
  const linked = (words: string) => (
    <Link to={`/practice/${conversationId}`} className="link">
      {words}
    </Link>
  )
  return (
    <p className="text-caption">
      <Rich text={m.line_replayed({ number: turnNumber })} {...(conversationId && { a: linked })} />
    </p>
  )
}
