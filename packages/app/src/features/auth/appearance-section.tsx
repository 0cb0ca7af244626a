import { m } from '../../paraglide/messages.js'
import { Segmented } from '../../ui/segmented.tsx'
import { Section } from '../../ui/section.tsx'
import { switchTheme, useTheme } from './theme.ts'

export function AppearanceSection() {
  const theme = useTheme()
  return (
    <Section title={m.auth_appearance()}>
      <div>
        <Segmented
          label={m.auth_appearance()}
          value={theme}
          options={[
            { value: 'system', label: m.auth_theme_system() },
            { value: 'light', label: m.auth_theme_light() },
            { value: 'dark', label: m.auth_theme_dark() },
          ]}
          onValueChange={switchTheme}
        />
        <p className="mt-2 text-caption text-ink-faint">{m.auth_theme_hint()}</p>
      </div>
    </Section>
  )
}
