import { parseCoachNote } from '@parley/contracts/coach-note'
import type { Debrief, GoalResult } from '@parley/contracts/debrief'
import { parseGloss } from '@parley/contracts/gloss'
import { parseIdeas } from '@parley/contracts/ideas'
import type { TalkSnapshot } from '@parley/contracts/practice'
import { type ScriptLine, toScript } from './talk-script.ts'

/** What stands around the talk, in the reader's language. */
export interface MarkdownWords {
  /** The line under the title: with whom, in which language, when. */
  facts: string
  talk: string
  you: string
  coach: string
  debrief: string
  goals: string
  results: Record<GoalResult, string>
  linesAgain: (count: number) => string
  sayInstead: string
  keep: string
  words: string
  helped: string
  atTurn: (turnNumber: number) => string
  readFrom: (turnNumber: number) => string
}

/** All of a talk, to be read: the debrief first, when there is one. What only I could see is set off as a quotation. */
export function toMarkdown(snapshot: TalkSnapshot, debrief: Debrief | null, words: MarkdownWords): string {
  const { talk } = snapshot
  const blocks = [
    `# ${plain(talk.title ?? talk.scene.title)}`,
    plain(words.facts),
    ...(debrief ? debriefBlocks(debrief, words) : []),
    `## ${plain(words.talk)}`,
    plain(talk.scene.setting),
    ...toScript(snapshot).flatMap((line) => lineBlock(line, talk.scene.partnerName, words)),
  ]
  return `${blocks.filter(Boolean).join('\n\n')}\n`
}

function lineBlock(line: ScriptLine, partner: string, words: MarkdownWords): string[] {
  if (line.speaker === 'partner') return [`**${plain(partner)}:** ${plain(line.text)}`]
  if (line.speaker === 'learner') return [`**${plain(words.you)} (${line.turnNumber}):** ${plain(line.text)}`]
  const said = coachLines(line)
  if (said.length === 0) return []
  const asked = line.question ? [`“${plain(line.question)}”`] : []
  return [[`*${plain(words.coach)}*`, ...asked, ...said].map((row) => `> ${row.replaceAll('\n', '\n> ')}`).join('\n>\n')]
}

function coachLines({ kind, text, about }: ScriptLine): string[] {
  if (kind === 'ideas') return parseIdeas(text).map(({ say, means }) => `- ${plain(say)}${means && ` (${plain(means)})`}`)
  if (kind === 'gloss') return [plain(parseGloss(text, about ?? '').means)].filter(Boolean)
  const { quote, say, note } = parseCoachNote(text)
  const better = quote && say ? `${plain(quote)} → **${plain(say)}**` : say && `**${plain(say)}**`
  return [better, plain(note)].filter(Boolean)
}

function debriefBlocks(debrief: Debrief, words: MarkdownWords): string[] {
  const { headline, goals, moments, keep, words: kept, helpedTurns, readFromTurn } = debrief
  const turn = (turnNumber: number) =>
    [words.atTurn(turnNumber), ...(helpedTurns.includes(turnNumber) ? [words.helped] : [])].map(plain).join(', ')
  return [
    `## ${plain(words.debrief)}`,
    `**${plain(headline)}**`,
    readFromTurn > 1 ? plain(words.readFrom(readFromTurn)) : '',
    goals.length > 0 ? `### ${plain(words.goals)}` : '',
    goals
      .map(({ goal, result, evidence }) => {
        const proof = evidence ? `: “${plain(evidence.quote)}” (${turn(evidence.turnNumber)})` : ''
        return `- [${result === 'met' ? 'x' : ' '}] ${plain(goal)} (${plain(words.results[result])})${proof}`
      })
      .join('\n'),
    moments.length > 0 ? `### ${plain(words.linesAgain(moments.length))}` : '',
    ...moments.map(
      ({ turnNumber, quote, say, why }) =>
        `- “${plain(quote)}” (${turn(turnNumber)})  \n  ${plain(words.sayInstead)}: **${plain(say)}**${why && `  \n  ${plain(why)}`}`,
    ),
    ...(keep ? [`### ${plain(words.keep)}`, `“${plain(keep.quote)}” (${turn(keep.turnNumber)})`, plain(keep.why)] : []),
    kept.length > 0 ? `### ${plain(words.words)}` : '',
    kept.map(({ word, meaning }) => `- **${plain(word)}**: ${plain(meaning)}`).join('\n'),
  ]
}

/** Words as they are: nothing in them is a mark, and a line's end stays one. */
function plain(text: string): string {
  return text
    .replaceAll(/[\\`*_[\]<>#~|]/g, String.raw`\$&`)
    .replaceAll(/^(\s*\d*)([-+.)])(?=\s)/gm, String.raw`$1\$2`)
    .replaceAll(/\r?\n/g, '  \n')
}
