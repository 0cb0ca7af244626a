import type { Me } from '@parley/contracts/auth'
import { KeyRound } from 'lucide-react'
import { AskForMore } from '../features/invitations/ask-for-more.tsx'
import { BudgetSpent } from '../features/scenarios/budget-spent.tsx'
import { m } from '../paraglide/messages.js'
import { ButtonLink } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'

/** What few people have to be told at home. */
export function HomeNotices({ me, hasNoWayBack }: { me: Me; hasNoWayBack: boolean }) {
  return (
    <>
      {hasNoWayBack && <NoWayBack />}
      <BudgetSpent budget={me.budget}>
        <AskForMore />
      </BudgetSpent>
    </>
  )
}

/** Whoever came by the set-up link has this session alone. */
function NoWayBack() {
  return (
    <Notice
      icon={<KeyRound size={20} strokeWidth={1.75} />}
      action={
        <ButtonLink to="/settings" size="small">
          {m.auth_to_settings()}
        </ButtonLink>
      }
    >
      {m.auth_no_way_back()}
    </Notice>
  )
}
