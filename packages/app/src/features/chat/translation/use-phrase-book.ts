import { trpc } from '../../../lib/trpc.ts'

/** Whether this server translates from a book of phrases. */
export function usePhraseBook(): boolean {
  const about = trpc.about.read.useQuery(undefined, { staleTime: Number.POSITIVE_INFINITY })
  return about.data?.scripted.includes('translation') ?? false
}
