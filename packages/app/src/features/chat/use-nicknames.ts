import type { NicknameView } from '@parley/contracts/people'
import { trpc } from '../../lib/trpc.ts'
import type { Nicknames } from './nicknames.ts'

const NONE: Nicknames = new Map()
const FRESH_MS = 60_000

/** What I call people: asked for once for all that is drawn. */
export function useNicknames(): Nicknames {
  const query = trpc.people.nicknames.useQuery(undefined, { staleTime: FRESH_MS })
  return query.data ? toNames(query.data) : NONE
}

const known = new WeakMap<NicknameView[], Nicknames>()

/** One map for one answer, whoever asks. */
function toNames(views: NicknameView[]): Nicknames {
  const names = known.get(views) ?? new Map(views.map(({ userId, nickname }) => [userId, nickname]))
  known.set(views, names)
  return names
}
