import { trpc } from '../../lib/trpc.ts'
import { m } from '../../paraglide/messages.js'
import { Failed } from '../../ui/failed.tsx'
import { Section } from '../../ui/section.tsx'
import { Loading, Skeleton } from '../../ui/skeleton.tsx'
import { LanguagesField } from './languages-field.tsx'
import { MyPicture } from './my-picture.tsx'

/** What my page shows of me, beside my name. Each saves by itself. */
export function AboutMeSection() {
  const { data: profile, error, isFetching, refetch } = trpc.people.profile.useQuery()
  return (
    <Section title={m.people_about_me()}>
      {profile ? (
        <>
          <MyPicture me={profile} />
          <LanguagesField label={m.people_my_writes()} field="writes" value={profile.writes} />
          <LanguagesField label={m.people_my_learns()} field="learns" value={profile.learns} />
        </>
      ) : error ? (
        <Failed error={error} busy={isFetching} onRetry={() => void refetch()} />
      ) : (
        <Loading className="grid gap-3">
          <Skeleton className="h-16 w-3/5" />
          <Skeleton className="h-11 w-full" />
          <Skeleton className="h-11 w-full" />
        </Loading>
      )}
    </Section>
  )
}
