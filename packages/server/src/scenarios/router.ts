import { sceneList } from '@parley/contracts/scenarios'
import { listScenes } from '@parley/core/scenarios/list-scenes'
import { openProcedure, router } from '../trpc.ts'

export const scenariosRouter = router({
  list: openProcedure
    .input(sceneList)
    .query(({ ctx, input }) => listScenes(ctx.deps, { reader: input.readingLanguage, language: input.language })),
})
