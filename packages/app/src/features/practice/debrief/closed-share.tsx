import { PageTitle } from '../../../lib/page-title.tsx'
import { m } from '../../../paraglide/messages.js'
import { ButtonLink } from '../../../ui/button.tsx'
import { HalfPage } from '../../../ui/half-page.tsx'
import { Notice } from '../../../ui/notice.tsx'

/** A link that opens nothing: what happened, and a way on. */
export function ClosedShare({ state }: { state: 'closed' | 'unknown' }) {
  const title = state === 'closed' ? m.debrief_shared_closed_title() : m.debrief_shared_unknown_title()
  return (
    <HalfPage line={m.debrief_shared_line()}>
      <PageTitle>{title}</PageTitle>
      <h1>{title}</h1>
      <Notice>{state === 'closed' ? m.debrief_shared_closed() : m.debrief_shared_unknown()}</Notice>
      <ButtonLink to="/home" className="self-start">
        {m.go_home()}
      </ButtonLink>
    </HalfPage>
  )
}
