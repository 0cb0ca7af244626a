import { Component, type ReactNode } from 'react'
import { useLanguage } from '../lib/i18n.ts'
import { PageTitle } from '../lib/page-title.tsx'
import { m } from '../paraglide/messages.js'
import { Button } from '../ui/button.tsx'
import { Empty } from '../ui/empty.tsx'

/** Shows `Crash` instead of what threw. React offers this to classes only. */
export class CrashBoundary extends Component<{ children: ReactNode }> {
  override readonly state = { hasCrashed: false }

  static getDerivedStateFromError() {
    return { hasCrashed: true }
  }

  override render() {
    return this.state.hasCrashed ? <Crash /> : this.props.children
  }
}

/** A page that broke, or whose file is gone since a new version came out. Loading again mends both. */
function Crash() {
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
        {navigator.onLine ? m.crash() : m.crash_offline()}
      </Empty>
    </main>
  )
}
