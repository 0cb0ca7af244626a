import type { PersonView } from '@parley/contracts/people'
import type { Language } from '@parley/contracts/language'
import { languageName } from '../../lib/i18n.ts'
import { Face } from '../../ui/face.tsx'

export interface PersonWordsProps {
  person: PersonView & { nickname?: string | null; handle?: string | null }
  readingLanguage?: Language
}

/** Somebody in a list: face, name, and how to tell them from others. */
export function PersonWords({ person, readingLanguage }: PersonWordsProps) {
  const about = [person.handle && `@${person.handle}`, readingLanguage && languageName(readingLanguage)].filter(Boolean).join(' · ')
  return (
    <>
      <Face name={person.nickname ?? person.name} pictureId={person.avatarId} />
      {/* Of no width of its own, so that a long name widens nothing around it. */}
      <span className="w-0 grow">
        <b className="block truncate font-semibold">{person.nickname ?? person.name}</b>
        {about && <span className="block truncate text-caption text-ink-faint">{about}</span>}
      </span>
    </>
  )
}
