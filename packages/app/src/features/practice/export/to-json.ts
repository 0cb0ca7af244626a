import { type Debrief, parseDebrief } from '@parley/contracts/debrief'
import type { TalkSnapshot } from '@parley/contracts/practice'
import { toScript } from './talk-script.ts'

/** All of a talk, for programs. Times are ISO 8601; what the coach wrote is in the formats of its kinds. */
export function toJson(snapshot: TalkSnapshot): string {
  const { talk } = snapshot
  const { scene, language, coachLanguage, level, situation } = talk
  const document = {
    scene: { slug: scene.slug, title: scene.title, setting: scene.setting, goals: scene.goals },
    title: talk.title,
    partner: scene.partnerName,
    language,
    coachLanguage,
    level,
    situation,
    startedAt: iso(talk.createdAt),
    endedAt: talk.endedAt === null ? null : iso(talk.endedAt),
    lines: toScript(snapshot).map(({ createdAt, speaker, ...line }) => ({
      speaker,
      private: speaker === 'coach',
      ...line,
      at: iso(createdAt),
    })),
    debrief: readDebrief(snapshot),
  }
  return `${JSON.stringify(document, null, 2)}\n`
}

/** The debrief of a talk, when there is one. */
export function readDebrief({ replies }: Pick<TalkSnapshot, 'replies'>): Debrief | null {
  const reply = replies.findLast(({ kind, state }) => kind === 'debrief' && state === 'done')
  return reply ? parseDebrief(reply.text) : null
}

function iso(time: number): string {
  return new Date(time).toISOString()
}
