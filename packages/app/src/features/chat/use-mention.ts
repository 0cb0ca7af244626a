import type { MemberView } from '@parley/contracts/chat'
import type { ConversationId, UserId } from '@parley/contracts/ids'
import type { PersonView } from '@parley/contracts/people'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { type KeyboardEvent, type RefObject, useState } from 'react'
import { ALONE, trpc } from '../../lib/trpc.ts'
import { beginsName, mentionAt, pickAt } from './mentions.ts'
import { namePerson } from './nicknames.ts'
import { useNicknames } from './use-nicknames.ts'
import { usePause } from './use-pause.ts'
import type { Draft } from './use-chat-draft.ts'

const SHOWN = 6

export interface Mention {
  options: readonly MemberView[]
  active: number
  /** After each change of the field or its caret. */
  look: () => void
  pick: (person: PersonView) => void
  /** `true`: the key was for the picker. */
  onKey: (event: KeyboardEvent) => boolean
}

export interface MentionOf {
  conversationId: ConversationId
  me: UserId
  /** Nobody is named in a chat of two. */
  isOn: boolean
  draft: Draft
  setDraft: (draft: Draft) => void
  field: RefObject<HTMLTextAreaElement | null>
}

/** Names somebody of a group after an `@`. */
export function useMention({ conversationId, me, isOn, draft, setDraft, field }: MentionOf): Mention {
  const [at, setAt] = useState<{ start: number; words: string } | null>(null)
  const [active, setActive] = useState(0)
  const { client } = trpc.useUtils()
  const first = trpc.chat.members.useQuery({ conversationId, after: null }, { enabled: isOn && at !== null }).data
  const names = useNicknames()
  const wanted = at?.words ?? ''
  const asked = usePause(wanted)
  // A large group has more than its first page: those are looked for by their name.
  const found = useQuery({
    queryKey: ['mention', conversationId, asked],
    queryFn: ({ signal }) => client.chat.members.query({ conversationId, word: asked }, { signal, context: ALONE }),
    enabled: at !== null && asked !== '' && first?.hasMore === true,
    placeholderData: keepPreviousData,
  }).data
  const known = new Map([...(first?.members ?? []), ...(found?.members ?? [])].map((member) => [member.person.id, member]))
  const options = at
    ? [...known.values()]
        .map((member) => ({ ...member, person: namePerson(member.person, names) }))
        .filter(({ person }) => person.id !== me && beginsName(person.name, wanted))
        .slice(0, SHOWN)
    : []

  const look = () => {
    const element = field.current
    const found = isOn && element ? mentionAt(element.value, element.selectionStart) : null
    setAt(found)
    if (found?.start !== at?.start || found?.words !== at?.words) setActive(0)
  }
  const pick = (person: PersonView) => {
    if (!at) return
    const caret = at.start + at.words.length + 1
    const named = `${draft.text.slice(0, at.start)}@${person.name} `
    setDraft({ text: `${named}${draft.text.slice(caret)}`, picked: pickAt(draft.text, draft.picked, at.start, person) })
    setAt(null)
    requestAnimationFrame(() => field.current?.setSelectionRange(named.length, named.length))
  }
  const onKey = (event: KeyboardEvent): boolean => {
    const chosen = options[active] ?? options[0]
    if (!chosen) return false
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step) setActive((active + step + options.length) % options.length)
    else if (event.key === 'Escape') setAt(null)
    else if ((event.key === 'Enter' || event.key === 'Tab') && !event.shiftKey) pick(chosen.person)
    else return false
    event.preventDefault()
    return true
  }
  return { options, active, look, pick, onKey }
}
