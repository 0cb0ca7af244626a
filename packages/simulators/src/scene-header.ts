/** What a system prompt says about the scene, under `# Scene`. A line that is missing is the empty string. */
export interface SceneHeader {
  /** `partner`, `coach`, or a role that this simulator does not play. */
  role: string
  scene: string
  /** The practised language. */
  language: string
  level: string
  partner: string
  coachLanguage: string
  /** The numbered lines under `# Goals`, in the coach's language. */
  goals: string[]
}

const KEYS: Record<string, Exclude<keyof SceneHeader, 'goals'>> = {
  role: 'role',
  scene: 'scene',
  language: 'language',
  level: 'level',
  partner: 'partner',
  'coach-language': 'coachLanguage',
}

/** Reads the first `# Scene` header, which ends at a line that is not `key: value`. `null` without one, or without a role. */
export function parseSceneHeader(system: string): SceneHeader | null {
  const lines = system.split(/\r?\n/)
  const start = lines.findIndex((line) => /^# Scene\s*$/.test(line))
  if (start < 0) return null
  const header: SceneHeader = { role: '', scene: '', language: '', level: '', partner: '', coachLanguage: '', goals: readGoals(lines) }
  for (const line of lines.slice(start + 1)) {
    const pair = /^([a-z-]+):[ \t]*(.*?)[ \t]*$/.exec(line)
    if (!pair) break
    const key = KEYS[pair[1]!]
    if (key) header[key] = pair[2]!
  }
  return header.role ? header : null
}

function readGoals(lines: readonly string[]): string[] {
  const start = lines.findIndex((line) => /^# Goals\s*$/.test(line))
  const goals: string[] = []
  for (const line of start < 0 ? [] : lines.slice(start + 1)) {
    const goal = /^\d+\.[ \t]+(.*?)[ \t]*$/.exec(line)
    if (!goal) break
    goals.push(goal[1]!)
  }
  return goals
}
