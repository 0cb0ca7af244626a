import { type Html, html, htmlPage } from './html.ts'
import type { ReceivedMail } from './mailbox.ts'

const REFRESH = html`<meta http-equiv="refresh" content="5">`
const WHEN = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'medium' })

/** Everybody's mail, newest first. */
export function mailboxPage(mails: readonly ReceivedMail[]): string {
  return htmlPage(
    'Simulated mailbox',
    html`<h1>Mailbox</h1>
<p class="notice">Simulated mailbox: what Parley would have sent.</p>
${mails.length === 0 ? html`<p class="soft">Nothing yet. Mail stands here a few seconds after it is sent.</p>` : mails.toReversed().map(mailEntry)}`,
    REFRESH,
  )
}

function mailEntry({ to, subject, text, html: htmlPart, receivedAt }: ReceivedMail): Html {
  const date = new Date(receivedAt)
  return html`<article class="mail">
<h2>${subject || 'No subject'}</h2>
<div class="faint">to ${to}, <time datetime="${date.toISOString()}">${WHEN.format(date)}</time></div>
<p class="said">${withLinks(text)}</p>
${htmlPart ? html`<div class="faint">It has an HTML part too, which is not shown.</div>` : ''}
</article>
`
}

function withLinks(text: string): Html[] {
  // A full stop after a link ends the sentence, not the link.
  return text
    .split(/(https?:\/\/[^\s<>"]*[^\s<>".,;:!?')\]])/)
    .map((part, index) => (index % 2 === 1 ? html`<a href="${part}" rel="noreferrer">${part}</a>` : html`${part}`))
}
