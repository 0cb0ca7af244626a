import type { Language } from '@parley/contracts/language'
import { LEVELS, type Level } from '@parley/contracts/levels'
import type { SceneDraft } from '@parley/contracts/learning'
import type { SceneView } from '@parley/contracts/scenarios'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { errorText } from '../../lib/error-words.ts'
import { LANGUAGE_OPTIONS, useLanguage } from '../../lib/i18n.ts'
import { trpc } from '../../lib/trpc.ts'
import { m } from '../../paraglide/messages.js'
import { Avatar } from '../../ui/avatar.tsx'
import { Bubble } from '../../ui/bubble.tsx'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Segmented } from '../../ui/segmented.tsx'
import { Select } from '../../ui/select.tsx'
import { CoachModeField } from './coach-mode-field.tsx'
import { useCoachMode } from './coach-modes.ts'
import { SceneFacts } from './scene-facts.tsx'
import { situationExample } from './situation-examples.ts'
import { SituationField } from './situation-field.tsx'

const LEVEL_OPTIONS = LEVELS.map((value) => ({ value, label: value }))

export interface StartFormProps {
  scene: SceneView
  readingLanguage: Language
  language: Language
  onLanguageChange: (language: Language) => void
  situation: string
  onSituationChange: (situation: string) => void
  /** What the scene was drafted as: its situation is read first, in place of a setting. */
  drafted: SceneDraft | null
}

export function StartForm({ scene, readingLanguage, language, onLanguageChange, situation, onSituationChange, drafted }: StartFormProps) {
  const [coachLanguage, setCoachLanguage] = useState(readingLanguage)
  const [level, setLevel] = useState<Level>(scene.level)
  const [coachMode, setCoachMode] = useCoachMode()
  const lang = useLanguage() === readingLanguage ? undefined : readingLanguage
  const { title, partnerRole, opening, goals } = scene
  const navigate = useNavigate()
  const utils = trpc.useUtils()
  const start = trpc.practice.start.useMutation({
    onSuccess: ({ conversationId }) => {
      void utils.practice.list.invalidate()
      void navigate(`/practice/${conversationId}`)
    },
  })
  const ownSituation = <SituationField value={situation} example={situationExample(scene.group)} onValueChange={onSituationChange} />
  return (
    <form
      className="start"
      onSubmit={(event) => {
        event.preventDefault()
        if (start.isPending) return
        start.mutate({
          scene: scene.slug,
          language,
          coachLanguage,
          coachMode,
          level,
          situation: situation.trim() || undefined,
          ...(drafted && { drafted: { title, partnerRole, opening, goals } }),
        })
      }}
    >
      {drafted ? (
        ownSituation
      ) : (
        <p className="text-ink-soft" lang={lang}>
          {scene.setting}
        </p>
      )}
      <div className="grid gap-2.5">
        <Bubble lang={scene.language}>{scene.opening}</Bubble>
        <div className="flex items-center gap-2.5">
          <Avatar size="small" who="partner" initials={scene.partnerInitials} lang={scene.language} />
          <SceneFacts scene={scene} lang={lang} />
        </div>
      </div>
      <div>
        <h3 className="text-ui font-semibold">{m.your_goals()}</h3>
        <ul className="mt-1.5 grid list-disc gap-1 ps-5 text-ui marker:text-ink-faint" lang={lang}>
          {scene.goals.map((goal) => (
            <li key={goal}>{goal}</li>
          ))}
        </ul>
      </div>
      <div className="grid grid-cols-[repeat(auto-fit,minmax(min(9rem,100%),1fr))] gap-3">
        {/* A drafted first line is in one language. */}
        {!drafted && <Select label={m.you_practise()} value={language} options={LANGUAGE_OPTIONS} onValueChange={onLanguageChange} />}
        <Select label={m.coach_speaks()} value={coachLanguage} options={LANGUAGE_OPTIONS} onValueChange={setCoachLanguage} />
      </div>
      <div className="grid justify-items-start gap-1.5">
        <span className="text-ui font-semibold" aria-hidden>
          {m.level()}
        </span>
        <Segmented label={m.level()} value={level} options={LEVEL_OPTIONS} onValueChange={setLevel} />
      </div>
      <CoachModeField value={coachMode} onValueChange={setCoachMode} />
      {!drafted && ownSituation}
      <div className="start-foot">
        {start.error && (
          <Notice tone="danger" role="alert">
            {errorText(start.error)}
          </Notice>
        )}
        <Button type="submit" look="solid" size="big" busy={start.isPending}>
          {m.start_talking()}
        </Button>
      </div>
    </form>
  )
}
