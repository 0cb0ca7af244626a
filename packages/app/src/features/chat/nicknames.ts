import type { ChatState } from '@parley/contracts/apply-chat-frame'
import type { InboxItem, MessageView } from '@parley/contracts/chat'
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
  if (![sender, quote?.sender ?? null, whom, ...mentions].some(isNamed)) return message
  return {
    ...message,
    sender: namePerson(sender, names),
    quote: quote && { ...quote, sender: namePerson(quote.sender, names) },
    notice: notice && 'person' in notice ? { ...notice, person: namePerson(notice.person, names) } : notice,
    mentions: mentions.map((person) => namePerson(person, names)),
    excerpt: nameInWords(excerpt, mentions, names),
    translation: translation && { ...translation, excerpt: nameInWords(translation.excerpt, mentions, names) },
  }
}

/** An excerpt has the names of those it mentions in it. */
function nameInWords(words: string, mentions: readonly PersonView[], names: Nicknames): string {
  return mentions.reduce((text, person) => text.replaceAll(`@${person.name}`, () => `@${namePerson(person, names).name}`), words)
}

export function nameItem(item: InboxItem, names: Nicknames): InboxItem {
  const { peer, preview } = item
  const notice = preview?.notice
  return {
    ...item,
    peer: namePerson(peer, names),
    preview: preview && {
      ...preview,
      sender: namePerson(preview.sender, names),
      notice: notice && 'person' in notice ? { ...notice, person: namePerson(notice.person, names) } : preview.notice,
    },
  }
}

export function nameState(state: ChatState, names: Nicknames): ChatState {
  return names.size === 0 ? state : { ...state, peer: namePerson(state.peer, names), messages: nameMessages(state.messages, names) }
}
