import type { InputUsage } from './prompt-cache.ts'

export const VENDORS = ['anthropic', 'openai', 'deepl', 'google', 'libre'] as const
export type Vendor = (typeof VENDORS)[number]

/** What the simulated model says to one request, and what that costs. */
export interface Reply {
  /** Without a vendor's prefix. */
  id: string
  /** As the request's headers name it. */
  requestId: string
  model: string
  text: string
  /** The token limit cut it. */
  isCut: boolean
  input: InputUsage
  outputTokens: number
}

/** How a vendor words a reply. All but `whole` and `refuse` are bytes of an event stream. */
export interface Wire {
  vendor: Vendor
  headers(reply: Reply): Record<string, string>
  /** When the model begins to read. */
  start(reply: Reply): string
  /** Before its first word; not when it has none. */
  first(reply: Reply): string
  delta(reply: Reply, text: string, index: number): string
  end(reply: Reply): string
  /** An event that no client can parse. */
  malformed: string
  /** An error inside a stream. */
  overloaded: string
  /** The body for `stream: false`. */
  whole(reply: Reply): object
  /** The error that this vendor answers with. */
  refuse(kind: Refusal): Error
}

export type Refusal = 'status-429' | 'status-529' | 'status-500'
