import type { Debrief, DebriefGoal, DebriefMoment, GoalResult } from '@parley/contracts/debrief'
import type { ReplyOrder } from './open-reply.ts'
import type { TranscriptTurn } from './transcript.ts'
import { toPromptScene } from './store.ts'

const MOMENTS_MAX = 5
const WORDS_MAX = 8
const RESULTS = new Map<string, GoalResult>([
  ['met', 'met'],
  ['partly', 'partly'],
  ['missed', 'missed'],
])

/**
 * Reads what the examiner wrote (`debrief-prompt.ts`) and holds it against what was said: a quote that does not stand in the talk, letter
 * by letter, is dropped, and a goal without proof is not called met. `null` without a sentence to begin with: no debrief.
 */
export function readDebrief(text: string, { talk, transcript = [], helpedTurns = [], readFromTurn = 1 }: ReplyOrder): Debrief | null {
  const scene = toPromptScene(talk)
  const debrief = readDebriefLines(text, scene.content.learner[scene.coachLanguage].goals, transcript)
  return debrief && { ...debrief, helpedTurns, readFromTurn }
}

export function readDebriefLines(text: string, goals: readonly string[], transcript: readonly TranscriptTurn[]): Debrief | null {
  const debrief: Debrief = { headline: '', goals: [], moments: [], keep: null, words: [], helpedTurns: [], readFromTurn: 1 }
  const results = new Map<number, { result: GoalResult; quote: string }>()
  // `say` and `why` belong to the line before them; of a line that was dropped, they are dropped too.
  let open: DebriefMoment | { turnNumber: number; quote: string; why: string } | null = null

  for (const line of text.split('\n')) {
    const [, label, rest] = /^([a-z]+):[ \t]*(.*)$/.exec(line.trim()) ?? []
    if (!label || rest === undefined) continue
    const parts = rest.split('|').map((part) => part.trim())
    if (label === 'headline') debrief.headline ||= rest.trim()
    if (label === 'goal')
      results.set(Number(parts[0]), { result: RESULTS.get(parts[1] ?? '') ?? 'missed', quote: unquoted(afterBar(rest, 2)) })
    if (label === 'moment' || label === 'keep') {
      const quote = unquoted(afterBar(rest, 1))
      const turn = findLine(transcript, quote, Number(parts[0]))
      open = turn
        ? label === 'moment'
          ? { turnNumber: turn.number, quote, say: '', why: '' }
          : { turnNumber: turn.number, quote, why: '' }
        : null
      if (open && 'say' in open && debrief.moments.length < MOMENTS_MAX) debrief.moments.push(open)
      if (open && !('say' in open)) debrief.keep ??= open
    }
    if (label === 'say' && open && 'say' in open) open.say ||= unquoted(rest.trim())
    if (label === 'why' && open) open.why ||= rest.trim()
    if (label === 'word') addWord(debrief, transcript, parts)
  }
  if (!debrief.headline) return null
  debrief.moments = debrief.moments.filter(({ say, quote }) => say && say !== quote).toSorted((a, b) => a.turnNumber - b.turnNumber)
  debrief.goals = goals.map((goal, index) => judge(goal, results.get(index + 1), transcript))
  return debrief
}

function judge(goal: string, said: { result: GoalResult; quote: string } | undefined, transcript: readonly TranscriptTurn[]): DebriefGoal {
  if (!said) return { goal, result: 'unclear', evidence: null }
  const evidence = said.result === 'missed' ? null : findEvidence(transcript, said.quote)
  return { goal, result: evidence || said.result === 'missed' ? said.result : 'unclear', evidence }
}

function findEvidence(transcript: readonly TranscriptTurn[], quote: string): DebriefGoal['evidence'] {
  if (!quote) return null
  const mine = findLine(transcript, quote, Number.NaN)
  if (mine) return { turnNumber: mine.number, speaker: 'learner', quote }
  const theirs = transcript.find(({ partner }) => partner.includes(quote))
  return theirs ? { turnNumber: theirs.number, speaker: 'partner', quote } : null
}

/** The learner's line that has these words: the one that was named, or else the first. */
function findLine(transcript: readonly TranscriptTurn[], quote: string, named: number): TranscriptTurn | null {
  if (!quote) return null
  const having = transcript.filter(({ learner }) => learner.includes(quote))
  return having.find(({ number }) => number === named) ?? having[0] ?? null
}

function addWord({ words }: Debrief, transcript: readonly TranscriptTurn[], [given = '', meaning = '']: string[]): void {
  const word = unquoted(given)
  const isNew = !words.some((known) => known.word.toLowerCase() === word.toLowerCase())
  const wasSaid = transcript.some(({ partnerBefore, learner, partner }) =>
    [partnerBefore, learner, partner].some((text) => text.toLowerCase().includes(word.toLowerCase())),
  )
  if (word && meaning && isNew && wasSaid && words.length < WORDS_MAX) words.push({ word, meaning })
}

/** What follows the first `count` bars, bars of its own included. */
function afterBar(rest: string, count: number): string {
  return rest.split('|').slice(count).join('|').trim()
}

/** Models like to set quotes in quotation marks; they are not part of what was said. */
function unquoted(text: string): string {
  return /^["“”«„'‘].*["“”»'’]$/su.test(text) ? text.slice(1, -1).trim() : text
}
