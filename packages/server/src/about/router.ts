import type { About } from '@parley/contracts/about'
import { openProcedure, router } from '../trpc.ts'

export const aboutRouter = router({
  read: openProcedure.query(({ ctx }): About => ({ scripted: ctx.config.SCRIPTED_PROVIDERS })),
})
