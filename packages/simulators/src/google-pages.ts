import type { AuthorizeError } from './google-authorize.ts'
import type { Person } from './google-people.ts'
import { type Html, html, htmlPage } from './html.ts'

interface ChoosePage {
  /** Where both forms go. */
  action: string
  cancelUrl: string
  /** Who asks: the host that the browser goes back to. */
  goesTo: string
  people: readonly Person[]
  loginHint: string
}

export function choosePage({ action, cancelUrl, goesTo, people, loginHint }: ChoosePage): string {
  return htmlPage({
    title: 'Simulated sign-in',
    simulates: 'This page stands in for Google. Nobody checks a password here.',
    body: html`<h1>Who are you?</h1>
<p class="soft">You go on to ${goesTo} as the person you choose.</p>
<form class="people" method="post" action="${action}">
${people.map(personButton)}
</form>
<form method="post" action="${action}">
<h2>Somebody else</h2>
<label for="name">Name</label>
<input class="field" id="name" name="name" autocomplete="off" maxlength="100" required>
<label for="email">E-mail</label>
<input class="field" id="email" name="email" type="email" autocomplete="off" maxlength="254" required value="${loginHint}">
<label class="check"><input type="checkbox" name="verified" value="yes" checked> This e-mail counts as verified</label>
<div class="actions"><button class="solid">Go on</button><a class="bare" href="${cancelUrl}">Cancel</a></div>
</form>`,
  })
}

function personButton({ sub, name, email, emailVerified }: Person): Html {
  return html`<button name="person" value="${sub}"><span class="face" aria-hidden="true">${initialsOf(name)}</span>
<span><strong>${name}</strong><small>${email}${emailVerified ? '' : ', not verified'}</small></span></button>
`
}

/** As Google words it, without its looks. */
export function errorPage({ code, status, message }: AuthorizeError): string {
  return htmlPage({
    title: `Error ${status}: ${code}`,
    simulates: 'This page stands in for Google, which would refuse here too.',
    body: html`<h1>Access blocked: authorization error</h1>
<p>${message}</p>
<p class="soft">Error ${String(status)}: ${code}</p>`,
  })
}

/** A face for the `picture` claim. */
export function pictureOf({ name }: Person): string {
  return html`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 96 96"><rect width="96" height="96" fill="#d0eaee"/>
<text x="48" y="60" text-anchor="middle" font-family="sans-serif" font-size="34" font-weight="600" fill="#142327">${initialsOf(name)}</text></svg>
`.text
}

function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/)
  const initials = words.length > 1 ? [words[0], words.at(-1)] : words
  return initials
    .map((word) => [...(word ?? '')][0] ?? '')
    .join('')
    .toUpperCase()
}
