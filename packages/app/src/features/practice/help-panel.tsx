import type { TurnId } from '@parley/contracts/ids'
import { ExternalLink, Phone } from 'lucide-react'
import { useEffect, useId, useRef } from 'react'
import { announceNow } from '../../lib/announcer.tsx'
import { currentLanguage } from '../../lib/i18n.ts'
import { Rich } from '../../lib/rich.tsx'
import { m } from '../../paraglide/messages.js'
import { Button } from '../../ui/button.tsx'
import { type Help, HELP, HELP_ELSEWHERE, type HelpContact, telephone } from './help-contacts.ts'
import { useUnfold } from './use-unfold.ts'

export interface HelpPanelProps {
  turnId: TurnId
  partner: string
  /** Nothing has been said since. */
  isNow: boolean
  onGoOn: () => void
}

/** Lines that a screen reader has been told about. */
const told = new Set<TurnId>()

/** Instead of an answer: why there is none, and where a person can be reached. */
export function HelpPanel({ turnId, partner, isNow, onGoOn }: HelpPanelProps) {
  const id = useId()
  const place = useRef<HTMLElement>(null)
  const help: Help = HELP[currentLanguage()]
  useUnfold(place, isNow ? 'whole' : 'before')
  useEffect(() => {
    if (!isNow || told.has(turnId)) return
    told.add(turnId)
    announceNow(`${m.line_help_title()}. ${m.line_help_text({ name: partner })}`)
  }, [isNow, turnId, partner])
  return (
    <section ref={place} aria-labelledby={id} className="help">
      <h2 id={id} className="text-base font-semibold">
        {m.line_help_title()}
      </h2>
      <p>{m.line_help_text({ name: partner })}</p>
      <ul className="grid">
        {help.lines.map((contact) => (
          <Contact key={contact.number} contact={contact} />
        ))}
      </ul>
      <p className="flex flex-wrap gap-x-3">
        <b className="font-semibold">{m.line_help_danger()}</b>
        {help.emergency.map((emergency) => (
          <span key={emergency.number}>
            <a href={telephone(emergency.number)} className="link">
              {emergency.number}
            </a>{' '}
            <span className="text-ink-soft">{emergency.place}</span>
          </span>
        ))}
      </p>
      <p>
        <Rich
          text={m.line_help_elsewhere()}
          a={(words) => (
            <a href={HELP_ELSEWHERE} target="_blank" rel="noreferrer" className="link whitespace-nowrap">
              {words}
              <ExternalLink size={16} strokeWidth={2} className="ms-1 inline align-[-0.15em]" aria-hidden />
              <span className="sr-only"> ({m.line_help_new_tab()})</span>
            </a>
          )}
        />
      </p>
      <Button look="bare" size="small" className="-ms-3.5 justify-self-start" onClick={onGoOn}>
        {m.line_help_go_on()}
      </Button>
    </section>
  )
}

function Contact({ contact: { number, name, place, hours, takesTexts } }: { contact: HelpContact }) {
  const facts = [place, hours === 'always' ? m.line_help_always() : m.line_help_daily(), takesTexts && m.line_help_text_too()]
  return (
    <li>
      <a href={telephone(number)} className="help-line">
        <Phone size={20} strokeWidth={1.75} aria-hidden />
        <span className="help-number">{number}</span>
        <span className="min-w-0">
          <span className="font-semibold">{name}</span>
          <span className="block text-caption text-ink-soft">{facts.filter(Boolean).join(' · ')}</span>
        </span>
      </a>
    </li>
  )
}
