import type { Me } from '@parley/contracts/auth'
import type { ConversationId } from '@parley/contracts/ids'
import type { PersonView } from '@parley/contracts/people'
import { Users } from 'lucide-react'
import { useState } from 'react'
import { NewGroup } from '../features/chat/new-group.tsx'
import { AskByMail } from '../features/people/ask-by-mail.tsx'
import { ContactList } from '../features/people/contact-list.tsx'
import { FindPerson } from '../features/people/find-person.tsx'
import { MyLink } from '../features/people/my-link.tsx'
import { PeoplePicker } from '../features/people/people-picker.tsx'
import { m } from '../paraglide/messages.js'
import { Button } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'
import { Panel } from '../ui/panel.tsx'

export interface NewChatPanelProps {
  me: Me
  open: boolean
  onOpenChange: (open: boolean) => void
  onPerson: (person: PersonView) => void
  onMade: (conversationId: ConversationId) => void
}

/** Whom to write to: somebody I know, somebody by their name here, whoever gets my link; or a group of them. */
export function NewChatPanel({ me, open, onOpenChange, onPerson, onMade }: NewChatPanelProps) {
  const [isGroup, setGroup] = useState(false)
  const isGuest = me.role === 'GUEST'
  const made = (conversationId: ConversationId) => {
    setGroup(false)
    onMade(conversationId)
  }
  const choose = (person: PersonView) => {
    onOpenChange(false)
    onPerson(person)
  }
  return (
    <Panel
      open={open}
      onOpenChange={(next) => {
        setGroup(false)
        onOpenChange(next)
      }}
      title={isGroup ? m.chat_new_group() : m.chat_new()}
    >
      {isGroup ? (
        <NewGroup picker={(chosen, onChange) => <PeoplePicker chosen={chosen} onChange={onChange} />} onMade={made} />
      ) : (
        <div className="grid gap-7">
          {isGuest && <Notice>{m.people_guest()}</Notice>}
          {!isGuest && <FindPerson onChoose={choose} />}
          <ContactList onChoose={choose} />
          {!isGuest && (
            <Button className="justify-self-start" onClick={() => setGroup(true)}>
              <Users size={20} strokeWidth={1.75} aria-hidden />
              {m.chat_new_group()}
            </Button>
          )}
          {!isGuest && <AskByMail />}
          {!isGuest && <MyLink />}
        </div>
      )}
    </Panel>
  )
}
