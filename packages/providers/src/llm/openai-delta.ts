import type { Words } from './thoughts.ts'

/** A delta as servers send it: OpenAI a string, Mistral's models that think a list of parts; thoughts beside it, by either name. */
type ForeignDelta = { content?: unknown; reasoning_content?: unknown; reasoning?: unknown }

/** What a delta thinks and what it says, whichever way its server tells them apart; what is neither is passed over. */
export function readDelta(delta: object | undefined): Words[] {
  const { content, reasoning_content: thought, reasoning } = (delta ?? {}) as ForeignDelta
  return [...read('thought', thought ?? reasoning), ...read('delta', content)]
}

function read(type: Words['type'], given: unknown): Words[] {
  if (typeof given === 'string') return given ? [{ type, text: given }] : []
  if (!Array.isArray(given)) return []
  return given.flatMap((part: { type?: unknown; text?: unknown; thinking?: unknown } | null) =>
    part?.type === 'thinking' ? read('thought', part.thinking) : read(type, part?.text),
  )
}
