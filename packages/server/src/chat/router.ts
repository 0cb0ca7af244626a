import {
  chatAddMembers,
  chatAnswerRequest,
  chatChangeGroup,
  chatChangePlace,
  chatChangeRole,
  chatCreateGroup,
  chatCreateLink,
  chatExport,
  chatFind,
  chatGlossary,
  chatInbox,
  chatJoinByLink,
  chatLeave,
  chatLoad,
  chatMembers,
  chatMessages,
  chatOpenDirect,
  chatOutcomes,
  chatOwnSigns,
  chatPreview,
  chatRemoveMember,
  chatRemoveTerm,
  chatRevokeLinks,
  chatSaveTerm,
  chatSearch,
  chatThread,
  chatViewLink,
  chatWantPreviews,
} from '@parley/contracts/chat-input'
import { addMembers } from '@parley/core/chat/add-members'
import { answerRequest } from '@parley/core/chat/answer-request'
import { changeGroup } from '@parley/core/chat/change-group'
import { changePlace } from '@parley/core/chat/change-place'
import { changeRole } from '@parley/core/chat/change-role'
import { createGroup } from '@parley/core/chat/create-group'
import { createGroupLink } from '@parley/core/chat/create-group-link'
import { endGroupLinks } from '@parley/core/chat/end-group-links'
import { exportChat } from '@parley/core/chat/export-chat'
import { findChats } from '@parley/core/chat/find-chats'
import { joinByLink } from '@parley/core/chat/join-by-link'
import { leaveGroup } from '@parley/core/chat/leave-group'
import { listChatMembers } from '@parley/core/chat/list-chat-members'
import { listInbox } from '@parley/core/chat/list-inbox'
import { listMessages } from '@parley/core/chat/list-messages'
import { listOutcomes } from '@parley/core/chat/list-outcomes'
import { listOwnSigns } from '@parley/core/chat/list-own-signs'
import { listTerms } from '@parley/core/chat/list-terms'
import { loadChat } from '@parley/core/chat/load-chat'
import { loadThread } from '@parley/core/chat/load-thread'
import { openDirect } from '@parley/core/chat/open-direct'
import { previewMessage } from '@parley/core/chat/preview-message'
import { removeMember } from '@parley/core/chat/remove-member'
import { removeTerm } from '@parley/core/chat/remove-term'
import { saveTerm } from '@parley/core/chat/save-term'
import { searchMessages } from '@parley/core/chat/search-messages'
import { viewGroupLink } from '@parley/core/chat/view-group-link'
import { wantPreviews } from '@parley/core/chat/want-previews'
import type { Limit } from '../rate-limits.ts'
import { actorProcedure, openProcedure, router } from '../trpc.ts'

const NOTHING = {}

/** A procedure of which a person has so many. */
const limited = (limit: Limit) =>
  actorProcedure.use(async ({ ctx, next }) => {
    await ctx.limits.take(limit, ctx.actor.userId)
    return next()
  })

export const chatRouter = router({
  inbox: actorProcedure.input(chatInbox).query(({ ctx, input }) => listInbox(ctx.deps, ctx.actor, input)),
  wantPreviews: limited('wantByPerson')
    .input(chatWantPreviews)
    .mutation(({ ctx, input }) => wantPreviews(ctx.deps, ctx.actor, input.conversationIds).then(() => NOTHING)),
  openDirect: limited('groupByPerson')
    .input(chatOpenDirect)
    .mutation(({ ctx, input }) => openDirect(ctx.deps, ctx.actor, input.userId)),
  load: actorProcedure.input(chatLoad).query(({ ctx, input }) => loadChat(ctx.deps, ctx.actor, input.conversationId)),
  messages: actorProcedure.input(chatMessages).query(({ ctx, input }) => listMessages(ctx.deps, ctx.actor, input)),
  thread: actorProcedure.input(chatThread).query(({ ctx, input }) => loadThread(ctx.deps, ctx.actor, input)),
  members: actorProcedure.input(chatMembers).query(({ ctx, input }) => listChatMembers(ctx.deps, ctx.actor, input)),
  search: limited('searchByPerson')
    .input(chatSearch)
    .query(({ ctx, input }) => searchMessages(ctx.deps, ctx.actor, input)),
  find: actorProcedure.input(chatFind).query(({ ctx, input }) => findChats(ctx.deps, ctx.actor, input)),
  export: actorProcedure.input(chatExport).query(({ ctx, input }) => exportChat(ctx.deps, ctx.actor, input)),

  preview: limited('previewByPerson')
    .input(chatPreview)
    .mutation(({ ctx, input }) => previewMessage(ctx.deps, ctx.actor, input)),
  ownSigns: actorProcedure.input(chatOwnSigns).query(({ ctx, input }) => listOwnSigns(ctx.deps, ctx.actor, input)),
  outcomes: actorProcedure.input(chatOutcomes).query(({ ctx, input }) => listOutcomes(ctx.deps, ctx.actor, input)),
  glossary: actorProcedure.input(chatGlossary).query(({ ctx, input }) => listTerms(ctx.deps, ctx.actor, input.conversationId)),
  saveTerm: actorProcedure.input(chatSaveTerm).mutation(({ ctx, input }) => saveTerm(ctx.deps, ctx.actor, input).then(() => NOTHING)),
  removeTerm: actorProcedure.input(chatRemoveTerm).mutation(({ ctx, input }) => removeTerm(ctx.deps, ctx.actor, input).then(() => NOTHING)),

  changePlace: actorProcedure.input(chatChangePlace).mutation(async ({ ctx, input: { conversationId, change } }) => {
    const named = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined))
    await changePlace(ctx.deps, ctx.actor, { conversationId, change: named })
    return NOTHING
  }),
  answerRequest: actorProcedure
    .input(chatAnswerRequest)
    .mutation(({ ctx, input }) => answerRequest(ctx.deps, ctx.actor, input).then(() => NOTHING)),

  createGroup: limited('groupByPerson')
    .input(chatCreateGroup)
    .mutation(({ ctx, input }) => createGroup(ctx.deps, ctx.actor, input)),
  changeGroup: actorProcedure
    .input(chatChangeGroup)
    .mutation(({ ctx, input }) => changeGroup(ctx.deps, ctx.actor, input).then(() => NOTHING)),
  addMembers: actorProcedure.input(chatAddMembers).mutation(({ ctx, input }) => addMembers(ctx.deps, ctx.actor, input).then(() => NOTHING)),
  removeMember: actorProcedure
    .input(chatRemoveMember)
    .mutation(({ ctx, input }) => removeMember(ctx.deps, ctx.actor, input).then(() => NOTHING)),
  changeRole: actorProcedure.input(chatChangeRole).mutation(({ ctx, input }) => changeRole(ctx.deps, ctx.actor, input).then(() => NOTHING)),
  leave: actorProcedure
    .input(chatLeave)
    .mutation(({ ctx, input }) => leaveGroup(ctx.deps, ctx.actor, input.conversationId).then(() => NOTHING)),

  createLink: limited('shareByPerson')
    .input(chatCreateLink)
    .mutation(({ ctx, input }) => createGroupLink(ctx.deps, ctx.actor, input.conversationId)),
  revokeLinks: actorProcedure
    .input(chatRevokeLinks)
    .mutation(({ ctx, input }) => endGroupLinks(ctx.deps, ctx.actor, input.conversationId).then(() => NOTHING)),
  viewLink: openProcedure.input(chatViewLink).query(async ({ ctx, input }) => {
    await ctx.limits.take('linkFromAddress', ctx.request.ip)
    return viewGroupLink(ctx.deps, ctx.actor, input.token)
  }),
  joinByLink: limited('groupByPerson')
    .input(chatJoinByLink)
    .mutation(({ ctx, input }) => joinByLink(ctx.deps, ctx.actor, input.token)),
})
