import type { Language } from '@parley/contracts/language'
import { useQuery } from '@tanstack/react-query'
import { hasOwnLetters, romanise } from './romanise.ts'

/** A text in Latin letters; empty until it is there, and for what is written in them. */
export function useLatin(text: string, language: Language): string {
  const { data } = useQuery({
    queryKey: ['latin', language, text],
    queryFn: () => romanise(text, language),
    enabled: hasOwnLetters(language) && text !== '',
    staleTime: Number.POSITIVE_INFINITY,
  })
  return data ?? ''
}
