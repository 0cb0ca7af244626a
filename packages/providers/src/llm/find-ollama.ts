import { z } from 'zod'

const ANSWER_MS = 500

const tags = z.object({ models: z.array(z.object({ name: z.string() })) })

/** The models of the Ollama at this address, or `null` when none answers within half a second. Throws only the signal's reason. */
export async function findOllama(url: string, signal: AbortSignal): Promise<{ models: string[] } | null> {
  try {
    const deadline = AbortSignal.any([signal, AbortSignal.timeout(ANSWER_MS)])
    const response = await fetch(new URL('/api/tags', url), { signal: deadline, redirect: 'error' })
    if (!response.ok) {
      await response.body?.cancel()
      return null
    }
    const answer = tags.safeParse(await response.json())
    return answer.success ? { models: answer.data.models.map(({ name }) => name) } : null
  } catch {
    // Nobody listens, it is slow, or it is something else.
    signal.throwIfAborted()
    return null
  }
}
