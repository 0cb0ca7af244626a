import { errorText } from '../../lib/error-words.ts'
import { trpc } from '../../lib/trpc.ts'
import { m } from '../../paraglide/messages.js'
import { Failed } from '../../ui/failed.tsx'
import { SavedBeside } from '../../ui/saved.tsx'
import { Section } from '../../ui/section.tsx'
import { Loading, Skeleton } from '../../ui/skeleton.tsx'
import { Switch } from '../../ui/switch.tsx'
import { HandleField } from './handle-field.tsx'

/** How others find me, and what they see of me. Each saves by itself. */
export function FoundSection({ isGuest }: { isGuest: boolean }) {
  const utils = trpc.useUtils()
  const profile = trpc.people.profile.useQuery()
  const change = trpc.people.changeProfile.useMutation({ onSuccess: () => void utils.people.profile.invalidate() })
  // What was just pressed stands until the server has answered.
  const shown = profile.data && { ...profile.data, ...(change.isPending && change.variables) }
  return (
    <Section title={m.people_found()}>
      {profile.error && <Failed error={profile.error} busy={profile.isFetching} onRetry={() => void profile.refetch()} />}
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
              onCheckedChange={(isHandleHidden) => change.mutate({ isHandleHidden })}
            />
          )}
          <Switch
            label={m.people_shows_presence()}
            hint={m.people_shows_presence_hint()}
            checked={shown.showsPresence}
            onCheckedChange={(showsPresence) => change.mutate({ showsPresence })}
          />
          <Switch
            label={m.people_shows_read()}
            hint={m.people_shows_read_hint()}
            checked={shown.showsReadMarks}
            onCheckedChange={(showsReadMarks) => change.mutate({ showsReadMarks })}
          />
          {/* A row of no height needs no gap before it. */}
          <div className="-mt-5">
            <SavedBeside saved={change.isSuccess}>{null}</SavedBeside>
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
