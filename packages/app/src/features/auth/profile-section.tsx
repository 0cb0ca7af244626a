import type { Me } from '@parley/contracts/auth'
import { type ReactNode, useState } from 'react'
import { errorText } from '../../lib/error-words.ts'
import { LANGUAGE_OPTIONS, switchLanguage, useLanguage } from '../../lib/i18n.ts'
import { NAME_MAX_LENGTH } from '../../lib/person-name.ts'
import { trpc } from '../../lib/trpc.ts'
import { m } from '../../paraglide/messages.js'
import { Field } from '../../ui/field.tsx'
import { Select } from '../../ui/select.tsx'
import { SavedBeside } from '../../ui/saved.tsx'
import { Section } from '../../ui/section.tsx'

/** What others see of me, and the two languages. Each field saves by itself. */
export function ProfileSection({ me }: { me: Me }) {
  return (
    <Section title={m.auth_profile()}>
      <NameField name={me.name} />
      <ReadingLanguage me={me} />
      <InterfaceLanguage />
    </Section>
  )
}

function useChangeProfile() {
  const utils = trpc.useUtils()
  return trpc.auth.changeProfile.useMutation({ onSuccess: (me) => utils.auth.me.setData(undefined, me) })
}

function NameField({ name }: { name: string }) {
  const [typed, setTyped] = useState(name)
  const change = useChangeProfile()
  const wanted = typed.trim()
  const save = () => {
    if (wanted && wanted !== name && !change.isPending) change.mutate({ name: wanted })
  }
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      <SavedBeside saved={change.isSuccess}>
        <Field
          label={m.your_name()}
          autoComplete="name"
          maxLength={NAME_MAX_LENGTH}
          required
          value={typed}
          error={change.error ? errorText(change.error) : wanted ? undefined : m.name_missing()}
          onChange={(event) => {
            setTyped(event.target.value)
            change.reset()
          }}
          onBlur={save}
        />
      </SavedBeside>
    </form>
  )
}

function ReadingLanguage({ me }: { me: Me }) {
  const change = useChangeProfile()
  const shown = (change.isPending ? change.variables.readingLanguage : undefined) ?? me.readingLanguage
  return (
    <SavedBeside saved={change.isSuccess}>
      <Select
        label={m.auth_reading_language()}
        value={shown}
        options={LANGUAGE_OPTIONS}
        onValueChange={(readingLanguage) => change.mutate({ readingLanguage })}
      />
      <Hint>{m.auth_reading_hint()}</Hint>
      {change.error && (
        <p role="alert" className="mt-1.5 text-caption text-danger">
          {errorText(change.error)}
        </p>
      )}
    </SavedBeside>
  )
}

function InterfaceLanguage() {
  const language = useLanguage()
  const [saved, setSaved] = useState(false)
  return (
    <SavedBeside saved={saved}>
      <Select
        label={m.interface_language()}
        value={language}
        options={LANGUAGE_OPTIONS}
        onValueChange={(next) => void switchLanguage(next).then(setSaved)}
      />
      <Hint>{m.auth_interface_hint()}</Hint>
    </SavedBeside>
  )
}

function Hint({ children }: { children: ReactNode }) {
  return <p className="mt-1.5 text-caption text-ink-faint">{children}</p>
}
