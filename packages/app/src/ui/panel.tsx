import { CSPProvider } from '@base-ui/react/csp-provider'
import { Dialog as Base } from '@base-ui/react/dialog'
import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { m } from '../paraglide/messages.js'
import { IconButton } from './icon-button.tsx'

export interface PanelProps {
  open: boolean
  onOpenChange: (open: boolean) => void
  title: string
  /** A press beside it does not close it: something in it would be lost. */
  guarded?: boolean
  /** What gets the focus when it closes; without it, whatever had it before. */
  focusAfter?: () => HTMLElement | null
  children: ReactNode
}

/** A sheet at the foot of a phone, a card in the middle of anything wider. */
export function Panel({ open, onOpenChange, title, guarded = false, focusAfter, children }: PanelProps) {
  return (
    // The page's policy forbids <style> elements; overlays.css says what they would have said.
    <CSPProvider disableStyleElements>
      <Base.Root open={open} onOpenChange={onOpenChange} disablePointerDismissal={guarded}>
        <Base.Portal>
          <Base.Backdrop className="panel-scrim" />
          <Base.Popup className="panel" finalFocus={focusAfter}>
            <div className="mb-4 flex items-start gap-4">
              <Base.Title className="min-w-0 grow text-title font-semibold text-balance">{title}</Base.Title>
              <Base.Close
                render={
                  <IconButton label={m.close()} className="-me-2 -mt-2.5">
                    <X size={20} strokeWidth={1.75} aria-hidden />
                  </IconButton>
                }
              />
            </div>
            {children}
          </Base.Popup>
        </Base.Portal>
      </Base.Root>
    </CSPProvider>
  )
}
