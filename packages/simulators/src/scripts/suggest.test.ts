import { expect, it } from 'vitest'
import { suggest } from './suggest.ts'

it('takes no answer from another scene, where a line is said as well', () => {
  const said = { language: 'fr', coachLanguage: 'en', turns: [], newest: 'Bien. Je vous écoute.', notes: [] } as const
  const lines = (scene: string) => suggest({ ...said, scene, turns: [], notes: [] }).map(({ say }) => say.fr)
  expect(lines('broken-heating').join()).toMatch(/technicien|panne/)
  expect(lines('drafted').join()).not.toMatch(/technicien|panne|chauffage/)
})
