import { Drama, Layers, type LucideIcon, MessageCircle } from 'lucide-react'
import { createContext, type ReactNode, use } from 'react'
import { NavLink } from 'react-router'
import { UnreadChats } from '../lib/unread-chats.ts'
import { m } from '../paraglide/messages.js'
import { Logo } from './logo.tsx'

export interface Place {
  to: string
  label: string
  icon: LucideIcon
  /** How much there waits; 0: nothing is said of it. */
  count?: number
}

/** Places beyond those of everybody. Whoever puts the pages together says who has which. */
export const MorePlaces = createContext<ReactNode>(null)

/** A count says so much, and that there is more. */
const MOST = 99

export interface FrameProps {
  /** The page has columns of its own, down to the edges. `deep`: on a phone it has the whole screen, and its own way back. */
  fills?: 'page' | 'deep'

  /** At the foot of the rail: what is left, and who is here. */
  meter: ReactNode
  person: ReactNode
  /** On a phone: the number in the header, and the last tab. */
  left: ReactNode
  personTab: ReactNode
  children: ReactNode
}

/** A rail on a desk, icons on a tablet, tabs at the foot of a phone. */
export function Frame({ fills, meter, person, left, personTab, children }: FrameProps) {
  return (
    <div className="frame" data-fills={fills}>
      <a href="#main" className="skip-link">
        {m.skip_to_content()}
      </a>
      <header className="rail">
        <div className="rail-brand">
          <Logo className="max-lg:hidden" />
          <Logo word={false} className="lg:hidden" />
        </div>
        <nav aria-label={m.main_navigation()}>
          <Places />
        </nav>
        <div className="rail-foot">
          {meter}
          {person}
        </div>
      </header>
      <header className="frame-head">
        <Logo />
        {left}
      </header>
      <main id="main" tabIndex={-1} className="frame-main">
        {children}
      </main>
      <div className="tabs">
        <nav aria-label={m.main_navigation()} className="contents">
          <Places />
        </nav>
        {personTab}
      </div>
    </div>
  )
}

function Places() {
  return (
    <>
      <PlaceLink to="/home" label={m.nav_practice()} icon={Drama} />
      <PlaceLink to="/chats" label={m.nav_chats()} icon={MessageCircle} count={use(UnreadChats)} />
      <PlaceLink to="/cards" label={m.nav_cards()} icon={Layers} />
      {use(MorePlaces)}
    </>
  )
}

export function PlaceLink({ to, label, icon: Icon, count = 0 }: Place) {
  return (
    <NavLink to={to} className="place">
      <Icon size={20} strokeWidth={1.75} aria-hidden />
      <span>{label}</span>
      {count > 0 && (
        <b className="place-count">
          <i className="sr-only">{`${m.nav_unread()} ${count > MOST ? m.nav_many({ count: MOST }) : count}`}</i>
          <span aria-hidden>{count > MOST ? `${MOST}+` : count}</span>
        </b>
      )}
    </NavLink>
  )
}
