import type { About, LocalModels } from '@parley/contracts/about'
import { requireAdmin } from '@parley/core/quota/require-admin'
import { findOllama } from '@parley/providers/llm/find-ollama'
import { actorProcedure, openProcedure, router } from '../trpc.ts'

export const aboutRouter = router({
  read: openProcedure.query(({ ctx }): About => ({ scripted: ctx.config.SCRIPTED_PROVIDERS })),
  /** Offered to the admin where an Ollama runs; using it is the operator's choice, in the settings of the server. */
  localModels: actorProcedure.query(async ({ ctx, signal }): Promise<LocalModels | null> => {
    requireAdmin(ctx.actor)
    const found = await findOllama(ctx.config.OLLAMA_URL, signal ?? new AbortController().signal)
    return found && { baseUrl: new URL('/v1', ctx.config.OLLAMA_URL).href, models: found.models }
  }),
})
