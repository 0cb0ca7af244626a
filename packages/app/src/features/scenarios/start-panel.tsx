import type { Language } from '@parley/contracts/language'
import { LEVELS, type Level } from '@parley/contracts/levels'
import type { SceneView } from '@parley/contracts/scenarios'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { errorText } from '../../lib/errors.ts'
import { LANGUAGE_OPTIONS } from '../../lib/i18n.ts'
import { trpc } from '../../lib/trpc.ts'
import { m } from '../../paraglide/messages.js'
import { Avatar } from '../../ui/avatar.tsx'
import { Bubble } from '../../ui/bubble.tsx'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Panel } from '../../ui/panel.tsx'
import { Segmented } from '../../ui/segmented.tsx'
import { Select } from '../../ui/select.tsx'
import { SceneFacts } from './scene-facts.tsx'

const LEVEL_OPTIONS = LEVELS.map((value) => ({ value, label: value }))

export interface StartPanelProps {
  /** `null` while closed. In the practised language. */
  scene: SceneView | null
  readingLanguage: Language
  language: Language
  onLanguageChange: (language: Language) => void
  onClose: () => void
}

/** The scene in full, the two languages, and Start. */
export function StartPanel({ scene, onClose, ...rest }: StartPanelProps) {
  // Keeps the words while the panel slides away.
  const [shown, setShown] = useState(scene)
  if (scene && scene !== shown) setShown(scene)
  return (
    <Panel open={scene !== null} onOpenChange={(open) => !open && onClose()} title={shown?.title ?? ''}>
      {shown && <StartForm scene={shown} {...rest} />}
    </Panel>
  )
}

function StartForm({
  scene,
  readingLanguage,
  language,
  onLanguageChange,
}: Omit<StartPanelProps, 'scene' | 'onClose'> & { scene: SceneView }) {
  const [coachLanguage, setCoachLanguage] = useState(readingLanguage)
  const [level, setLevel] = useState<Level>(scene.level)
  const navigate = useNavigate()
  const utils = trpc.useUtils()
  const start = trpc.practice.start.useMutation({
    onSuccess: ({ conversationId }) => {
      void utils.practice.list.invalidate()
      void navigate(`/practice/${conversationId}`)
    },
  })
  return (
    <form
      className="grid gap-5"
      onSubmit={(event) => {
        event.preventDefault()
        if (!start.isPending) start.mutate({ scene: scene.slug, language, coachLanguage, coachMode: 'live', level })
      }}
    >
      <p className="text-ink-soft">{scene.setting}</p>
      <div className="grid gap-2.5">
        <Bubble lang={scene.language}>{scene.opening}</Bubble>
        <div className="flex items-center gap-2.5">
          <Avatar size="small" who="partner" initials={scene.partnerInitials} lang={scene.language} />
          <SceneFacts scene={scene} />
        </div>
      </div>
      <div>
        <h3 className="text-ui font-semibold">{m.your_goals()}</h3>
        <ul className="mt-1.5 grid list-disc gap-1 ps-5 text-ui marker:text-ink-faint">
          {scene.goals.map((goal) => (
            <li key={goal}>{goal}</li>
          ))}
        </ul>
      </div>
      <div className="grid grid-cols-2 gap-3 max-[22rem]:grid-cols-1">
        <Select label={m.you_practise()} value={language} options={LANGUAGE_OPTIONS} onValueChange={onLanguageChange} />
        <Select label={m.coach_speaks()} value={coachLanguage} options={LANGUAGE_OPTIONS} onValueChange={setCoachLanguage} />
      </div>
      <div className="grid justify-items-start gap-1.5">
        <span className="text-ui font-semibold" aria-hidden>
          {m.level()}
        </span>
        <Segmented label={m.level()} value={level} options={LEVEL_OPTIONS} onValueChange={setLevel} />
      </div>
      {start.error && (
        <Notice tone="danger" role="alert">
          {errorText(start.error)}
        </Notice>
      )}
      <Button type="submit" look="solid" size="big" busy={start.isPending}>
        {m.start_talking()}
      </Button>
    </form>
  )
}
