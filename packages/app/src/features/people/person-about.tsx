import type { PersonPage } from '@parley/contracts/people'
import { currentLanguage, languageName } from '../../lib/i18n.ts'
import { m } from '../../paraglide/messages.js'
import { Face } from '../../ui/face.tsx'

/** Who they are: what they wrote about themselves, and no more. */
export function PersonAbout({ page: { name, nickname, avatarId, handle, readingLanguage, writes, learns } }: { page: PersonPage }) {
  const list = (languages: PersonPage['writes']) =>
    new Intl.ListFormat(currentLanguage(), { type: 'conjunction' }).format(languages.map((language) => languageName(language)))
  return (
    <div className="grid gap-4">
      <div className="flex items-center gap-3">
        <Face size="large" name={name} pictureId={avatarId} />
        <div className="min-w-0">
          {nickname && <p className="wrap-anywhere">{name}</p>}
          {handle && <p className="text-ink-soft">@{handle}</p>}
        </div>
      </div>
      <dl className="facts">
        <div>
          <dt>{m.people_reads()}</dt>
          <dd>{languageName(readingLanguage)}</dd>
        </div>
        {writes.length > 0 && (
          <div>
            <dt>{m.people_writes()}</dt>
            <dd>{list(writes)}</dd>
          </div>
        )}
        {learns.length > 0 && (
          <div>
            <dt>{m.people_learns()}</dt>
            <dd>{list(learns)}</dd>
          </div>
        )}
      </dl>
    </div>
  )
}
