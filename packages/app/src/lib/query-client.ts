import { QueryClient } from '@tanstack/react-query'
import { errorCode } from './errors.ts'
import { orKept } from './kept.ts'

const ATTEMPTS = 2

/** `always`: being offline fails at once, in words, instead of waiting without any. It tries again when the network is back. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        networkMode: 'always',
        persister: orKept(() => import('./kept-store.ts').then(({ answerStore }) => answerStore())),
        refetchOnReconnect: true,
        staleTime: 30_000,
        retry: (failures, error) => errorCode(error) === 'unavailable' && navigator.onLine && failures < ATTEMPTS,
      },
      mutations: { networkMode: 'always', retry: false },
    },
  })
}
