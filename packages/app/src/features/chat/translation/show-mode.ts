import type { OwnPlace, ShowMode } from '@parley/contracts/chat'

// Written out, because the contract would bring more into the page.
const KNOWN: Record<ShowMode, true> = { translation: true, both: true, original: true, learner: true }

/** What a chat shows of what was said in another language. A page may be older than the choice, and what it has kept older still. */
export function showModeOf({ showMode }: Partial<Pick<OwnPlace, 'showMode'>>): ShowMode {
  return showMode && Object.hasOwn(KNOWN, showMode) ? showMode : 'translation'
}
