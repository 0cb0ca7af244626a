import { WifiOff } from 'lucide-react'
import { useOnline } from '../lib/online.ts'
import { m } from '../paraglide/messages.js'
import { Notice } from './notice.tsx'

/** Stands where the page begins while there is no network, and says what still works. */
export function OfflineNotice({ children, className }: { children?: string; className?: string }) {
  if (useOnline()) return null
  return (
    <Notice role="status" icon={<WifiOff size={20} strokeWidth={1.75} />} className={className ?? ''}>
      {children ?? m.error_offline()}
    </Notice>
  )
}
