import type { AttachmentId } from '@parley/contracts/ids'
import type { PersonView } from '@parley/contracts/people'
import type { NamedPerson } from './nicknames.ts'
import { m } from '../../paraglide/messages.js'

export interface Named {
  title: string | null
  pictureId: AttachmentId | null
  peer: PersonView | null
}

/** A group's title, or whom a chat is with. */
export function chatName({ title, peer }: Pick<Named, 'title' | 'peer'>): string {
  return title ?? peer?.name ?? m.chat_gone_person()
}

export function chatPicture({ pictureId, peer }: Named): AttachmentId | null {
  return pictureId ?? peer?.avatarId ?? null
}

export function personName(person: PersonView | null): string {
  return person?.name ?? m.chat_gone_person()
}

/** "Asha" in "Asha took this back": the first of the names. Han names are whole, and so is what I call somebody. */
export function shortName(person: NamedPerson | null): string {
  return person?.isNickname ? person.name : (personName(person).split(/\s+/)[0] ?? '')
}
