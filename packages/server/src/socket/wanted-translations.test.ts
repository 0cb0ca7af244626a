import type { UserId } from '@parley/contracts/ids'
import type { Language } from '@parley/contracts/language'
import { messageOf } from '@parley/contracts/testing/messages'
import { sayIn } from '@parley/core/chat/say-in'
import { expect, it } from 'vitest'
import type { Connection } from './connection.ts'
import { renderText } from './feed-ring.ts'
import { WantedTranslations } from './wanted-translations.ts'

it.each([
  ['👍 12:30', 0],
  ['Hola a todos', 2],
])('looks at "%s" once for each language, however many read it', (body, count) => {
  const drawn: Language[] = []
  const said = sayIn('message-added', messageOf(1, { body, excerpt: body, language: 'es', createdAt: 0 }), 1, [], 0)
  const frame = renderText({
    ...said,
    inLanguage: (language) => {
      drawn.push(language)
      return said.inLanguage?.(language) ?? said.frame
    },
    onlyFor: null,
    aboutSeq: 1,
  })
  const wanted = new WantedTranslations()
  for (let reader = 0; reader < 3_000; reader += 1)
    wanted.note({ userId: `reader ${reader}` as UserId } as Connection, (['es', 'en', 'hi'] as const)[reader % 3] ?? 'en', frame)
  expect(drawn.toSorted()).toEqual(['en', 'hi'])
  expect(wanted.list()).toHaveLength(count)
})
