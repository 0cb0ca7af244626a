import { z } from 'zod'
import { LANGUAGES } from './language.ts'

export const language = z.enum(LANGUAGES)
