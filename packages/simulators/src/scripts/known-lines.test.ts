import { describe, expect, it } from 'vitest'
import { readLine, translateLine } from './known-lines.ts'
import { OPENINGS } from './known-lines/openings.ts'
import { type Language, LANGUAGES } from './language.ts'
import { GENERIC_SCRIPT, SCENE_SCRIPTS } from './scene-scripts.ts'

/** Every list of lines by its place, so that languages can be held against each other. */
function linesIn(language: Language): Map<string, readonly string[]> {
  const found = new Map<string, readonly string[]>()
  for (const [scene, { manners, lines }] of Object.entries({ ...SCENE_SCRIPTS, generic: GENERIC_SCRIPT })) {
    const { openers, nods, echoes, leads, resays, dodges, repeats, foreign } = manners[language]
    for (const [pool, list] of Object.entries({ openers, nods, echoes, leads, resays, dodges, repeats, foreign }))
      found.set(`${scene}.${pool}`, list)
    const { replies, arrivals, pushes, fallbacks } = lines[language]
    found.set(`${scene}.fallbacks`, fallbacks)
    for (const [part, byStage] of Object.entries({ ...replies, arrivals, pushes })) {
      for (const [stage, list] of Object.entries(byStage)) found.set(`${scene}.${part}.${stage}`, list ?? [])
    }
  }
  return found
}

describe('the lines of the scripts', () => {
  it('stand in the same places in every language, as translations need them to', () => {
    const sizes = (language: Language) => [...linesIn(language)].map(([key, list]) => `${key} ${list.length}`).toSorted()
    for (const language of LANGUAGES) expect(sizes(language)).toEqual(sizes('en'))
  })

  it.each(LANGUAGES)('are all known again in %s', (language) => {
    for (const line of [...linesIn(language).values()].flat()) {
      const said = line.replaceAll('{q}', 'xyz').replaceAll('{name}', 'Ana')
      expect(readLine(said, language), said).not.toBeNull()
    }
  })

  it('are translated with what fills them', () => {
    expect(translateLine('«el mar», eso dice todo el mundo. ¿Acepta la condición?', 'es', 'en')).toBe(
      '“el mar”, that’s what everybody says. Do you accept the condition?',
    )
    expect(translateLine('Hello, I’m Ana. What can I do for you?', 'en', 'zh')).toBe('你好，我是Ana。你有什么事？')
  })

  it.each([' ', '\u00a0', '\u202f'])('are known in French with any space before a sign: %j', (space) => {
    for (const line of [...linesIn('fr').values(), Object.values(OPENINGS).map(({ fr }) => fr)].flat()) {
      const typed = line
        .replaceAll('{q}', 'xyz')
        .replaceAll('{name}', 'Ana')
        .replaceAll(/[\u00a0\u202f](?=[;:?!»])|(?<=«)[\u00a0\u202f]/gu, space)
      expect(readLine(typed, 'fr'), typed).not.toBeNull()
    }
  })

  it('are not found in other lines', () => {
    expect(translateLine('Me gusta el mar.', 'es', 'en')).toBeNull()
    expect(translateLine('¿Algo más? Me gusta el mar.', 'es', 'en')).toBeNull()
    expect(translateLine('', 'es', 'en')).toBe('')
  })
})
