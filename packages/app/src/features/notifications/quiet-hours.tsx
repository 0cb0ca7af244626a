import type { ProfileView } from '@parley/contracts/people'
import { useState } from 'react'
import { timeZone } from '../../lib/i18n.ts'
import { errorText } from '../../lib/error-words.ts'
import { minuteOfDay } from '../../lib/minute-of-day.ts'
import { trpc } from '../../lib/trpc.ts'
import { m } from '../../paraglide/messages.js'
import { Button } from '../../ui/button.tsx'
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
  const changeZone = trpc.auth.changeProfile.useMutation({ onSuccess: () => utils.people.profile.invalidate() })
  const [now] = useState(Date.now)
  if (!profile.data) return null
  const { from, until } = (change.isPending && change.variables.quiet) || profile.data.quiet
  const save = (quiet: Quiet) => change.mutate({ quiet })
  const error = change.error ?? changeZone.error
  const zone = profile.data.timeZone
  const isElsewhere = minuteOfDay(now, zone) !== minuteOfDay(now, undefined)
  const goByThisDevice = () => changeZone.mutate({ timeZone: timeZone() })
  return (
    <div className="grid gap-4">
      <Switch
        label={m.notifications_quiet()}
        hint={m.notifications_quiet_hint()}
        checked={from !== null}
        onCheckedChange={(isOn) => {
          save(isOn ? NIGHT : NONE)
          // Whoever sets them has this clock before them.
          if (isOn && isElsewhere) goByThisDevice()
        }}
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
        </SavedBeside>
      )}
      {from !== null && isElsewhere && (
        <div className="grid justify-items-start gap-2">
          <p className="text-caption text-ink-soft">{m.notifications_quiet_zone({ zone: zone.replaceAll('_', ' ') })}</p>
          <Button size="small" busy={changeZone.isPending} onClick={goByThisDevice}>
            {m.notifications_quiet_here()}
          </Button>
        </div>
      )}
      {error && (
        <p role="alert" className="text-caption text-danger">
          {errorText(error)}
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
