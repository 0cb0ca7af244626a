import type { ChatState } from '@parley/contracts/apply-chat-frame'
import { FORMALITIES, SHOW_MODES, type ShowMode } from '@parley/contracts/chat'
import { type Language, LANGUAGE_NAMES } from '@parley/contracts/language'
import { useState } from 'react'
import { errorText } from '../../../lib/error-words.ts'
import { LANGUAGE_OPTIONS } from '../../../lib/i18n.ts'
import { trpc } from '../../../lib/trpc.ts'
import { m } from '../../../paraglide/messages.js'
import { Panel } from '../../../ui/panel.tsx'
import { Segmented } from '../../../ui/segmented.tsx'
import { Select } from '../../../ui/select.tsx'
import { Glossary } from './glossary.tsx'
import { showModeOf } from './show-mode.ts'

export interface TranslationPanelProps {
  open: boolean
  onOpenChange: (open: boolean) => void
  state: ChatState
  /** What I read where I have not chosen anything else. */
  reads: Language
}

const EVERYWHERE = 'everywhere'
const AUTO = 'auto'

/** How I read this chat, how I am to sound in it, and which words are always said in one way. */
export function TranslationPanel({ open, onOpenChange, state, reads }: TranslationPanelProps) {
  const { conversationId, place } = state
  const kept = showModeOf(place)
  // Chosen from `of`: until the frame that says so comes, or the server refuses.
  const [chosen, setChosen] = useState<{ of: ShowMode; mode: ShowMode } | null>(null)
  const mode = chosen?.of === kept ? chosen.mode : kept
  const change = trpc.chat.changePlace.useMutation()
  const show = (showMode: ShowMode) => {
    setChosen({ of: kept, mode: showMode })
    change.mutate({ conversationId, change: { showMode } }, { onError: () => setChosen(null) })
  }
  return (
    <Panel open={open} onOpenChange={onOpenChange} title={m.translation_settings()}>
      <div className="grid gap-7">
        <section className="grid gap-2">
          <h3 className="text-ui font-semibold">{m.translation_mode()}</h3>
          <Segmented
            label={m.translation_mode()}
            value={mode}
            options={SHOW_MODES.map((value) => ({ value, label: MODES[value]() }))}
            onValueChange={show}
          />
          {mode === 'learner' && <p className="text-caption text-ink-soft">{m.learner_mode_says()}</p>}
        </section>
        <Select
          label={m.translation_reading()}
          value={place.readingLanguage ?? EVERYWHERE}
          options={[
            { value: EVERYWHERE, label: m.translation_reading_everywhere({ language: LANGUAGE_NAMES[reads] }) },
            ...LANGUAGE_OPTIONS.filter(({ value }) => value !== reads),
          ]}
          onValueChange={(value) => change.mutate({ conversationId, change: { readingLanguage: value === EVERYWHERE ? null : value } })}
        />
        <section className="grid gap-2">
          <h3 className="text-ui font-semibold">{m.translation_formality()}</h3>
          <Segmented
            label={m.translation_formality()}
            value={place.formality ?? AUTO}
            options={[AUTO, ...FORMALITIES].map((value) => ({ value, label: TONES[value as keyof typeof TONES]() }))}
            onValueChange={(value) =>
              change.mutate({ conversationId, change: { formality: value === 'formal' || value === 'informal' ? value : null } })
            }
          />
        </section>
        {change.error && (
          <p role="alert" className="text-caption text-danger">
            {errorText(change.error)}
          </p>
        )}
        <Glossary state={state} reads={place.readingLanguage ?? reads} />
      </div>
    </Panel>
  )
}

const MODES: Record<ShowMode, () => string> = {
  translation: () => m.translation_mode_translation(),
  both: () => m.translation_mode_both(),
  original: () => m.translation_mode_original(),
  learner: () => m.learner_mode(),
}

const TONES = {
  auto: () => m.translation_formality_auto(),
  formal: () => m.translation_formality_formal(),
  informal: () => m.translation_formality_informal(),
}
