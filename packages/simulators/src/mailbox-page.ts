import { type Html, html, htmlPage } from './html.ts'
import type { ReceivedMail } from './mailbox.ts'

const WHEN = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'medium' })

/** Everybody's mail, newest first. */
export function mailboxPage(mails: readonly ReceivedMail[]): string {
  return htmlPage({
    title: 'Simulated mailbox',
    simulates: 'Everybody’s mailbox: what Parley would have sent. Nothing leaves this machine.',
    body: html`<div class="head"><h1>Mailbox</h1><a class="bare" href="">Look for new mail</a></div>
${mails.length === 0 ? html`<p class="soft">Nothing yet. Mail stands here a second or two after it is sent.</p>` : mails.toReversed().map(mailEntry)}`,
  })
}

function mailEntry({ to, from, subject, text, html: htmlPart, receivedAt }: ReceivedMail): Html {
  const date = new Date(receivedAt)
  return html`<article class="mail">
<h2>${subject || 'No subject'}</h2>
<p class="faint">To ${to}, from ${from}</p>
<p class="faint"><time datetime="${date.toISOString()}">${WHEN.format(date)}</time></p>
<p class="said" dir="auto">${withLinks(text)}</p>
${htmlPart ? html`<p class="faint">It has an HTML part too, which is not shown.</p>` : ''}
</article>
`
}

function withLinks(text: string): Html[] {
  // A full stop after a link ends the sentence, not the link.
  return text
    .split(/(https?:\/\/[^\s<>"]*[^\s<>".,;:!?')\]])/)
    .map((part, index) => (index % 2 === 1 ? html`<a href="${part}" rel="noreferrer">${part}</a>` : html`${part}`))
}
