import type { AppRouter } from '@parley/server/router'
import { createTRPCReact, httpBatchLink } from '@trpc/react-query'

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
