import { WifiOff } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useOnline } from '../../lib/online.ts'
import type { ConnectionState } from '../../lib/socket.ts'
import { m } from '../../paraglide/messages.js'
import { ButtonLink } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'

/** A line that comes back faster is not worth a word, ms. */
const PATIENCE = 1200

export interface TalkNoticesProps {
  connection: ConnectionState
  waitingCount: number
}

/** What stands between me and the partner, above the composer. */
export function TalkNotices({ connection, waitingCount }: TalkNoticesProps) {
  const isOnline = useOnline()
  const isCut = useLasting(connection !== 'open' && connection !== 'signed-out', PATIENCE)
  if (connection === 'signed-out') {
    return (
      <div className="talk-notices">
        <Notice
          role="alert"
          action={
            <ButtonLink to="/home" size="small">
              {m.practice_come_back()}
            </ButtonLink>
          }
        >
          {m.practice_signed_out()}
        </Notice>
      </div>
    )
  }
  if (!isCut) return null
  return (
    <div className="talk-notices">
      <Notice role="status" icon={<WifiOff size={20} strokeWidth={1.75} />}>
        {isOnline
          ? m.practice_reconnecting()
          : waitingCount > 0
            ? m.practice_offline_waiting({ count: waitingCount })
            : m.practice_offline()}
      </Notice>
    </div>
  )
}

/** True once something has been so for a while. */
function useLasting(isSo: boolean, wait: number): boolean {
  const [lasts, setLasts] = useState(false)
  useEffect(() => {
    if (!isSo) return
    const timer = setTimeout(() => setLasts(true), wait)
    return () => {
      clearTimeout(timer)
      setLasts(false)
    }
  }, [isSo, wait])
  return lasts
}
