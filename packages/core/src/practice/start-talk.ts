import type { ConversationId, UserId } from '@parley/contracts/ids'
import type { Language } from '@parley/contracts/language'
import type { CoachMode, practiceStart } from '@parley/contracts/practice'
import type { DraftedScene } from '@parley/contracts/scenarios'
import type { Level } from '@parley/contracts/levels'
import type { z } from 'zod'
import type { Db } from '../db/prisma.ts'
import type { Actor, Deps } from '../deps.ts'
import { AppError } from '../errors.ts'
import { laidUpon } from '../scenarios/drafted-scene.ts'
import { toSceneView, type SceneRow } from '../scenarios/rules.ts'
import { needsCare } from './care.ts'

export interface NewTalk {
  scene: SceneRow
  language: Language
  coachLanguage: Language
  coachMode: CoachMode
  /** `null`: the scene's own. */
  level: Level | null
  /** The learner's real situation, in their words. */
  situation: string | null
  /** Takes the place of what the scene says. */
  drafted?: DraftedScene
}

/** Begins a talk in a scene that the learner chose. @throws `needs-care`: their situation is one that nobody plays over; `not-found`. */
export async function startTalk(
  deps: Pick<Deps, 'prisma' | 'ids' | 'clock'>,
  actor: Actor,
  { scene: slug, level, situation, drafted, ...choice }: z.infer<typeof practiceStart>,
): Promise<{ conversationId: ConversationId }> {
  const told = [situation, drafted?.title, drafted?.partnerRole, drafted?.opening, ...(drafted?.goals ?? [])]
  if (told.some((words) => words && needsCare(words))) throw new AppError('needs-care')
  const scene = await deps.prisma.scene.findUnique({ where: { slug } })
  if (!scene) throw new AppError('not-found', 'scene')
  const conversationId = await deps.prisma.$transaction((db) =>
    insertTalk(deps, db, actor.userId, {
      scene,
      level: level ?? null,
      situation: situation?.toWellFormed() ?? null,
      ...(drafted && { drafted: wellFormed(drafted) }),
      ...choice,
    }),
  )
  return { conversationId }
}

/** The newest open talk of this learner in this scene and language, or a new one. */
export async function continueOrStartTalk(
  deps: Pick<Deps, 'ids' | 'clock'>,
  db: Db,
  userId: UserId,
  talk: NewTalk,
): Promise<ConversationId> {
  const latest = await db.talk.findFirst({
    where: { userId, sceneId: talk.scene.id, language: talk.language, endedAt: null, deletedAt: null },
    orderBy: { createdAt: 'desc' },
    select: { conversationId: true },
  })
  return latest ? (latest.conversationId as ConversationId) : insertTalk(deps, db, userId, talk)
}

async function insertTalk(deps: Pick<Deps, 'ids' | 'clock'>, db: Db, userId: UserId, talk: NewTalk): Promise<ConversationId> {
  const id = deps.ids.next()
  const now = new Date(deps.clock.now())
  const played = talk.drafted ? laidUpon(talk.scene, talk.drafted, talk.situation) : talk.scene
  const scened = toSceneView(played, { reader: talk.coachLanguage, language: talk.language })
  const { opening } = scened
  const level = talk.level ?? scened.level
  const { language, coachLanguage, coachMode, situation, drafted, scene } = talk
  await db.conversation.create({
    data: {
      id,
      kind: 'PRACTICE',
      createdAt: now,
      members: { create: { userId, role: 'OWNER', joinedSeq: 0 } },
      talk: {
        create: {
          userId,
          sceneId: scene.id,
          language,
          coachLanguage,
          level,
          coachMode,
          opening,
          situation,
          ...(drafted && { drafted }),
          createdAt: now,
          updatedAt: now,
        },
      },
    },
  })
  return id as ConversationId
}

function wellFormed({ title, partnerRole, opening, goals }: DraftedScene): DraftedScene {
  return {
    title: title.toWellFormed(),
    partnerRole: partnerRole.toWellFormed(),
    opening: opening.toWellFormed(),
    goals: goals.map((goal) => goal.toWellFormed()),
  }
}
