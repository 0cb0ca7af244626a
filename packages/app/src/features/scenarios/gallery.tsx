import './scenes.css'
import { keepPreviousData } from '@tanstack/react-query'
import { lazy, Suspense, useState } from 'react'
import { LANGUAGE_OPTIONS, useLanguage } from '../../lib/i18n.ts'
import { trpc } from '../../lib/trpc.ts'
import { m } from '../../paraglide/messages.js'
import { Empty } from '../../ui/empty.tsx'
import { Failed } from '../../ui/failed.tsx'
import { Select } from '../../ui/select.tsx'
import { Loading, Skeleton } from '../../ui/skeleton.tsx'
import { usePractisedLanguage } from './practised-language.ts'
import { SceneCard } from './scene-card.tsx'
import { ContinueStrip, EarlierTalks } from './talks.tsx'

const StartPanel = lazy(() => import('./start-panel.tsx').then((file) => ({ default: file.StartPanel })))

/** Who there is to talk to, and the talks that wait. */
export function Gallery() {
  const readingLanguage = useLanguage()
  const talks = trpc.practice.list.useQuery({}, { staleTime: 0 })
  const newest = [...(talks.data?.talks ?? [])].sort((a, b) => b.updatedAt - a.updatedAt)
  const [latest, ...earlier] = newest
  const [language, setLanguage] = usePractisedLanguage(latest?.scene.language, readingLanguage)
  const [slug, setSlug] = useState<string | null>(null)
  const scenes = trpc.scenarios.list.useQuery({ readingLanguage, language }, { placeholderData: keepPreviousData })
  return (
    <>
      <div className="mb-5 flex flex-wrap items-end gap-x-5 gap-y-3">
        <h1 className="font-serif text-head font-normal text-balance">{m.gallery_title()}</h1>
        <Select
          look="bare"
          className="ms-auto max-md:-ms-3"
          label={m.you_practise()}
          icon={<span className="font-normal text-ink-faint">{m.you_practise()}</span>}
          value={language}
          options={LANGUAGE_OPTIONS}
          onValueChange={setLanguage}
        />
      </div>
      {latest && (
        <div className="mb-8">
          <ContinueStrip talk={latest} />
        </div>
      )}
      {scenes.data && scenes.data.length > 0 ? (
        <ul className="scenes">
          {scenes.data.map((scene) => (
            <li key={scene.slug}>
              <SceneCard scene={scene} onOpen={() => setSlug(scene.slug)} />
            </li>
          ))}
        </ul>
      ) : scenes.data ? (
        <Empty line={m.gallery_empty_line()}>{m.gallery_empty()}</Empty>
      ) : scenes.error ? (
        <Failed error={scenes.error} busy={scenes.isFetching} onRetry={() => void Promise.all([scenes.refetch(), talks.refetch()])} />
      ) : (
        <ScenesOnTheirWay />
      )}
      {talks.error && !scenes.error && (
        <div className="mt-8">
          <Failed error={talks.error} busy={talks.isFetching} onRetry={() => void talks.refetch()} />
        </div>
      )}
      {earlier.length > 0 && (
        <div className="mt-8">
          <EarlierTalks talks={earlier} />
        </div>
      )}
      <Suspense>
        <StartPanel
          scene={scenes.data?.find((scene) => scene.slug === slug) ?? null}
          readingLanguage={readingLanguage}
          language={language}
          onLanguageChange={setLanguage}
          onClose={() => setSlug(null)}
        />
      </Suspense>
    </>
  )
}

function ScenesOnTheirWay() {
  return (
    <Loading className="scenes">
      {[0, 1, 2, 3, 4, 5].map((place) => (
        <div key={place} className="mb-5 grid gap-3">
          <Skeleton className="h-[7.375rem] rounded-bubble" />
          <Skeleton className="h-5 w-3/5" />
          <Skeleton className="h-4 w-4/5" />
        </div>
      ))}
    </Loading>
  )
}
