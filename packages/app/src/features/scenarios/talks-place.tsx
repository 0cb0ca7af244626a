import './talks.css'
import { useEffect, useId, useRef, useState } from 'react'
import { m } from '../../paraglide/messages.js'
import { Part, Piece } from '../../ui/part.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { TALKS_ID } from './talk-words.ts'

const TALK_LIST = new Part(() => import('./talk-list.tsx').then((file) => file.TalkList))

/** How far below what is seen a reader counts as near. */
const AHEAD = '0px 0px 50% 0px'

export interface TalksPlaceProps {
  titleLang: string | undefined
  /** What stands above has its height. */
  isPlaced: boolean
}

/** My talks stand below all the scenes: their code comes when the reader comes near. */
export function TalksPlace({ titleLang, isPlaced }: TalksPlaceProps) {
  const id = useId()
  const place = useRef<HTMLElement>(null)
  const [isNear, setNear] = useState(false)
  useEffect(() => {
    if (!isPlaced || !place.current) return
    const observer = new IntersectionObserver((entries) => entries.some((entry) => entry.isIntersecting) && setNear(true), {
      rootMargin: AHEAD,
    })
    observer.observe(place.current)
    return () => observer.disconnect()
  }, [isPlaced])
  const waiting = (
    <section ref={place} id={TALKS_ID} tabIndex={-1} aria-labelledby={id} className="talks">
      <div className="talks-head">
        <h2 id={id} className="text-base font-semibold">
          {m.talks_title()}
        </h2>
      </div>
      <div className="grid gap-3">
        {[0, 1, 2].map((row) => (
          <Skeleton key={row} className="h-18" />
        ))}
      </div>
    </section>
  )
  return isNear ? <Piece part={TALK_LIST} partProps={{ titleLang }} waiting={waiting} /> : waiting
}
