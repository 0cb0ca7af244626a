import type { ErrorCode } from '@parley/contracts/errors'
import { parseGloss } from '@parley/contracts/gloss'
import type { ReplyId } from '@parley/contracts/ids'
import type { Language } from '@parley/contracts/language'
import type { ReplyView } from '@parley/contracts/practice'
import { useEffect, useState } from 'react'
import { announce } from '../../lib/announcer.tsx'
import type { Talk } from './use-talk.ts'

/** `failed` may still have words: as far as they came. */
export type GlossStage = 'waiting' | 'words' | 'failed' | 'refused'

export interface OpenGloss {
  isOpen: boolean
  stage: GlossStage
  refused: ErrorCode | null
  toggle: () => void
  askAgain: () => void
}

interface Explained {
  /** `null`: the opening. */
  replyId: ReplyId | null
  line: string
  /** The newest explanation that there is, asked for here or elsewhere. */
  gloss: ReplyView | null
  /** Of the explanation. */
  coachLanguage: Language
  ask: Talk['ask']
}

/** Opens the explanation of a line, and asks for it when there is none yet. */
export function useGloss({ replyId, line, gloss, coachLanguage, ask }: Explained): OpenGloss {
  const [isOpen, setOpen] = useState(false)
  const [isAsking, setAsking] = useState(false)
  const [asked, setAsked] = useState<ReplyId | null>(null)
  const [refused, setRefused] = useState<ErrorCode | null>(null)

  // Whoever asked for it waits for it; what was there before is read where it stands.
  const isMine = asked !== null && gloss?.id === asked
  useEffect(() => {
    if (isMine && gloss.state === 'done') announce({ text: parseGloss(gloss.text, line).means, lang: coachLanguage })
  }, [isMine, gloss, line, coachLanguage])

  const askAgain = () => {
    setAsking(true)
    setRefused(null)
    void ask({ kind: 'gloss', replyId }).then((answer) => {
      setAsking(false)
      if ('refused' in answer) setRefused(answer.refused)
      else setAsked(answer.replyId)
    })
  }
  const isThere = gloss?.state === 'done' || gloss?.state === 'streaming'
  return {
    isOpen,
    stage: isThere ? 'words' : refused ? 'refused' : gloss && !isAsking && (isMine || asked === null) ? 'failed' : 'waiting',
    refused,
    toggle: () => {
      setOpen(!isOpen)
      if (!isOpen && !isThere && !isAsking) askAgain()
    },
    askAgain,
  }
}
