import type { Language } from '@parley/contracts/language'
import type { MailMessage } from '@parley/providers/mail/port'
import { MAIL_TEXTS, type MailKind } from './mail-texts.ts'

export interface MailOrder {
  kind: MailKind
  to: string
  /** Its reader's; of an `asked` and a `contact-request`, whoever asks. */
  name: string
  language: Language
  /** Where its link goes. */
  url?: string
  /** The address that a change is about. */
  address?: string
}

const COLON: Record<Language, string> = { en: ':', es: ':', fr: '\u00a0:', hi: ':', zh: '：' }

/** A mail in its reader's language, as text and as plain HTML with the same words. */
export function composeMail({ kind, to, name, language, url, address = to }: MailOrder): MailMessage {
  const { subject, before, link, after } = MAIL_TEXTS[kind][language]
  // A name is one line, whatever somebody typed.
  const words: Record<string, string> = { '{name}': name.replaceAll(/\s+/g, ' '), '{address}': address }
  const fill = (text: string) => text.replaceAll(/\{name\}|\{address\}/g, (place) => words[place] ?? '')
  const target = link && url ? { words: link, url } : null
  const text = [
    ...before.map(fill),
    ...(target ? [`${target.words}${COLON[language]}\n${target.url}`] : []),
    ...after.map(fill),
    'Parley',
  ].join('\n\n')
  const paragraphs = [
    ...before.map((line) => escapeHtml(fill(line))),
    ...(target ? [`<a href="${escapeHtml(target.url)}">${escapeHtml(target.words)}</a>`] : []),
    ...after.map((line) => escapeHtml(fill(line))),
    'Parley',
  ]
  const html = `<!doctype html><html lang="${language}"><body>${paragraphs.map((line) => `<p>${line}</p>`).join('')}</body></html>`
  return { to, subject: fill(subject), text, html }
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}
