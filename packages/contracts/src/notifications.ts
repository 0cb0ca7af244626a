import { z } from 'zod'
import type { ConversationId } from './ids.ts'
import type { Language } from './language.ts'

/** A browser that wants notices here, as its push service knows it. */
export const pushSubscribe = z.object({
  endpoint: z.url().max(2_000),
  /** A point of P-256, not compressed, as base64url. */
  p256dh: z.string().regex(/^B[A-Za-z0-9_-]{86}$/),
  /** 16 bytes as base64url. */
  auth: z.string().regex(/^[A-Za-z0-9_-]{22}$/),
})
export type PushSubscribe = z.infer<typeof pushSubscribe>

export interface PushView {
  /** By which push services know this installation. */
  publicKey: string
  /** Where notices for this device go; `null`: nowhere. */
  endpoint: string | null
}

/** What a service worker gets to show. */
export interface PushNotice {
  title: string
  body: string
  /** Of the body. */
  lang: Language
  conversationId: ConversationId
  /** A later notice of the same tag takes the place of this one. */
  tag: string
}
