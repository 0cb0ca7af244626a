import type { MemberView } from '@parley/contracts/chat'
import type { PersonView } from '@parley/contracts/people'
import { languageName } from '../../lib/i18n.ts'
import { m } from '../../paraglide/messages.js'
import { Face } from '../../ui/face.tsx'

export interface MentionPickerProps {
  id: string
  members: readonly MemberView[]
  /** The one that Enter takes. */
  active: number
  onPick: (person: PersonView) => void
}

/** Whom an `@` may mean. The focus stays in the field, which says which one is active. */
export function MentionPicker({ id, members, active, onPick }: MentionPickerProps) {
  return (
    <div id={id} role="listbox" aria-label={m.chat_mention()} className="mention-picker">
      {members.map(({ person, readingLanguage }, index) => (
        <div
          key={person.id}
          id={`${id}-${index}`}
          role="option"
          aria-selected={index === active}
          tabIndex={-1}
          className="mention-option"
          // The field keeps the focus.
          onPointerDown={(event) => {
            event.preventDefault()
            onPick(person)
          }}
        >
          <Face size="small" name={person.name} pictureId={person.avatarId} />
          <span className="min-w-0 grow truncate">{person.name}</span>
          <span className="text-caption text-ink-faint">{languageName(readingLanguage)}</span>
        </div>
      ))}
    </div>
  )
}
