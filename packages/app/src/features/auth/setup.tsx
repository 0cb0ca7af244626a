import { useState } from 'react'
import { useNavigate } from 'react-router'
import { errorText } from '../../lib/error-words.ts'
import { errorCode } from '../../lib/errors.ts'
import { currentLanguage, timeZone } from '../../lib/i18n.ts'
import { trpc } from '../../lib/trpc.ts'
import { m } from '../../paraglide/messages.js'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { Failed } from '../../ui/failed.tsx'
import { Field } from '../../ui/field.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Loading, Skeleton } from '../../ui/skeleton.tsx'
import { NAME_MAX_LENGTH } from '../../lib/person-name.ts'

/** The one-time link that makes whoever opens it first the person who runs this Parley. */
export function Setup({ token }: { token: string }) {
  const view = trpc.auth.viewSetup.useQuery({ token }, { staleTime: 0 })
  if (view.isPending) {
    return (
      <Loading className="grid gap-4">
        <Skeleton className="h-9 w-4/5" />
        <Skeleton className="h-5 w-full" />
        <Skeleton className="mt-4 h-12 w-full" />
      </Loading>
    )
  }
  // A link that was cut short does not parse; to the reader that is the same as one nobody knows.
  const state = view.error ? (errorCode(view.error) === 'bad-request' ? 'unknown' : 'failed') : view.data.state
  if (state === 'failed') return <Failed error={view.error} busy={view.isFetching} onRetry={() => void view.refetch()} />
  if (state === 'open') return <SetupForm token={token} onUsed={() => void view.refetch()} />
  return (
    <>
      <h1>{state === 'used' ? m.setup_used_title() : m.setup_unknown_title()}</h1>
      <Notice>{state === 'used' ? m.setup_used() : m.setup_unknown()}</Notice>
      <ButtonLink to="/home" className="self-start">
        {m.go_home()}
      </ButtonLink>
    </>
  )
}

function SetupForm({ token, onUsed }: { token: string; onUsed: () => void }) {
  const [name, setName] = useState('')
  const [missing, setMissing] = useState(false)
  const navigate = useNavigate()
  const utils = trpc.useUtils()
  const accept = trpc.auth.acceptSetup.useMutation({
    onSuccess: (me) => {
      utils.auth.me.setData(undefined, me)
      void navigate('/home', { replace: true })
    },
    onError: onUsed,
  })
  return (
    <>
      <h1>{m.setup_title()}</h1>
      <p className="text-ink-soft">{m.setup_intro()}</p>
      <form
        className="grid gap-3.5"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          setMissing(!name.trim())
          if (name.trim() && !accept.isPending) {
            accept.mutate({ token, name: name.trim(), readingLanguage: currentLanguage(), timeZone: timeZone() })
          }
        }}
      >
        <Field
          label={m.your_name()}
          autoComplete="name"
          maxLength={NAME_MAX_LENGTH}
          required
          value={name}
          error={missing && !name.trim() ? m.name_missing() : undefined}
          onChange={(event) => setName(event.target.value)}
        />
        {accept.error && (
          <Notice tone="danger" role="alert">
            {errorText(accept.error)}
          </Notice>
        )}
        <Button type="submit" look="solid" size="big" busy={accept.isPending}>
          {m.setup_start()}
        </Button>
      </form>
    </>
  )
}
