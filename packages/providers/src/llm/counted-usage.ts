import type { LlmUsage } from './port.ts'

/** More than any call can have. */
const FIGURE_MAX = 100_000_000

/** The figures, or `null` when they are no counts: a server that only resembles the provider may say anything, or leave some out. */
export function countedUsage(usage: LlmUsage): LlmUsage | null {
  const { inputTokens, cacheReadTokens, cacheWriteTokens, outputTokens } = usage
  const figures = [inputTokens, cacheReadTokens, cacheWriteTokens, outputTokens]
  return figures.every((figure) => Number.isSafeInteger(figure) && figure >= 0 && figure <= FIGURE_MAX) ? usage : null
}
