import type { LlmUsage, ServedBy } from '@parley/providers/llm/port'
import { ProviderError } from '@parley/providers/provider-error'
import type { Deps } from '../deps.ts'
import { startCheckpoints } from './checkpoints.ts'
import { DeltaBatcher } from './delta-batcher.ts'
import { readDebrief } from './debrief-wire.ts'
import { endReply } from './end-reply.ts'
import type { OpenReply } from './open-reply.ts'
import { type ReplyBreach, watchReply } from './reply-contract.ts'
import { CHARACTERS_PER_TOKEN, endState, LATE_MS, type StreamEnd } from './rules.ts'

export type SpeakDeps = Pick<Deps, 'sql' | 'bus' | 'clock' | 'ids' | 'log' | 'replies'>

/**
 * Streams one reply to its end, whatever that is, and settles it. Does not throw for what a provider does: a coach that fails
 * does not mute the partner, nor the reverse.
 */
export async function speak(deps: SpeakDeps, open: OpenReply): Promise<void> {
  await deps.replies.run(open.view, (signal) => streamReply(deps, open, signal))
}

async function streamReply(deps: SpeakDeps, open: OpenReply, stopped: AbortSignal): Promise<void> {
  const { view } = open
  const heard = await listen(deps, open, stopped)
  if (heard.end === 'gone') return
  const text = heard.breach ? '' : finalText(open, heard)
  view.state = endState(view.kind, heard.end, text)
  const why = heard.end === 'interrupted' ? 'unavailable' : 'provider-failed'
  view.errorCode = view.state === 'failed' ? why : null
  view.text = view.state === 'failed' || view.state === 'silent' ? '' : text
  const { spoken, thought, usage, isFinal } = heard
  await endReply(
    deps,
    { ...open, llm: heard.servedBy ?? open.llm },
    { usage, isFinal, unknown: heard.end === 'failed' ? 'free' : 'estimate', spoken: thought + spoken },
  )
}

/** What is kept of what was said. A debrief is held against the talk first; half a debrief is none. */
function finalText({ view, order }: OpenReply, { end, isCut, spoken }: Heard): string {
  if (view.kind !== 'debrief') return spoken
  const debrief = end === 'complete' && !isCut ? readDebrief(spoken, order) : null
  return debrief ? JSON.stringify(debrief) : ''
}

interface Heard {
  /** `gone`: somebody else has closed the reply; nothing is left to do. */
  end: StreamEnd | 'gone'
  breach: ReplyBreach | null
  usage: LlmUsage | null
  isFinal: boolean
  /** The provider stopped where it was allowed no more words. */
  isCut: boolean
  /** Who answered, where several might. */
  servedBy: ServedBy | null
  /** What came as words, shown or not, and what was thought before them. */
  spoken: string
  thought: string
}

async function listen(deps: SpeakDeps, open: OpenReply, stopped: AbortSignal): Promise<Heard> {
  const { view, order, llm, request } = open
  const { conversationId, id: replyId } = view
  // A debrief is shown when it has been held against the talk, not before.
  const isPreviewed = view.kind !== 'debrief'
  const topic = `conversation:${conversationId}` as const
  deps.bus.live(topic, { type: 'reply-start', conversationId, reply: { ...view } })
  const batcher = new DeltaBatcher((offset, text) => deps.bus.live(topic, { type: 'reply-delta', conversationId, replyId, offset, text }))
  const findBreach = watchReply(order)
  const gone = new AbortController()
  const heard: Heard = { end: 'complete', breach: null, usage: null, isFinal: false, isCut: false, servedBy: null, spoken: '', thought: '' }
  const checkpoints = startCheckpoints(deps, replyId, {
    progress: () => ({ text: view.text, isLate: view.isLate, usage: heard.usage }),
    onGone: () => gone.abort(),
  })

  try {
    for await (const part of llm.stream(request, AbortSignal.any([stopped, gone.signal]))) {
      if (part.type === 'thought') {
        heard.thought += part.text
        limitWords(open, heard)
      } else if (part.type === 'delta') {
        // PostgreSQL stores no NUL.
        const text = part.text.replaceAll('\u0000', '')
        if (!heard.spoken && text) markLate(deps, open)
        heard.spoken += text
        limitWords(open, heard)
        heard.breach = findBreach(heard.spoken, false)
        if (heard.breach) break
        if (!isPreviewed) continue
        view.text = heard.spoken
        batcher.push(text)
      } else {
        heard.usage = part.usage ?? heard.usage
        heard.isFinal = part.type === 'end' && part.usage !== null
        heard.isCut = part.type === 'end' && part.reason === 'length'
        if (part.type === 'start') {
          heard.servedBy = part.servedBy ?? null
          void checkpoints.write()
        }
      }
    }
    heard.breach ??= findBreach(heard.spoken, true)
    if (heard.breach) deps.log.info({ replyId, kind: view.kind, breach: heard.breach }, 'reply withheld')
  } catch (error) {
    heard.end = gone.signal.aborted ? 'gone' : endOf(stopped)
    if (heard.end === 'failed') deps.log.warn({ replyId, kind: view.kind, ...describe(error) }, 'reply failed')
  } finally {
    checkpoints.stop()
    batcher.close()
  }
  return heard
}

function limitWords({ llm, request }: OpenReply, { spoken, thought }: Heard): void {
  if (spoken.length + thought.length <= request.maxOutputTokens * CHARACTERS_PER_TOKEN) return
  throw new ProviderError(llm.provider, 'says more than it may', { retryable: false })
}

/** A note that comes late is told before its first words, so that nobody sees it unfold. */
function markLate(deps: SpeakDeps, { view }: OpenReply): void {
  if (view.kind !== 'note' || deps.clock.now() - view.createdAt <= LATE_MS) return
  view.isLate = true
  const { conversationId } = view
  deps.bus.live(`conversation:${conversationId}`, { type: 'reply-snapshot', conversationId, reply: { ...view } })
}

function endOf(stopped: AbortSignal): StreamEnd {
  if (!stopped.aborted) return 'failed'
  return stopped.reason === 'stopped' ? 'stopped' : 'interrupted'
}

function describe(error: unknown): object {
  if (error instanceof ProviderError) return { provider: error.provider, retryable: error.retryable, reason: error.message }
  return { err: error }
}
