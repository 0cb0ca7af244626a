import type { Notice } from '@parley/contracts/chat'
import type { UserId } from '@parley/contracts/ids'
import type { PersonView } from '@parley/contracts/people'
import { m } from '../../paraglide/messages.js'
import { personName } from './chat-names.ts'

/** What happened in a group, as one sentence. I am "you" in it. */
export function noticeWords(notice: Notice, sender: PersonView | null, me: UserId): string {
  const isMe = sender?.id === me
  const who = personName(sender)
  switch (notice.kind) {
    case 'created':
      return isMe ? m.chat_notice_created_me() : m.chat_notice_created({ who })
    case 'joined':
      return isMe ? m.chat_notice_joined_me() : m.chat_notice_joined({ who })
    case 'left':
      return isMe ? m.chat_notice_left_me() : m.chat_notice_left({ who })
    case 'picture':
      return isMe ? m.chat_notice_picture_me() : m.chat_notice_picture({ who })
    case 'renamed':
      return isMe ? m.chat_notice_renamed_me({ title: notice.title }) : m.chat_notice_renamed({ who, title: notice.title })
    case 'added':
    case 'removed':
    case 'owner':
    case 'admin':
    case 'member':
      return aboutPerson(notice.kind, who, isMe, notice.person, me)
  }
}

type Deed = Extract<Notice, { person: PersonView | null }>['kind']

function aboutPerson(kind: Deed, who: string, isMe: boolean, person: PersonView | null, me: UserId): string {
  const whom = personName(person)
  const isToMe = person?.id === me
  switch (kind) {
    case 'added':
      if (isToMe) return m.chat_notice_added_you({ who })
      return isMe ? m.chat_notice_added_me({ whom }) : m.chat_notice_added({ who, whom })
    case 'removed':
      if (isToMe) return m.chat_notice_removed_you({ who })
      return isMe ? m.chat_notice_removed_me({ whom }) : m.chat_notice_removed({ who, whom })
    case 'owner':
      return isToMe ? m.chat_notice_owner_you() : m.chat_notice_owner({ whom })
    case 'admin':
      return isToMe ? m.chat_notice_admin_you() : m.chat_notice_admin({ whom })
    case 'member':
      return isToMe ? m.chat_notice_member_you() : m.chat_notice_member({ whom })
  }
}
