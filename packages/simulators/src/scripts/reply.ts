import type { PromptMessage } from '../anthropic-request.ts'
import type { SceneHeader } from '../scene-header.ts'
import { BROKEN_HEATING_PRIORITY, brokenHeating, brokenHeatingStage } from './broken-heating.ts'
import { playCoach } from './coach.ts'
import { GENERIC_PRIORITY, genericLines, manners } from './generic.ts'
import { asLanguage, type Language } from './language.ts'
import { playPartner, type Script } from './script.ts'

const HONEST_REPLY =
  'This is the simulated model. It plays the partner and the coach of a scene, by script and without any intelligence, and this request had no scene for it to play.'

/** The script of a scene, or the generic one. */
export function scriptFor(scene: string, language: Language): Script {
  const manner = manners[language]
  if (scene === 'broken-heating') {
    return { manner, lines: brokenHeating[language], priority: BROKEN_HEATING_PRIORITY, stageOf: brokenHeatingStage }
  }
  return { manner, lines: genericLines[language], priority: GENERIC_PRIORITY, stageOf: () => ({ stage: 'any', isArrival: false }) }
}

/** What the simulated model says to these messages. Empty when a coach has nothing to say. */
export function writeReply(header: SceneHeader | null, messages: readonly PromptMessage[]): string {
  if (header?.role === 'partner') return writePartnerLine(header, messages)
  if (header?.role === 'coach') return writeCoachNote(header, messages)
  return HONEST_REPLY
}

function writePartnerLine(header: SceneHeader, messages: readonly PromptMessage[]): string {
  const language = asLanguage(header.language)
  const textsOf = (role: string) => messages.filter((message) => message.role === role).map(({ text }) => text)
  const heard = textsOf('user')
  // The first user message is a stage direction that asks for the opening.
  if (/^\s*\(.*\)\s*$/s.test(heard[0] ?? '')) heard.shift()
  const script = scriptFor(header.scene, language)
  const partnerName = header.partner || '…'
  if (heard.length === 0) return (script.lines.replies.greeting?.any?.[0] ?? '…').replaceAll('{name}', partnerName)
  return playPartner(script, { language, partnerName, heard, said: textsOf('assistant') })
}

function writeCoachNote(header: SceneHeader, messages: readonly PromptMessage[]): string {
  const language = asLanguage(header.language)
  const heard = messages.filter(({ role }) => role === 'user').flatMap(({ text }) => blocksOf(text, 'learner'))
  if (heard.length === 0) return ''
  return playCoach(scriptFor(header.scene, language), {
    scene: header.scene,
    language,
    coachLanguage: asLanguage(header.coachLanguage || header.language),
    heard,
    notes: messages.filter(({ role }) => role === 'assistant').map(({ text }) => text),
  })
}

/** The contents of `<tag>…</tag>`, unescaped. */
function blocksOf(text: string, tag: string): string[] {
  const found = text.matchAll(new RegExp(`<${tag}>(.*?)</${tag}>`, 'gs'))
  return [...found].map(([, inner]) => inner!.trim().replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&'))
}
