import { m } from '../../../paraglide/messages.js'

/** "With Carmen Ortega, 9 turns, 11 minutes". `minutes` is `null` where there is no room for them. */
export function debriefFacts({ name, turnCount, minutes }: { name: string; turnCount: number; minutes: number | null }): string {
  const turns = together(m.debrief_turns({ count: turnCount }))
  return minutes === null
    ? m.debrief_facts_short({ name, turns })
    : m.debrief_facts({ name, turns, minutes: together(m.debrief_minutes({ count: minutes })) })
}

/** A number and its word stay on one line. */
function together(words: string): string {
  return words.replaceAll(' ', '\u00a0')
}
