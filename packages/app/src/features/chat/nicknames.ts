import type { ChatState } from '@parley/contracts/apply-chat-frame'
import type { InboxItem, MessagePreview, MessageView, Notice, Quote } from '@parley/contracts/chat'
import type { UserId } from '@parley/contracts/ids'
import type { PersonView } from '@parley/contracts/people'

/** What I call people. */
export type Nicknames = ReadonlyMap<UserId, string>

/** Somebody, and whether their name is one that I gave them: it has no first name. */
export type NamedPerson = PersonView & { isNickname?: true }

/** Somebody by the name that I gave them. What stays the same is the same object, so that it is not drawn again. */
export function namePerson<P extends PersonView | null>(person: P, names: Nicknames): P {
  const name = person && names.get(person.id)
  return name && name !== person.name ? { ...person, name, isNickname: true } : person
}

const named = new WeakMap<Nicknames, WeakMap<MessageView, MessageView>>()

export function nameMessage(message: MessageView, names: Nicknames): MessageView {
  if (names.size === 0) return message
  const known = named.get(names) ?? new WeakMap<MessageView, MessageView>()
  named.set(names, known)
  const made = known.get(message) ?? toNamed(message, names)
  known.set(message, made)
  return made
}

export function nameMessages(messages: readonly MessageView[], names: Nicknames): MessageView[] {
  return messages.map((message) => nameMessage(message, names))
}

function toNamed(message: MessageView, names: Nicknames): MessageView {
  const { sender, quote, notice, mentions, excerpt, translation } = message
  const isNamed = (person: PersonView | null | undefined) => person !== namePerson(person ?? null, names)
  const whom = notice && 'person' in notice ? notice.person : null
  if (![sender, quote?.sender ?? null, whom, ...mentions, ...(quote?.mentions ?? [])].some(isNamed)) return message
  return {
    ...message,
    sender: namePerson(sender, names),
    quote: quote && nameQuote(quote, names),
    notice: nameNotice(notice, names),
    mentions: mentions.map((person) => namePerson(person, names)),
    excerpt: nameInWords(excerpt, mentions, names),
    translation: translation && { ...translation, excerpt: nameInWords(translation.excerpt, mentions, names) },
  }
}

/** A server of before does not say who is named. */
type Naming<T extends { mentions: PersonView[] }> = Omit<T, 'mentions'> & Partial<Pick<T, 'mentions'>>

function nameQuote({ mentions = [], ...quote }: Naming<Quote>, names: Nicknames): Quote {
  return {
    ...quote,
    sender: namePerson(quote.sender, names),
    excerpt: nameInWords(quote.excerpt, mentions, names),
    corrected: quote.corrected && nameInWords(quote.corrected, mentions, names),
    mentions: mentions.map((person) => namePerson(person, names)),
  }
}

function namePreview({ mentions = [], ...preview }: Naming<MessagePreview>, names: Nicknames): MessagePreview {
  return {
    ...preview,
    sender: namePerson(preview.sender, names),
    excerpt: nameInWords(preview.excerpt, mentions, names),
    mentions: mentions.map((person) => namePerson(person, names)),
    notice: nameNotice(preview.notice, names),
  }
}

function nameNotice(notice: Notice | null, names: Nicknames): Notice | null {
  return notice && 'person' in notice ? { ...notice, person: namePerson(notice.person, names) } : notice
}

/** Words have the names of those they mention in them, one of which may begin another. */
function nameInWords(words: string, mentions: readonly PersonView[], names: Nicknames): string {
  const byLength = mentions.toSorted((a, b) => b.name.length - a.name.length)
  let named = ''
  let rest = words
  for (let at = rest.indexOf('@'); at !== -1; at = rest.indexOf('@')) {
    const start = at + 1
    const person = byLength.find(({ name }) => name !== '' && rest.startsWith(name, start))
    named += rest.slice(0, start) + (person ? namePerson(person, names).name : '')
    rest = rest.slice(start + (person?.name.length ?? 0))
  }
  return named + rest
}

export function nameItem(item: InboxItem, names: Nicknames): InboxItem {
  const { peer, preview } = item
  return { ...item, peer: namePerson(peer, names), preview: preview && namePreview(preview, names) }
}

export function nameState(state: ChatState, names: Nicknames): ChatState {
  return names.size === 0 ? state : { ...state, peer: namePerson(state.peer, names), messages: nameMessages(state.messages, names) }
}
