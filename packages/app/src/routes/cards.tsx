import { CardList } from '../features/cards/card-list.tsx'
import { useLanguage } from '../lib/i18n.ts'
import { PageTitle } from '../lib/page-title.tsx'
import { m } from '../paraglide/messages.js'
import { OfflineNotice } from '../ui/offline-notice.tsx'
import { ForMe } from './for-me.tsx'
import { MyFrame } from './my-frame.tsx'

export function Component() {
  useLanguage()
  return (
    <ForMe>
      {(me) => (
        <MyFrame me={me}>
          <PageTitle>{m.nav_cards()}</PageTitle>
          <div className="mb-6 grid gap-3 empty:hidden">
            <OfflineNotice />
          </div>
          <CardList />
        </MyFrame>
      )}
    </ForMe>
  )
}
