/** As the contracts allow; written out, because their schemas would bring zod into the page. */
export const LIMITS = {
  tokens: { least: 10_000, most: 10_000_000 },
  guests: { least: 1, most: 10_000 },
} as const

export interface Limits {
  least: number
  most: number
}

export const LABEL_MAX_LENGTH = 80
export const CHAT_TITLE_MAX_LENGTH = 80
export const PRESET_NAME_MAX_LENGTH = 60
