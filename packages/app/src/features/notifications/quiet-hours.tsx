import type { ProfileView } from '@parley/contracts/people'
import { useState } from 'react'
import { timeZone } from '../../lib/i18n.ts'
import { errorText } from '../../lib/error-words.ts'
import { trpc } from '../../lib/trpc.ts'
import { m } from '../../paraglide/messages.js'
import { Field } from '../../ui/field.tsx'
import { SavedBeside } from '../../ui/saved.tsx'
import { Switch } from '../../ui/switch.tsx'
import { fromTime, toTime } from './minutes.ts'

type Quiet = ProfileView['quiet']

/** What is offered at first: a night. */
const NIGHT = { from: 22 * 60, until: 7 * 60 }
const NONE = { from: null, until: null }

/** When nothing is to be heard, on any device. */
export function QuietHours() {
  const utils = trpc.useUtils()
  const profile = trpc.people.profile.useQuery()
  const change = trpc.people.changeProfile.useMutation({ onSuccess: () => utils.people.profile.invalidate() })
  if (!profile.data) return null
  const { from, until } = (change.isPending && change.variables.quiet) || profile.data.quiet
  const save = (quiet: Quiet) => change.mutate({ quiet })
  return (
    <div className="grid gap-4">
      <Switch
        label={m.notifications_quiet()}
        hint={m.notifications_quiet_hint()}
        checked={from !== null}
        onCheckedChange={(isOn) => save(isOn ? NIGHT : NONE)}
      />
      {from !== null && until !== null && (
        <SavedBeside saved={change.isSuccess}>
          <div className="grid grid-cols-2 gap-4">
            <TimeField
              key={`from ${from}`}
              label={m.notifications_from()}
              minutes={from}
              onSave={(minutes) => save({ from: minutes, until })}
            />
            <TimeField
              key={`until ${until}`}
              label={m.notifications_until()}
              minutes={until}
              onSave={(minutes) => save({ from, until: minutes })}
            />
          </div>
          {profile.data.timeZone !== timeZone() && (
            <p className="text-caption text-ink-soft">{m.notifications_quiet_zone({ zone: profile.data.timeZone.replaceAll('_', ' ') })}</p>
          )}
        </SavedBeside>
      )}
      {change.error && (
        <p role="alert" className="text-caption text-danger">
          {errorText(change.error)}
        </p>
      )}
    </div>
  )
}

function TimeField({ label, minutes, onSave }: { label: string; minutes: number; onSave: (minutes: number) => void }) {
  const [typed, setTyped] = useState(toTime(minutes))
  return (
    <Field
      type="time"
      label={label}
      value={typed}
      required
      onChange={(event) => setTyped(event.target.value)}
      onBlur={() => {
        const next = fromTime(typed)
        if (next === null) setTyped(toTime(minutes))
        else if (next !== minutes) onSave(next)
      }}
    />
  )
}
