import { aboutRouter } from './about/router.ts'
import { authRouter } from './auth/router.ts'
import { invitationsRouter } from './invitations/router.ts'
import { peopleRouter } from './people/router.ts'
import { practiceRouter } from './practice/router.ts'
import { quotaRouter } from './quota/router.ts'
import { scenariosRouter } from './scenarios/router.ts'
import { router } from './trpc.ts'

export const appRouter = router({
  about: aboutRouter,
  auth: authRouter,
  invitations: invitationsRouter,
  people: peopleRouter,
  practice: practiceRouter,
  quota: quotaRouter,
  scenarios: scenariosRouter,
})

export type AppRouter = typeof appRouter
