import { useId, useState } from 'react'
import { useNavigate } from 'react-router'
import { m } from '../../paraglide/messages.js'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import { CheckedForm } from './checked-form.tsx'
import { invitationPath } from './invitation-path.ts'

/** "I have a link": opens a field that takes an invitation as it was sent, and goes there. */
export function LinkForm() {
  const [isOpen, setOpen] = useState(false)
  const [pasted, setPasted] = useState('')
  const id = useId()
  const navigate = useNavigate()
  const path = invitationPath(pasted)
  const problem = path ? undefined : pasted.trim() ? m.auth_link_wrong() : m.auth_link_missing()
  return (
    <>
      <button
        type="button"
        className="link self-start justify-self-start text-ui"
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={() => setOpen(!isOpen)}
      >
        {m.auth_have_link()}
      </button>
      {isOpen && (
        <CheckedForm id={id} problems={{ link: problem }} onSend={() => path && void navigate(path)}>
          {(shown) => (
            <Field
              name="link"
              inputMode="url"
              autoComplete="off"
              spellCheck={false}
              label={m.auth_link_label()}
              value={pasted}
              error={shown.link}
              onChange={(event) => setPasted(event.target.value)}
              end={
                <Button type="submit" size="small">
                  {m.go_on()}
                </Button>
              }
            />
          )}
        </CheckedForm>
      )}
    </>
  )
}
