import { ROLES } from './roles.ts'
import { errorText } from '../../lib/error-words.ts'
import { trpc } from '../../lib/trpc.ts'
import { m } from '../../paraglide/messages.js'
import { Failed } from '../../ui/failed.tsx'
import { Loading, Skeleton } from '../../ui/skeleton.tsx'
import { AdminSection } from './admin-section.tsx'
import { RoleLine } from './role-line.tsx'

/** What somebody gets with a role, without anybody giving it. */
export function RoleList() {
  const query = trpc.quota.allowances.useQuery()
  const allowances = query.data
  return (
    <AdminSection title={m.admin_roles_title()} hint={m.admin_roles_hint()}>
      {allowances ? (
        <ul className="border-b border-line">
          {ROLES.flatMap((role) => allowances.filter((allowance) => allowance.role === role)).map((allowance) => (
            <RoleLine key={allowance.role} allowance={allowance} />
          ))}
        </ul>
      ) : query.error ? (
        <Failed error={query.error} words={errorText(query.error)} busy={query.isFetching} onRetry={() => void query.refetch()} />
      ) : (
        <Loading className="grid gap-3">
          {ROLES.map((role) => (
            <Skeleton key={role} className="h-12" />
          ))}
        </Loading>
      )}
    </AdminSection>
  )
}
