import { describe, expect, it } from 'vitest'
import { chunkReply, paceFor } from './pace.ts'
import { parseSceneHeader } from './scene-header.ts'
import { seededRandom } from './seeded-random.ts'

const REPLIES = [
  'quote: Estoy frío\nsay: Tengo frío\nnote: “Tener” for what you feel.',
  '锅炉是新的，两年前才换的。你确定开关开对了吗？',
  'बॉयलर तो नया है, दो साल पहले ही लगवाया था। 👩‍🔧',
  '',
]

describe('chunkReply', () => {
  it.each(REPLIES)('cuts %j into pieces that add up, without half characters', (text) => {
    const chunks = chunkReply(text, paceFor('partner', new Map()), seededRandom(text))
    expect(chunks.map((chunk) => chunk.text).join('')).toBe(text)
    for (const chunk of chunks) expect(chunk.text.isWellFormed()).toBe(true)
    if (text) expect(chunks.length).toBeGreaterThan(3)
  })

  it('cuts inside words now and then, the same way every time', () => {
    const text = 'The boiler is practically brand new, we installed everything properly. '.repeat(4)
    const cut = () => chunkReply(text, paceFor('coach', new Map()), seededRandom('seed')).map((chunk) => chunk.text)
    expect(cut()).toEqual(cut())
    expect(cut().some((piece, index, all) => index > 0 && !piece.startsWith(' ') && !all[index - 1]!.endsWith(' '))).toBe(true)
  })
})

describe('parseSceneHeader', () => {
  it('reads the header wherever it stands', () => {
    expect(parseSceneHeader('You coach.\n# Scene\nrole: coach\nlanguage: es\ncoach-language: en\n\nlanguage: fr')).toEqual({
      role: 'coach',
      scene: '',
      language: 'es',
      level: '',
      partner: '',
      coachLanguage: 'en',
      goals: [],
    })
  })

  it('reads the goals', () => {
    expect(parseSceneHeader('# Scene\nrole: examiner\n\n# Goals\n1. Say it\n2. Get a day\n\n3. no goal')?.goals).toEqual([
      'Say it',
      'Get a day',
    ])
  })

  it.each(['', 'no scene', 'text # Scene\nrole: coach', '# Scene\nscene: broken-heating'])('finds none in %j', (system) => {
    expect(parseSceneHeader(system)).toBeNull()
  })
})
