import { aboutRouter } from './about/router.ts'
import { attachmentsRouter } from './attachments/router.ts'
import { authRouter } from './auth/router.ts'
import { cardsRouter } from './cards/router.ts'
import { chatRouter } from './chat/router.ts'
import { invitationsRouter } from './invitations/router.ts'
import { learningRouter } from './learning/router.ts'
import { notificationsRouter } from './notifications/router.ts'
import { peopleRouter } from './people/router.ts'
import { practiceRouter } from './practice/router.ts'
import { quotaRouter } from './quota/router.ts'
import { scenariosRouter } from './scenarios/router.ts'
import { router } from './trpc.ts'

export const appRouter = router({
  about: aboutRouter,
  attachments: attachmentsRouter,
  auth: authRouter,
  cards: cardsRouter,
  chat: chatRouter,
  invitations: invitationsRouter,
  learning: learningRouter,
  notifications: notificationsRouter,
  people: peopleRouter,
  practice: practiceRouter,
  quota: quotaRouter,
  scenarios: scenariosRouter,
})

export type AppRouter = typeof appRouter
