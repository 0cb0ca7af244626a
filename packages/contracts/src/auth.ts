import { z } from 'zod'
import type { UserId } from './ids.ts'
import type { Language } from './language.ts'
import { language } from './language-tag.ts'
import type { BudgetView } from './quota.ts'

export const ROLES = ['GUEST', 'USER', 'POWER_USER', 'ADMIN'] as const
export type Role = (typeof ROLES)[number]

/** 32 random bytes, base64url. Only its SHA-256 is stored. */
export const secretToken = z.string().regex(/^[A-Za-z0-9_-]{43}$/)

export const personName = z.string().trim().min(1).max(60)

export const timeZone = z.string().max(64).refine(isTimeZone, { error: 'unknown IANA time zone' })

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return true
  } catch {
    return false
  }
}

export const setupView = z.object({ token: secretToken })
export const setupAccept = z.object({ token: secretToken, name: personName, readingLanguage: language, timeZone })

export interface Me {
  id: UserId
  name: string
  role: Role
  readingLanguage: Language
  budget: BudgetView
}
