import { parseCoachNote } from '@parley/contracts/coach-note'
import { type Debrief, parseDebrief } from '@parley/contracts/debrief'
import { parseGloss } from '@parley/contracts/gloss'
import { parseIdeas } from '@parley/contracts/ideas'
import type { TalkSnapshot } from '@parley/contracts/practice'
import { type ScriptLine, toScript } from './talk-script.ts'

/** All of a talk, for programs. Times are ISO 8601; what was said has `text`, what the coach wrote has `content`, by its kind. */
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
    lines: toScript(snapshot).map(toJsonLine),
    debrief: readDebrief(snapshot),
  }
  return `${JSON.stringify(document, null, 2)}\n`
}

function toJsonLine(line: ScriptLine) {
  const { speaker, turnNumber, kind, text, question, about, createdAt } = line
  const isPrivate = speaker === 'coach'
  const words = isPrivate ? { question, about, content: coachContent(line) } : { text }
  return { speaker, private: isPrivate, turnNumber, kind, ...words, at: iso(createdAt) }
}

function coachContent({ kind, text, about }: ScriptLine) {
  if (kind === 'ideas') return parseIdeas(text)
  if (kind === 'gloss') return parseGloss(text, about ?? '')
  const { quote, say, note } = parseCoachNote(text)
  return { quote, say, note }
}

/** The debrief of a talk, when there is one. */
export function readDebrief({ replies }: Pick<TalkSnapshot, 'replies'>): Debrief | null {
  const reply = replies.findLast(({ kind, state }) => kind === 'debrief' && state === 'done')
  return reply ? parseDebrief(reply.text) : null
}

function iso(time: number): string {
  return new Date(time).toISOString()
}
