import { countTokens } from './count-tokens.ts'

export interface Pace {
  /** Milliseconds from the request to the first token: least and most. */
  firstTokenMs: readonly [number, number]
  tokensPerSecond: number
}

/** Partner and coach run at different speeds, so that their tokens interleave in the app as two real models' would. */
const NATURAL: Record<string, Pace> = {
  partner: { firstTokenMs: [180, 380], tokensPerSecond: 44 },
  coach: { firstTokenMs: [240, 450], tokensPerSecond: 62 },
}
const NATURAL_OTHER: Pace = { firstTokenMs: [200, 420], tokensPerSecond: 54 }

/** The pace for a role; `overrides` are asked first by role, then under `*`. */
export function paceFor(role: string, overrides: ReadonlyMap<string, Partial<Pace>>): Pace {
  return { ...(NATURAL[role] ?? NATURAL_OTHER), ...overrides.get('*'), ...overrides.get(role) }
}

export interface Chunk {
  text: string
  /** Milliseconds after the first token. */
  at: number
}

/** Cuts a reply as a model's stream would: one to three words, now and then inside a word, never inside a code point. */
export function chunkReply(text: string, pace: Pace, random: () => number): Chunk[] {
  const pieces = text.match(/\s*(?:[\p{Script=Han}]{1,2}|[^\s\p{Script=Han}]+)|\s+$/gu) ?? []
  const chunks: Chunk[] = []
  let held = ''
  let wanted = 1
  let at = 0
  const push = (part: string) => {
    if (!part) return
    chunks.push({ text: part, at })
    at += (countTokens(part) / pace.tokensPerSecond) * 1000 * (0.5 + random())
  }
  for (const piece of pieces) {
    const chars = [...piece]
    wanted -= 1
    if (chars.length > 4 && random() < 0.3) {
      const cut = 2 + Math.floor(random() * (chars.length - 3))
      push(held + chars.slice(0, cut).join(''))
      held = chars.slice(cut).join('')
    } else held += piece
    if (wanted > 0) continue
    push(held)
    held = ''
    wanted = 1 + Math.floor(random() * 3)
  }
  push(held)
  return chunks
}
