import { foldWord } from '@parley/contracts/fold-word'
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

interface Named {
  start: number
  end: number
  person: PersonView
}

/** Where those who were picked stand, the longest name first; several of one name in the order in which they were picked. */
function namedIn(text: string, picked: readonly PersonView[]): Named[] {
  const byLength = picked.toSorted((a, b) => b.name.length - a.name.length)
  const named: Named[] = []
  for (let at = text.indexOf('@'); at !== -1; at = text.indexOf('@', at)) {
    const start = at
    const name = byLength.find((person) => text.startsWith(person.name, start + 1))?.name
    at += 1 + (name?.length ?? 0)
    if (name === undefined) continue
    const before = named.filter(({ person }) => person.name === name).length
    const ofThatName = picked.filter((person) => person.name === name)
    const person = ofThatName[before] ?? ofThatName.at(-1)
    if (person) named.push({ start, end: at, person })
  }
  return named
}

/** What goes out: names of those that were picked become tokens; what looks like a token and is none is opened up. */
export function toBody(text: string, picked: readonly PersonView[]): { body: string; mentions: PersonView[] } {
  const mentions: PersonView[] = []
  const words = text.trim().replaceAll(TOKEN, '@ [$1]')
  let body = ''
  let end = 0
  for (const { start, end: next, person } of namedIn(words, picked)) {
    const known = mentions.findIndex(({ id }) => id === person.id)
    const index = known === -1 ? mentions.push(person) - 1 : known
    body += `${words.slice(end, start)}@[${index}]`
    end = next
  }
  return { body: body + words.slice(end), mentions }
}

/** Those who are named in a body, in the order in which they stand there. */
export function pickedIn(body: string, mentions: readonly PersonView[]): PersonView[] {
  return toPieces(body, mentions).flatMap((piece) => (piece.kind === 'mention' ? piece.person : []))
}

/**
 * Who is picked once a text has become another, changed in front of `caret`: those whose names were not touched, in their order, then the
 * others whose name nobody has, which may be written anew.
 */
export function followPicked(text: string, picked: readonly PersonView[], next: string, caret: number): PersonView[] {
  const kept = next.length - caret
  const most = Math.max(Math.min(text.length - kept, caret), 0)
  let same = 0
  while (same < most && text[same] === next[same]) same += 1
  const stay = namedIn(text, picked).flatMap(({ start, end, person }) => (end <= same || start >= text.length - kept ? person : []))
  return [...stay, ...picked.filter(({ name }) => !stay.some((person) => person.name === name))]
}

/** Who is picked once somebody is named at `start`. */
export function pickAt(text: string, picked: readonly PersonView[], start: number, person: PersonView): PersonView[] {
  const named = namedIn(text, picked)
  const before = named.flatMap((one) => (one.start < start ? one.person : []))
  const after = named.flatMap((one) => (one.start > start ? one.person : []))
  return [...before, person, ...after]
}

/** Whether two say the same, and name the same. */
export function isSameBody(a: { body: string; mentions: readonly PersonView[] }, b: typeof a): boolean {
  return a.body === b.body && a.mentions.length === b.mentions.length && a.mentions.every(({ id }, at) => id === b.mentions[at]?.id)
}

const HAN = /\p{Script=Han}/u

/** Whether a word of a name begins so; what has no blanks between words is looked for anywhere in it. */
export function beginsName(name: string, words: string): boolean {
  const wanted = foldWord(words)
  return HAN.test(wanted) ? foldWord(name).includes(wanted) : name.split(/\s+/).some((word) => foldWord(word).startsWith(wanted))
}

/** What is being written after an `@` in front of the caret; `null`: nobody is being named. */
export function mentionAt(text: string, caret: number): { start: number; words: string } | null {
  const found = /(?:^|[\s(])@([\p{L}\p{M}\p{N}'’.-]{0,30})$/u.exec(text.slice(0, caret))
  return found ? { start: caret - (found[1] ?? '').length - 1, words: found[1] ?? '' } : null
}
