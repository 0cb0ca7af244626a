import { useLanguage } from '../lib/i18n.ts'
import { PageTitle } from '../lib/page-title.tsx'
import { m } from '../paraglide/messages.js'
import { Button } from '../ui/button.tsx'
import { Empty } from '../ui/empty.tsx'

/** A page that broke, or whose file is gone since a new version came out. Loading again mends both. */
export function Crash() {
  useLanguage()
  return (
    <main className="grid min-h-dvh place-content-center p-6" role="alert">
      <PageTitle>{m.crash_line()}</PageTitle>
      <Empty
        page
        line={m.crash_line()}
        action={
          <Button look="solid" onClick={() => location.reload()}>
            {m.load_again()}
          </Button>
        }
      >
        {m.crash()}
      </Empty>
    </main>
  )
}
