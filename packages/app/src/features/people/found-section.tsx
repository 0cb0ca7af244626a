import type { ProfileView } from '@parley/contracts/people'
import { useRef, useState } from 'react'
import { errorText } from '../../lib/error-words.ts'
import { trpc } from '../../lib/trpc.ts'
import { m } from '../../paraglide/messages.js'
import { Failed } from '../../ui/failed.tsx'
import { SavedBeside } from '../../ui/saved.tsx'
import { Section } from '../../ui/section.tsx'
import { Loading, Skeleton } from '../../ui/skeleton.tsx'
import { Switch } from '../../ui/switch.tsx'
import { HandleField } from './handle-field.tsx'

type Pressed = Partial<Pick<ProfileView, 'isHandleHidden' | 'showsPresence' | 'showsReadMarks'>>

/** How others find me, and what they see of me. Each saves by itself. */
export function FoundSection({ isGuest }: { isGuest: boolean }) {
  const utils = trpc.useUtils()
  const profile = trpc.people.profile.useQuery()
  // One after another, so that the last press is what stays.
  const change = trpc.people.changeProfile.useMutation({
    scope: { id: 'found' },
    onSuccess: () => utils.people.profile.invalidate(),
  })
  /** What was pressed, all of it until the last press is answered. */
  const [pressed, setPressed] = useState<Pressed>({})
  const latest = useRef<Pressed>({})
  const shown = profile.data && { ...profile.data, ...pressed }
  const press = (next: Pressed) => {
    const all = { ...latest.current, ...next }
    const keep = (kept: Pressed) => {
      latest.current = kept
      setPressed(kept)
    }
    keep(all)
    change.mutate(next, { onSettled: () => latest.current === all && keep({}) })
  }
  return (
    <Section title={m.people_found()}>
      {profile.error && !profile.data && <Failed error={profile.error} busy={profile.isFetching} onRetry={() => void profile.refetch()} />}
      {profile.isPending && (
        <Loading className="grid gap-3">
          <Skeleton className="h-11 w-full" />
          <Skeleton className="h-11 w-full" />
        </Loading>
      )}
      {shown && (
        <>
          {!isGuest && <HandleField handle={profile.data?.handle ?? null} />}
          {!isGuest && (
            <Switch
              label={m.people_handle_hidden()}
              hint={m.people_handle_hidden_hint()}
              checked={shown.isHandleHidden}
              onCheckedChange={(isHandleHidden) => press({ isHandleHidden })}
            />
          )}
          <Switch
            label={m.people_shows_presence()}
            hint={m.people_shows_presence_hint()}
            checked={shown.showsPresence}
            onCheckedChange={(showsPresence) => press({ showsPresence })}
          />
          <div className="relative">
            <Switch
              label={m.people_shows_read()}
              hint={m.people_shows_read_hint()}
              checked={shown.showsReadMarks}
              onCheckedChange={(showsReadMarks) => press({ showsReadMarks })}
            />
            <div className="absolute inset-x-0 top-full">
              <SavedBeside saved={change.isSuccess}>{null}</SavedBeside>
            </div>
          </div>
          {change.error && (
            <p role="alert" className="text-caption text-danger">
              {errorText(change.error)}
            </p>
          )}
        </>
      )}
    </Section>
  )
}
