import { editMessage } from '@parley/core/chat/edit-message'
import { eraseMessage } from '@parley/core/chat/erase-message'
import { readMessages } from '@parley/core/chat/read-messages'
import { sayTyping } from '@parley/core/chat/say-typing'
import { sendMessage } from '@parley/core/chat/send-message'
import { wantTranslations } from '@parley/core/chat/want-translations'
import { setReaction } from '@parley/core/chat/set-reaction'
import type { Handlers } from '../socket/handlers.ts'

const NOTHING = {}

export const chatHandlers: Pick<
  Handlers,
  'translation-want' | 'message-send' | 'message-edit' | 'message-erase' | 'message-read' | 'reaction-set' | 'typing-start'
> = {
  'translation-want': ({ deps, actor }, { conversationId, messageIds }) =>
    wantTranslations(deps, actor, { conversationId, messageIds }).then(() => NOTHING),
  'message-send': ({ deps, actor }, { type: _type, requestId: _requestId, ...said }) => sendMessage(deps, actor, said),
  'message-edit': ({ deps, actor }, { type: _type, requestId: _requestId, ...edit }) => editMessage(deps, actor, edit),
  'message-erase': ({ deps, actor }, { conversationId, messageId, scope }) =>
    eraseMessage(deps, actor, { conversationId, messageId, scope }).then(() => NOTHING),
  'message-read': ({ deps, actor }, { conversationId, seq }) => readMessages(deps, actor, { conversationId, seq }).then(() => NOTHING),
  'reaction-set': ({ deps, actor }, { conversationId, messageId, emoji, isSet }) =>
    setReaction(deps, actor, { conversationId, messageId, emoji, isSet }).then(() => NOTHING),
  'typing-start': ({ deps, actor }, { conversationId }) => sayTyping(deps, actor, conversationId).then(() => NOTHING),
}
