import { describe, expect, it } from 'vitest'
import type { PromptMessage } from '../anthropic-request.ts'
import { type Language, LANGUAGES } from './language.ts'
import { writeReply } from './reply.ts'
import { SCENE_SCRIPTS, scriptFor } from './scene-scripts.ts'
import { intentsByTurn } from './script.ts'
import { IDLE, isIn, rehearse, sceneHeader } from './testing/rehearse.ts'
import { inEveryLanguage, linesIn, type SpokenLine } from './testing/scene-talk.ts'
import { SCENE_TALKS } from './testing/scene-talks.ts'

const scenes = Object.entries(SCENE_TALKS)
const PLACEHOLDERS = /\{(?:q|name)\}/g

function stagesIn(scene: string, language: Language, lines: readonly SpokenLine[]): string[] {
  const script = scriptFor(scene, language)
  const turns = intentsByTurn(script, language, linesIn(language, lines))
  return turns.map((_, index) => script.stageOf(turns.slice(0, index + 1)).stage)
}

/** The answer to `line` after a talk. */
function answerAfter(scene: string, language: Language, earlier: readonly string[], line: string): string {
  const talk = rehearse(language, earlier, scene).flatMap(({ learner, answer }): PromptMessage[] => [
    { role: 'user', text: learner },
    { role: 'assistant', text: answer },
  ])
  return writeReply(sceneHeader({ role: 'partner', scene, language }), [...talk, { role: 'user', text: line }])
}

describe.each(scenes)('the partner of %s', (scene, talk) => {
  it.each(LANGUAGES)('takes a line for the same in %s as in every other language', (language) => {
    for (const lines of [talk.one, talk.other]) {
      const turns = intentsByTurn(scriptFor(scene, language), language, linesIn(language, lines))
      expect(turns.map(([first]) => first)).toEqual(lines.map(([intent]) => intent))
    }
  })

  it.each(LANGUAGES)('goes through three stages at the same turns in %s as in English, and says so', (language) => {
    const stages = stagesIn(scene, language, talk.one)
    expect(stages).toEqual(stagesIn(scene, 'en', talk.one))
    expect(new Set(stages).size).toBe(3)
    const { arrivals } = scriptFor(scene, language).lines
    for (const [turn, { answer }] of rehearse(language, linesIn(language, talk.one), scene).entries()) {
      if (turn > 0 && stages[turn] !== stages[turn - 1]) {
        expect(
          arrivals[stages[turn]!]!.some((line) => answer.endsWith(line)),
          answer,
        ).toBe(true)
      }
    }
  })

  it.each(LANGUAGES)('takes leave at the end, in %s', (language) => {
    const last = stagesIn(scene, language, talk.one).at(-1)!
    const { goodbye } = scriptFor(scene, language).lines.replies
    const { answer } = rehearse(language, linesIn(language, talk.one), scene).at(-1)!
    expect(
      (goodbye![last] ?? goodbye!.any!).some((line) => answer.includes(line)),
      answer,
    ).toBe(true)
  })

  it.each(LANGUAGES)('answers different lines differently at every step, also off the script, in %s', (language) => {
    const [one, other] = [talk.one, talk.other].map((lines) => linesIn(language, lines)) as [string[], string[]]
    for (const [step, line] of one.entries()) {
      const lines = [...new Set([line, other[step]!, ...IDLE[language]])]
      for (const talked of [one, other]) {
        const answers = lines.map((each) => answerAfter(scene, language, talked.slice(0, step), each))
        expect(new Set(answers).size, `step ${step}: ${answers.join(' | ')}`).toBe(lines.length)
      }
    }
  })

  it.each(LANGUAGES)('says nothing twice in ten turns, and all of it in %s', (language) => {
    const [one, other] = [talk.one, talk.other].map((lines) => linesIn(language, lines)) as [string[], string[]]
    const mixed = one.flatMap((line, index) => [line, IDLE[language][index % 2]!])
    const stubborn = Array.from({ length: 10 }, () => one[0]!)
    for (const lines of [one, other, [...one, ...other], mixed, stubborn]) {
      const answers = rehearse(language, lines, scene).map(({ answer }) => answer)
      expect(new Set(answers).size).toBe(answers.length)
      for (const answer of answers) expect(isIn(answer, language), answer).toBe(true)
    }
  })
})

describe.each(Object.entries(SCENE_SCRIPTS))('the script of %s', (_scene, { lines, manners, priority }) => {
  it('has a pattern and an answer for every intent, in every language', () => {
    for (const language of LANGUAGES) {
      const patterns = { ...manners[language].intents, ...lines[language].intents }
      expect(Object.keys(patterns)).toEqual(expect.arrayContaining([...priority]))
      expect(Object.keys(lines[language].replies).toSorted()).toEqual(priority.toSorted())
    }
  })

  it('has the same gaps in every language', () => {
    const gapsOf = (language: Language) => {
      const { replies, arrivals, pushes, fallbacks } = lines[language]
      return JSON.parse(JSON.stringify({ replies, arrivals, pushes, fallbacks }), (_key, value: unknown) =>
        typeof value === 'string' ? (value.match(PLACEHOLDERS)?.join() ?? '') : value,
      ) as unknown
    }
    expect(inEveryLanguage(gapsOf)).toEqual(inEveryLanguage(() => gapsOf('en')))
  })
})
