import type { SceneTalk } from './scene-talk.ts'
import { askingForARaiseTalk } from './scene-talks/asking-for-a-raise.ts'
import { borderTalk } from './scene-talks/border.ts'
import { complaintTalk } from './scene-talks/complaint.ts'
import { doctorTalk } from './scene-talks/doctor.ts'
import { jobInterviewTalk } from './scene-talks/job-interview.ts'

/** By scene. */
export const SCENE_TALKS: Readonly<Record<string, SceneTalk>> = {
  doctor: doctorTalk,
  'job-interview': jobInterviewTalk,
  'asking-for-a-raise': askingForARaiseTalk,
  complaint: complaintTalk,
  border: borderTalk,
}
