import { ASKING_FOR_A_RAISE_PRIORITY, askingForARaise, askingForARaiseStage } from './asking-for-a-raise.ts'
import { BORDER_PRIORITY, border, borderStage } from './border.ts'
import { BROKEN_HEATING_PRIORITY, brokenHeating, brokenHeatingStage } from './broken-heating.ts'
import { calmManners } from './calm.ts'
import { COMPLAINT_PRIORITY, complaint, complaintStage } from './complaint.ts'
import { DOCTOR_PRIORITY, doctor, doctorStage } from './doctor.ts'
import { GENERIC_PRIORITY, genericLines, manners } from './generic.ts'
import { JOB_INTERVIEW_PRIORITY, jobInterview, jobInterviewStage } from './job-interview.ts'
import type { InEveryLanguage, Language } from './language.ts'
import { withQuestions } from './questions.ts'
import type { Lines, Manner, Script } from './script.ts'
import { unmovedByCourtesy } from './stages.ts'

export interface SceneScript extends Pick<Script, 'priority' | 'stageOf'> {
  manners: InEveryLanguage<Manner>
  lines: InEveryLanguage<Lines>
}

/** For a scene without a script of its own. */
export const GENERIC_SCRIPT: SceneScript = {
  manners,
  lines: withQuestions('generic', genericLines),
  priority: GENERIC_PRIORITY,
  stageOf: () => ({ stage: 'any', isArrival: false }),
}

/** By scene. Its lines stand in the same places in every language, so that each is the translation of the others. */
export const SCENE_SCRIPTS: Readonly<Record<string, SceneScript>> = {
  'broken-heating': {
    manners,
    lines: withQuestions('broken-heating', brokenHeating),
    priority: BROKEN_HEATING_PRIORITY,
    stageOf: brokenHeatingStage,
  },
  doctor: { manners: calmManners, lines: withQuestions('doctor', doctor), priority: DOCTOR_PRIORITY, stageOf: doctorStage },
  'job-interview': {
    manners: calmManners,
    lines: withQuestions('job-interview', jobInterview),
    priority: JOB_INTERVIEW_PRIORITY,
    stageOf: jobInterviewStage,
  },
  'asking-for-a-raise': {
    manners: calmManners,
    lines: withQuestions('asking-for-a-raise', askingForARaise),
    priority: ASKING_FOR_A_RAISE_PRIORITY,
    stageOf: askingForARaiseStage,
  },
  complaint: { manners: calmManners, lines: withQuestions('complaint', complaint), priority: COMPLAINT_PRIORITY, stageOf: complaintStage },
  border: { manners: calmManners, lines: withQuestions('border', border), priority: BORDER_PRIORITY, stageOf: borderStage },
}

export function scriptFor(scene: string, language: Language): Script {
  const { manners, lines, priority, stageOf } = SCENE_SCRIPTS[scene] ?? GENERIC_SCRIPT
  return { manner: manners[language], lines: lines[language], priority, stageOf: unmovedByCourtesy(stageOf) }
}
