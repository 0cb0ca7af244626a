import { useLanguage } from '../lib/i18n.ts'
import { PageTitle } from '../lib/page-title.tsx'
import { m } from '../paraglide/messages.js'
import { ButtonLink } from '../ui/button.tsx'
import { Empty } from '../ui/empty.tsx'

export function Component() {
  useLanguage()
  return (
    <main className="grid min-h-dvh place-content-center p-6">
      <PageTitle>{m.not_found_line()}</PageTitle>
      <Empty
        page
        line={m.not_found_line()}
        action={
          <ButtonLink to="/home" look="solid">
            {m.go_home()}
          </ButtonLink>
        }
      >
        {m.not_found()}
      </Empty>
    </main>
  )
}
