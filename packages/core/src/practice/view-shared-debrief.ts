import { type Debrief, parseDebrief } from '@parley/contracts/debrief'
import type { practiceShared, SharedDebrief } from '@parley/contracts/shares'
import type { z } from 'zod'
import { hashSecret } from '../auth/secret.ts'
import type { Deps } from '../deps.ts'
import { AppError } from '../errors.ts'
import { toSceneView } from '../scenarios/rules.ts'
import { listReplies } from './reply-store.ts'
import { talkMinutes } from './rules.ts'
import { findSharedTalk } from './share-store.ts'
import { listTurns, loadTalk } from './store.ts'
import { toTranscript } from './transcript.ts'

/** What a shared link opens, to anybody. @throws `link-expired`: over, revoked, or the talk is deleted; `not-found`: never was. */
export async function viewSharedDebrief(
  deps: Pick<Deps, 'sql' | 'prisma' | 'clock'>,
  { token, readingLanguage }: z.infer<typeof practiceShared>,
): Promise<SharedDebrief> {
  const share = await findSharedTalk(deps.prisma, hashSecret(token))
  if (!share) throw new AppError('not-found', 'share')
  if (share.isClosed || share.expiresAt <= deps.clock.now()) throw new AppError('link-expired')
  const { conversationId, learnerName, expiresAt } = share
  const talk = await loadTalk(deps.sql, conversationId)
  const [turns, replies] = await Promise.all([listTurns(deps.sql, conversationId), listReplies(deps.sql, conversationId)])
  const text = replies.findLast(({ kind, state }) => kind === 'debrief' && state === 'done')?.text
  if (!text) throw new AppError('link-expired')
  const scene = toSceneView(talk.scene, { reader: readingLanguage, language: talk.language })
  const debrief = parseDebrief(text)
  const named = turnsOf(debrief)
  return {
    // What the learner calls it, and what help they had, is theirs.
    title: scene.title,
    partnerName: scene.partnerName,
    partnerInitials: scene.partnerInitials,
    language: talk.language,
    coachLanguage: talk.coachLanguage,
    learnerName,
    turnCount: turns.length,
    minutes: talkMinutes(turns),
    debrief: { ...debrief, helpedTurns: [] },
    lines: toTranscript(talk.opening, turns, replies)
      .filter(({ number }) => named.has(number))
      .map(({ number, learner, partnerBefore }) => ({ turnNumber: number, learner, partnerBefore })),
    expiresAt,
  }
}

function turnsOf({ moments, keep, goals }: Debrief): Set<number> {
  const evidence = goals.flatMap((goal) => goal.evidence ?? [])
  return new Set([...moments, ...(keep ? [keep] : []), ...evidence].map(({ turnNumber }) => turnNumber))
}
