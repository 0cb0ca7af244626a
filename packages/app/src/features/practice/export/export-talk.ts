import type { TalkSnapshot } from '@parley/contracts/practice'
import { formatDay, languageName } from '../../../lib/i18n.ts'
import { m } from '../../../paraglide/messages.js'
import { goalResultWords } from '../debrief/goal-result-words.ts'
import { download } from './download.ts'
import { exportName } from './export-name.ts'
import { readDebrief, toJson } from './to-json.ts'
import { type MarkdownWords, toMarkdown } from './to-markdown.ts'

/** Gives the reader all of a talk as a file. */
export function exportTalk(snapshot: TalkSnapshot, format: 'markdown' | 'json'): void {
  const { talk } = snapshot
  if (format === 'json') return download(exportName(talk, 'json'), toJson(snapshot), 'application/json')
  download(exportName(talk, 'md'), toMarkdown(snapshot, readDebrief(snapshot), markdownWords(snapshot)), 'text/markdown')
}

function markdownWords({ talk }: TalkSnapshot): MarkdownWords {
  const { scene, language, level, createdAt } = talk
  return {
    // A file is kept for years: its day always has one.
    facts: `${scene.partnerName} · ${languageName(language)}, ${level} · ${formatDay(createdAt, 0)}`,
    talk: m.practice_stage({ name: scene.partnerName }),
    you: m.debrief_you(),
    coach: m.practice_coach_label(),
    debrief: m.debrief_title(),
    goals: m.your_goals(),
    results: goalResultWords(),
    linesAgain: (count) => m.debrief_lines_again({ count }),
    sayInstead: m.debrief_say_instead(),
    keep: m.debrief_keep(),
    words: m.debrief_words(),
    helped: m.debrief_helped(),
    atTurn: (turn) => m.debrief_at_turn({ turn }),
    readFrom: (turn) => m.debrief_read_from({ turn }),
  }
}
