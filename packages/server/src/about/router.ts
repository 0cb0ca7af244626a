import type { About, LocalModels } from '@parley/contracts/about'
import { requireAdmin } from '@parley/core/quota/require-admin'
import { findOllama } from '@parley/providers/llm/find-ollama'
import { actorProcedure, openProcedure, router } from '../trpc.ts'

export const aboutRouter = router({
  read: openProcedure.query(({ ctx }): About => ({ scripted: ctx.config.SCRIPTED_PROVIDERS })),
  /** Offered to the admin where an Ollama runs and nothing like it is in use: using it is the operator's choice, in the server's settings. */
  localModels: actorProcedure.query(async ({ ctx, signal }): Promise<LocalModels | null> => {
    requireAdmin(ctx.actor)
    if (ctx.config.OPENAI_BASE_URL) return null
    const found = await findOllama(ctx.config.OLLAMA_URL, signal ?? new AbortController().signal)
    return found && { baseUrl: new URL('/v1', ctx.config.OLLAMA_URL).href, models: found.models }
  }),
})
