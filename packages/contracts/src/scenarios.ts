import { z } from 'zod'
import type { SceneId } from './ids.ts'
import { LANGUAGES, type Language } from './language.ts'
import { language } from './language-tag.ts'
import { LEVELS, type Level } from './levels.ts'

export const level = z.enum(LEVELS)

export const sceneSlug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .max(60)

const text = z.string().trim().min(1).max(600)
/** The same words once in every language. */
const everyLanguage = <T extends z.ZodType>(value: T) => z.record(z.enum(LANGUAGES), value)

/** Where in life a scene belongs; the gallery shows them in this order. */
export const SCENE_GROUPS = ['home', 'health', 'work', 'people', 'errands'] as const
export const sceneGroup = z.enum(SCENE_GROUPS)
export type SceneGroup = z.infer<typeof sceneGroup>

/** A scene as it is stored: words for the learner in the interface languages, the partner's in the practised ones. */
export const sceneContent = z.object({
  group: sceneGroup,
  partner: everyLanguage(z.object({ name: text.max(60), initials: z.string().min(1).max(2), opening: text })),
  learner: everyLanguage(
    z.object({
      title: text.max(80),
      partnerRole: text.max(80),
      setting: text,
      practise: text.max(160),
      goals: z.array(text.max(160)).min(2).max(4),
    }),
  ),
  /** English, for the prompts: who the partner is, and what they want without saying so. */
  persona: text,
  hiddenGoal: text,
  coachFocus: text,
})
export type SceneContent = z.infer<typeof sceneContent>

/** A scene as one person sees it: their words in `reader`, the partner's in `language`. Never the partner's hidden goal. */
export interface SceneView {
  id: SceneId
  slug: string
  group: SceneGroup
  language: Language
  level: Level
  minutes: number
  title: string
  setting: string
  practise: string
  goals: string[]
  partnerName: string
  partnerInitials: string
  partnerRole: string
  opening: string
}

/** Words of one line: a prompt has them among its own. */
const line = (most: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(most)
    .regex(/^[^\p{Cc}\p{Zl}\p{Zp}<]+$/u)

/** A scene that comes from a chat: the learner's words in what they read, the first line in what they practise. */
export const draftedScene = z.object({
  title: line(80),
  partnerRole: line(80),
  opening: line(300),
  goals: z.array(line(160)).min(2).max(4),
})
export type DraftedScene = z.infer<typeof draftedScene>

/** Scenes with the learner's words in one language and the partner's in another. */
export const sceneList = z.object({ readingLanguage: language, language })
