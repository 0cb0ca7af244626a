import { isUnreadable, LANGUAGES, type Language } from '@parley/contracts/language'
import type { DraftedScene, SceneContent } from '@parley/contracts/scenarios'
import type { SceneRow } from './rules.ts'

/** Whom the actor is called in a scene that was drafted: nobody of the chat it comes from. */
const PARTNER: Record<Language, { name: string; initials: string }> = {
  en: { name: 'Noa', initials: 'N' },
  es: { name: 'Noa', initials: 'N' },
  fr: { name: 'Noa', initials: 'N' },
  hi: { name: 'नोआ', initials: 'नो' },
  zh: { name: '诺亚', initials: '诺' },
}

export function draftedPartner({ reader, language }: { reader: Language; language: Language }) {
  return { partnerName: PARTNER[isUnreadable(language, reader) ? reader : language].name, partnerInitials: PARTNER[language].initials }
}

/** What prompts say of such a scene in words of ours: the rest is the learner's, and stands where theirs stand. */
const PROMPTED = {
  persona: 'You are the other person of the situation that the learner tells of below, with a mood and an opinion of your own.',
  hiddenGoal: 'What such a person would reasonably want there.',
  coachFocus: 'Saying clearly what they want, answering what was asked, and asking back.',
  partnerRole: 'the other person of their situation',
  setting: 'The scene is the situation that the learner tells of below.',
}

/** The scene as it was drafted: of the one that it was laid upon, only its place and its measure stay. */
export function laidUpon(scene: SceneRow, { title, partnerRole, opening, goals }: DraftedScene, situation: string | null): SceneRow {
  const learner = { title, partnerRole, goals, setting: situation ?? title, practise: title }
  const content: SceneContent = {
    group: (scene.content as SceneContent).group,
    learner: inEveryLanguage(() => learner),
    partner: inEveryLanguage((language) => ({ ...PARTNER[language], opening })),
    ...PROMPTED,
  }
  return { ...scene, content }
}

/** The same for a prompt: who and where is what the learner tells. */
export function promptedContent(content: SceneContent): SceneContent {
  const { partnerRole, setting } = PROMPTED
  return { ...content, learner: inEveryLanguage((language) => ({ ...content.learner[language], partnerRole, setting })) }
}

function inEveryLanguage<T>(make: (language: Language) => T): Record<Language, T> {
  return Object.fromEntries(LANGUAGES.map((language) => [language, make(language)])) as Record<Language, T>
}
