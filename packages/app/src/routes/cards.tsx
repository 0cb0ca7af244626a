import { PersonButton } from '../features/auth/person-button.tsx'
import { CardList } from '../features/cards/card-list.tsx'
import { BudgetLeft, BudgetMeter } from '../features/quota/budget-meter.tsx'
import { useLanguage } from '../lib/i18n.ts'
import { PageTitle } from '../lib/page-title.tsx'
import { m } from '../paraglide/messages.js'
import { Frame } from '../ui/frame.tsx'
import { OfflineNotice } from '../ui/offline-notice.tsx'
import { ForMe } from './for-me.tsx'

export function Component() {
  useLanguage()
  return (
    <ForMe>
      {(me) => (
        <Frame
          meter={<BudgetMeter budget={me.budget} />}
          left={<BudgetLeft budget={me.budget} />}
          person={<PersonButton me={me} label={me.name} />}
          personTab={<PersonButton me={me} label={m.nav_you()} />}
        >
          <PageTitle>{m.nav_cards()}</PageTitle>
          <div className="mb-6 grid gap-3 empty:hidden">
            <OfflineNotice />
          </div>
          <CardList />
        </Frame>
      )}
    </ForMe>
  )
}
