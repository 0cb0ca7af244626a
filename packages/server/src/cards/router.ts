import { cardsList, cardsRemove, cardsRestore, cardsSaveMessage, cardsSaveMoment } from '@parley/contracts/cards'
import { listCards } from '@parley/core/cards/list-cards'
import { removeCard } from '@parley/core/cards/remove-card'
import { restoreCard } from '@parley/core/cards/restore-card'
import { saveMessageCard } from '@parley/core/chat/save-message-card'
import { saveMomentCard } from '@parley/core/practice/save-moment-card'
import { actorProcedure, router } from '../trpc.ts'

const NOTHING = {}

export const cardsRouter = router({
  list: actorProcedure.input(cardsList).query(({ ctx, input }) => listCards(ctx.deps, ctx.actor, input)),
  saveMessage: actorProcedure.input(cardsSaveMessage).mutation(({ ctx, input }) => saveMessageCard(ctx.deps, ctx.actor, input)),
  saveMoment: actorProcedure.input(cardsSaveMoment).mutation(({ ctx, input }) => saveMomentCard(ctx.deps, ctx.actor, input)),
  remove: actorProcedure.input(cardsRemove).mutation(({ ctx, input }) => removeCard(ctx.deps, ctx.actor, input).then(() => NOTHING)),
  restore: actorProcedure.input(cardsRestore).mutation(({ ctx, input }) => restoreCard(ctx.deps, ctx.actor, input).then(() => NOTHING)),
})
