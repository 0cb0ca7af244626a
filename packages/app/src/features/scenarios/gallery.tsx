import './scenes.css'
import type { Language } from '@parley/contracts/language'
import type { SceneGroup } from '@parley/contracts/scenarios'
import { keepPreviousData } from '@tanstack/react-query'
import { ArrowDown } from 'lucide-react'
import { useEffect, useState } from 'react'
import { LANGUAGE_OPTIONS, useLanguage } from '../../lib/i18n.ts'
import { trpc } from '../../lib/trpc.ts'
import { m } from '../../paraglide/messages.js'
import { Empty } from '../../ui/empty.tsx'
import { Failed } from '../../ui/failed.tsx'
import { Part, usePart } from '../../ui/part.tsx'
import { Select } from '../../ui/select.tsx'
import { ContinueStrip } from './continue-strip.tsx'
import { laidUpon, useDraftedStart } from './drafted-start.ts'
import { GroupFilter } from './group-filter.tsx'
import { usePractisedLanguage } from './practised-language.ts'
import { SceneGroups, ScenesOnTheirWay } from './scene-groups.tsx'
import { TALKS_ID } from './talk-words.ts'
import { TalksPlace } from './talks-place.tsx'
import { useTalks } from './use-talks.ts'

const START_PANEL = new Part(() => import('./start-panel.tsx').then((file) => file.StartPanel))

/** Who there is to talk to, the talk that waits, and all the others. Scenes are told in the language that its reader reads. */
export function Gallery({ readingLanguage }: { readingLanguage: Language }) {
  const talks = useTalks('')
  const open = talks.list?.find(({ endedAt }) => endedAt === null)
  const [language, setLanguage] = usePractisedLanguage(talks.list?.[0]?.language, readingLanguage)
  const start = useDraftedStart()
  const [drafted, setDrafted] = useState(start)
  const [slug, setSlug] = useState<string | null>(drafted?.scene ?? null)
  const { component: StartPanel, failure, ask, warm } = usePart(START_PANEL)
  const [group, setGroup] = useState<SceneGroup | 'all'>('all')
  const scenes = trpc.scenarios.list.useQuery({ readingLanguage, language }, { placeholderData: keepPreviousData })
  const chosen = scenes.data?.find((scene) => scene.slug === slug) ?? null
  const groups = Map.groupBy(scenes.data ?? [], (scene) => scene.group)
  const shown = groups.has(group as SceneGroup) ? group : 'all'
  const lang = useLanguage() === readingLanguage ? undefined : readingLanguage
  useEffect(() => {
    if (!start) return
    setLanguage(start.language)
    ask()
    // Once, as it comes.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [start])
  function onOpen(next: string) {
    setDrafted(null)
    setSlug(next)
    ask()
  }
  return (
    <>
      <div className="gallery-top">
        <h1 className="font-serif text-head font-normal text-balance">{m.gallery_title()}</h1>
        <div className="gallery-bar">
          <Select
            look="bare"
            label={m.you_practise()}
            icon={<span className="font-normal text-ink-faint">{m.you_practise()}</span>}
            value={language}
            options={LANGUAGE_OPTIONS}
            onValueChange={setLanguage}
          />
          {talks.list && talks.list.length > 1 && (
            <a href={`#${TALKS_ID}`} className="btn btn-bare">
              {m.talks_title()}
              <ArrowDown size={16} strokeWidth={2} aria-hidden />
            </a>
          )}
          {groups.size > 0 && <GroupFilter groups={[...groups.keys()]} value={shown} onValueChange={setGroup} />}
        </div>
      </div>
      {open && <ContinueStrip talk={open} />}
      {groups.size > 0 ? (
        <SceneGroups groups={groups} shown={shown} lang={lang} onNear={warm} onOpen={onOpen} />
      ) : scenes.data ? (
        <Empty line={m.gallery_empty_line()}>{m.gallery_empty()}</Empty>
      ) : scenes.error ? (
        <Failed error={scenes.error} busy={scenes.isFetching} onRetry={() => void Promise.all([scenes.refetch(), talks.refetch()])} />
      ) : (
        <ScenesOnTheirWay />
      )}
      {/* What is wrong with both is said once. */}
      {!(scenes.error && talks.error) && <TalksPlace titleLang={lang} isPlaced={!scenes.isPending} />}
      {StartPanel && (
        <StartPanel
          scene={chosen && drafted ? laidUpon(chosen, drafted) : chosen}
          readingLanguage={readingLanguage}
          language={drafted?.language ?? language}
          onLanguageChange={setLanguage}
          drafted={drafted}
          onClose={() => setSlug(null)}
        />
      )}
      {failure}
    </>
  )
}
