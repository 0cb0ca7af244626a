import './half-page.css'
import type { ReactNode } from 'react'
import { m } from '../paraglide/messages.js'
import { classNames } from './class-names.ts'
import { LanguageSelect } from './language-select.tsx'
import { Logo } from './logo.tsx'

export interface HalfPageProps {
  /** What is said in the dot, and by whom. */
  line: string
  lineLang?: string
  by?: string | undefined
  /** On a phone what there is to do stands above the voice: whoever comes back wants in. */
  formFirst?: boolean
  children: ReactNode
}

/** Half a page of voice, half a page to answer: the dot with a line in it, the parenthesis, and what there is to do. */
export function HalfPage({ line, lineLang, by, formFirst = false, children }: HalfPageProps) {
  return (
    <div className={classNames('half', formFirst && 'half-form-first')}>
      <section className="half-voice" aria-label={m.first_line()}>
        <svg className="half-orb" viewBox="0 0 32 32" aria-hidden>
          <circle cx="11.75" cy="16" r="9.75" fill="var(--orb)" />
          <path d="M17.7 2.2A14.5 14.5 0 0 1 17.7 29.8A16.2 16.2 0 0 0 17.7 2.2Z" fill="var(--aside-solid)" />
        </svg>
        <div className="half-line" data-length={lengthOf(line)}>
          <p lang={lineLang}>{line}</p>
          {by && <span className="half-by">{by}</span>}
        </div>
      </section>
      <main className="half-rest">
        <div className="half-top">
          <Logo className={formFirst ? '' : 'max-lg:hidden'} />
          <LanguageSelect className="ms-auto -me-3" />
        </div>
        {children}
      </main>
    </div>
  )
}

/** Han characters take about twice the room of a letter. */
function lengthOf(line: string): 'short' | 'middle' | 'long' {
  let width = 0
  for (const character of line) width += /\p{Script=Han}/u.test(character) ? 2 : 1
  return width <= 48 ? 'short' : width <= 90 ? 'middle' : 'long'
}
