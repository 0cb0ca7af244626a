/** CEFR levels that a partner speaks at, easy to hard. */
export const LEVELS = ['A2', 'B1', 'B2', 'C1'] as const

export type Level = (typeof LEVELS)[number]
