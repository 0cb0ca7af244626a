import { expect, test } from 'vitest'
import { markChange } from './mark-change.ts'

/** New words in brackets. */
function marked(say: string, quote: string, line: string, language = 'es'): string {
  return markChange(say, quote, line, language)
    .map(({ text, isNew }) => (isNew ? `[${text}]` : text))
    .join('')
}

const LINE = 'Sí, la he reiniciado dos veces. Necesito que viene un técnico esta semana.'

test('the words that changed in the quote', () => {
  expect(marked('Necesito que venga', 'Necesito que viene', LINE)).toBe('Necesito que [venga]')
})

test('a better line that goes on with the words after the quote marks only what is new', () => {
  expect(marked('Necesito que venga un técnico esta semana.', 'Necesito que viene', LINE)).toBe(
    'Necesito que [venga] un técnico esta semana.',
  )
})

test('words that went leave no trace', () => {
  expect(marked('Quiero un técnico.', 'Yo quiero mucho un técnico.', 'Yo quiero mucho un técnico.')).toBe('Quiero un técnico.')
})

test('a line that is nearly all new is not marked', () => {
  const say = 'El martes me va bien. Lo del mal uso, lo hablamos cuando lo vea el técnico.'
  expect(marked(say, 'Vale, está bien.', 'Vale, está bien.')).toBe(say)
})

test('Chinese has no spaces to lose', () => {
  expect(marked('我昨天去了医院。', '我昨天去医院。', '我昨天去医院。', 'zh')).toBe('我昨天去[了]医院。')
})
