import { switchReadAloud, useReadAloud } from '../../lib/read-aloud.ts'
import { m } from '../../paraglide/messages.js'
import { Switch } from '../../ui/switch.tsx'
import { Section } from '../../ui/section.tsx'

/** What a screen reader is told of a talk, besides. */
export function ReadAloudSection() {
  return (
    <Section title={m.auth_read_aloud()}>
      <Switch
        label={m.auth_read_notes()}
        hint={m.auth_read_notes_hint()}
        checked={useReadAloud('notes')}
        onCheckedChange={(isOn) => switchReadAloud('notes', isOn)}
      />
      <Switch
        label={m.auth_read_sentences()}
        hint={m.auth_read_sentences_hint()}
        checked={useReadAloud('sentences')}
        onCheckedChange={(isOn) => switchReadAloud('sentences', isOn)}
      />
      <p className="text-caption text-ink-faint">{m.auth_read_aloud_kept()}</p>
    </Section>
  )
}
