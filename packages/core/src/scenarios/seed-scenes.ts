import { sceneContent } from '@parley/contracts/scenarios'
import type { Deps } from '../deps.ts'
import type { BuiltInScene } from './built-in-scene.ts'
import { apology } from './content/apology.ts'
import { askingForARaise } from './content/asking-for-a-raise.ts'
import { badNews } from './content/bad-news.ts'
import { border } from './content/border.ts'
import { brokenHeating } from './content/broken-heating.ts'
import { complaint } from './content/complaint.ts'
import { doctor } from './content/doctor.ts'
import { firstDate } from './content/first-date.ts'
import { jobInterview } from './content/job-interview.ts'
import { negotiation } from './content/negotiation.ts'
import { parentTeacher } from './content/parent-teacher.ts'
import { smallTalk } from './content/small-talk.ts'

/** In the order of the gallery, group by group. */
export const BUILT_IN: readonly BuiltInScene[] = [
  brokenHeating,
  apology,
  parentTeacher,
  doctor,
  jobInterview,
  askingForARaise,
  badNews,
  firstDate,
  smallTalk,
  complaint,
  negotiation,
  border,
]

/** Writes the built-in scenes as this version has them. Talks keep the words that they began with. */
export async function seedScenes(deps: Pick<Deps, 'prisma' | 'ids' | 'clock'>): Promise<void> {
  const updatedAt = new Date(deps.clock.now())
  for (const [position, { slug, content, ...scene }] of BUILT_IN.entries()) {
    const data = { ...scene, position, content: sceneContent.parse(content), updatedAt }
    await deps.prisma.scene.upsert({ where: { slug }, create: { id: deps.ids.next(), slug, ...data }, update: data })
  }
}
