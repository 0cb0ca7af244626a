import { z } from 'zod'

/** Epoch ms of a moment that has been or may be in somebody's life: up to the end of the year 9999. Further, calendars end. */
export const moment = z.int().min(0).max(253_402_300_799_999)
