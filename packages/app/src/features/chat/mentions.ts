import type { PersonView } from '@parley/contracts/people'

const TOKEN = /@\[(\d{1,2})\]/g
const URL_IN_TEXT = /https?:\/\/[^\s<>"')\]]+[^\s<>"')\].,:;!?…。！？]/g

export type Piece = { kind: 'text'; text: string } | { kind: 'mention'; person: PersonView } | { kind: 'link'; url: string }

/** A body, cut where somebody is named and where an address stands. A token that names nobody stays text. */
export function toPieces(body: string, mentions: readonly PersonView[]): Piece[] {
  const pieces: Piece[] = []
  let end = 0
  for (const match of body.matchAll(TOKEN)) {
    const person = mentions[Number(match[1])]
    if (!person) continue
    pieces.push(...withLinks(body.slice(end, match.index)), { kind: 'mention', person })
    end = match.index + match[0].length
  }
  return [...pieces, ...withLinks(body.slice(end))]
}

function withLinks(text: string): Piece[] {
  const pieces: Piece[] = []
  let end = 0
  const add = (words: string) => {
    if (words) pieces.push({ kind: 'text', text: words })
  }
  for (const match of text.matchAll(URL_IN_TEXT)) {
    add(text.slice(end, match.index))
    pieces.push({ kind: 'link', url: match[0] })
    end = match.index + match[0].length
  }
  add(text.slice(end))
  return pieces
}

/** As it is written in the field: "@Asha Verma" for each token. */
export function toField(body: string, mentions: readonly PersonView[]): string {
  return body.replaceAll(TOKEN, (token, index: string) => {
    const person = mentions[Number(index)]
    return person ? `@${person.name}` : token
  })
}

/** What goes out: names of those that were picked become tokens, the longest first; what looks like a token and is none is opened up. */
export function toBody(text: string, picked: readonly PersonView[]): { body: string; mentions: PersonView[] } {
  const mentions: PersonView[] = []
  const byLength = picked.toSorted((a, b) => b.name.length - a.name.length)
  let body = ''
  let rest = text.trim().replaceAll(TOKEN, '@ [$1]')
  for (let at = rest.indexOf('@'); at !== -1; at = rest.indexOf('@')) {
    const person = byLength.find(({ name }) => rest.startsWith(name, at + 1))
    body += rest.slice(0, at)
    if (person) {
      const known = mentions.findIndex(({ id }) => id === person.id)
      const index = known === -1 ? mentions.push(person) - 1 : known
      body += `@[${index}]`
      rest = rest.slice(at + 1 + person.name.length)
    } else {
      body += '@'
      rest = rest.slice(at + 1)
    }
  }
  return { body: body + rest, mentions }
}

/** What is being written after an `@` in front of the caret; `null`: nobody is being named. */
export function mentionAt(text: string, caret: number): { start: number; words: string } | null {
  const found = /(?:^|[\s(])@([\p{L}\p{M}\p{N}'’.-]{0,30})$/u.exec(text.slice(0, caret))
  return found ? { start: caret - (found[1] ?? '').length - 1, words: found[1] ?? '' } : null
}
