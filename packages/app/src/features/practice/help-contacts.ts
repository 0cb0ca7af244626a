import type { Language } from '@parley/contracts/language'

export interface HelpContact {
  /** As it is dialled, in groups. */
  number: string
  name: string
  place: string
  hours: 'always' | 'daily'
  /** A text message reaches it too. */
  takesTexts?: true
}

export interface Help {
  lines: readonly HelpContact[]
  emergency: readonly { number: string; place: string }[]
}

/** Where a person can be reached, by the reader's language, in that language: people who read it live in several countries. */
export const HELP = {
  en: {
    lines: [
      { number: '988', name: '988 Lifeline', place: 'USA, Canada', hours: 'always', takesTexts: true },
      { number: '116 123', name: 'Samaritans', place: 'UK, Ireland', hours: 'always' },
      { number: '13 11 14', name: 'Lifeline', place: 'Australia', hours: 'always' },
    ],
    emergency: [
      { number: '911', place: 'USA, Canada' },
      { number: '999', place: 'UK' },
      { number: '112', place: 'Ireland' },
      { number: '000', place: 'Australia' },
    ],
  },
  es: {
    lines: [
      { number: '024', name: 'Línea 024', place: 'España', hours: 'always' },
      { number: '800 911 2000', name: 'Línea de la Vida', place: 'México', hours: 'always' },
      { number: '988', name: 'Línea 988, opción 2', place: 'EE. UU.', hours: 'always' },
    ],
    emergency: [
      { number: '112', place: 'España' },
      { number: '911', place: 'México, EE. UU.' },
    ],
  },
  fr: {
    lines: [
      { number: '3114', name: 'Numéro national de prévention du suicide', place: 'France', hours: 'always' },
      { number: '988', name: '9-8-8, aide en cas de crise de suicide', place: 'Canada', hours: 'always', takesTexts: true },
      { number: '0800 32 123', name: 'Centre de Prévention du Suicide', place: 'Belgique', hours: 'always' },
    ],
    emergency: [
      { number: '112', place: 'France, Belgique' },
      { number: '911', place: 'Canada' },
    ],
  },
  hi: {
    lines: [{ number: '14416', name: 'टेली-मानस', place: 'भारत', hours: 'always' }],
    emergency: [{ number: '112', place: 'भारत' }],
  },
  zh: {
    lines: [
      { number: '12356', name: '心理援助热线', place: '中国大陆', hours: 'daily' },
      { number: '1925', name: '安心专线', place: '台湾', hours: 'always' },
      { number: '2389 2222', name: '撒玛利亚防止自杀会', place: '香港', hours: 'always' },
      { number: '2382 0000', name: '生命热线', place: '香港', hours: 'always' },
    ],
    emergency: [
      { number: '120', place: '中国大陆' },
      { number: '119', place: '台湾' },
      { number: '999', place: '香港' },
    ],
  },
} satisfies Record<Language, Help>

/** Every other country. */
export const HELP_ELSEWHERE = 'https://findahelpline.com'

export function telephone(number: string): string {
  return `tel:${number.replaceAll(' ', '')}`
}
