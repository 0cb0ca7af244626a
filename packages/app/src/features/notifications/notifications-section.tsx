import { m } from '../../paraglide/messages.js'
import { Section } from '../../ui/section.tsx'
import { DeviceSwitch } from './device-switch.tsx'
import { QuietHours } from './quiet-hours.tsx'

/** Whether and when somebody is told while Parley is closed. */
export function NotificationsSection() {
  return (
    <Section title={m.notifications()}>
      <DeviceSwitch />
      <QuietHours />
    </Section>
  )
}
