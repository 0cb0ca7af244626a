import type { LlmUsage } from '@parley/providers/llm/port'
import { ProviderError } from '@parley/providers/provider-error'
import type { Deps } from '../deps.ts'
import { startCheckpoints } from './checkpoints.ts'
import { type CoachBreach, findBreach } from './coach-contract.ts'
import { DeltaBatcher } from './delta-batcher.ts'
import { endReply } from './end-reply.ts'
import type { OpenReply } from './open-replies.ts'
import { CHARACTERS_PER_TOKEN, endState, type StreamEnd } from './rules.ts'

type SpeakDeps = Pick<Deps, 'sql' | 'bus' | 'clock' | 'ids' | 'log' | 'replies'>

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
  view.state = heard.breach ? 'silent' : endState(view.role, heard.end, view.text)
  view.errorCode = view.state === 'failed' ? 'provider-failed' : null
  const spoken = view.text
  if (view.state === 'silent') view.text = ''
  await endReply(deps, open, { usage: heard.usage, isFinal: heard.isFinal, unknown: heard.end === 'failed' ? 'free' : 'estimate', spoken })
}

interface Heard {
  /** `gone`: somebody else has closed the reply; nothing is left to do. */
  end: StreamEnd | 'gone'
  breach: CoachBreach | null
  usage: LlmUsage | null
  isFinal: boolean
}

async function listen(deps: SpeakDeps, open: OpenReply, stopped: AbortSignal): Promise<Heard> {
  const { view, llm, request } = open
  const { conversationId, id: replyId } = view
  const topic = `conversation:${conversationId}` as const
  deps.bus.live(topic, { type: 'reply-start', conversationId, reply: { ...view } })
  const batcher = new DeltaBatcher((offset, text) => deps.bus.live(topic, { type: 'reply-delta', conversationId, replyId, offset, text }))
  const gone = new AbortController()
  const heard: Heard = { end: 'complete', breach: null, usage: null, isFinal: false }
  const checkpoints = startCheckpoints(deps, replyId, {
    progress: () => ({ text: view.text, usage: heard.usage }),
    onGone: () => gone.abort(),
  })

  try {
    for await (const part of llm.stream(request, AbortSignal.any([stopped, gone.signal]))) {
      if (part.type === 'delta') {
        // PostgreSQL stores no NUL.
        const text = part.text.replaceAll('\u0000', '')
        view.text += text
        if (view.text.length > request.maxOutputTokens * CHARACTERS_PER_TOKEN) {
          throw new ProviderError(llm.provider, 'says more than it may', { retryable: false })
        }
        heard.breach = breachOf(open, false)
        if (heard.breach) break
        batcher.push(text)
      } else {
        heard.usage = part.usage
        heard.isFinal = part.type === 'end'
        if (part.type === 'start') void checkpoints.write()
      }
    }
    heard.breach ??= breachOf(open, true)
    if (heard.breach) deps.log.info({ replyId, breach: heard.breach }, 'coach note withheld')
  } catch (error) {
    heard.end = gone.signal.aborted ? 'gone' : endOf(stopped)
    if (heard.end === 'failed') deps.log.warn({ replyId, role: view.role, ...describe(error) }, 'reply failed')
  } finally {
    checkpoints.stop()
    batcher.close()
  }
  return heard
}

function breachOf({ view, turn, talk }: OpenReply, ended: boolean): CoachBreach | null {
  if (view.role !== 'coach') return null
  return findBreach(view.text, { line: turn.text, language: talk.language, coachLanguage: talk.coachLanguage }, ended)
}

function endOf(stopped: AbortSignal): StreamEnd {
  if (!stopped.aborted) return 'failed'
  return stopped.reason === 'stopped' ? 'stopped' : 'interrupted'
}

function describe(error: unknown): object {
  if (error instanceof ProviderError) return { provider: error.provider, retryable: error.retryable, reason: error.message }
  return { err: error }
}
