import type { Language } from '@parley/contracts/language'
import type { SceneView } from '@parley/contracts/scenarios'
import type { AppRouter } from '@parley/server/router'
import { createTRPCReact, httpBatchLink } from '@trpc/react-query'
import { isUnreadable } from './i18n.ts'

export const trpc = createTRPCReact<AppRouter>()

export const trpcClient = trpc.createClient({
  links: [
    httpBatchLink({
      url: '/api/trpc',
      // Queries travel as POST too: an invitation's token has no place in a URL, where logs and proxies keep it.
      methodOverride: 'POST',
      headers: { 'x-parley': '1' },
    }),
  ],
})

/**
 * What calls a scene's partner as its reader writes it, where the partner's own letters may be none of theirs. `null` while it asks.
 * It stands here because a file of its own would be one more for a first page to wait for.
 */
export function useReadableNames(language: Language | undefined, reader: Language): ((scene: SceneView) => string) | null {
  const isNeeded = language !== undefined && isUnreadable(language, reader)
  const { data, isLoading } = trpc.scenarios.list.useQuery(
    { readingLanguage: reader, language: reader },
    { enabled: isNeeded, staleTime: Number.POSITIVE_INFINITY },
  )
  if (isNeeded && isLoading) return null
  return ({ slug, partnerName }) => (isNeeded && data?.find((scene) => scene.slug === slug)?.partnerName) || partnerName
}
