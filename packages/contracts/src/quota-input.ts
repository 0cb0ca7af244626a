import { z } from 'zod'
import { ROLES } from './auth.ts'

const tokens = z.int().min(10_000).max(10_000_000)

/** `id` is absent for a new preset. */
export const presetSave = z.object({ id: z.uuid().optional(), name: z.string().trim().min(1).max(60), tokens })
export const presetDelete = z.object({ id: z.uuid() })
export const allowanceSave = z.object({ role: z.enum(ROLES), tokens: tokens.nullable() })
