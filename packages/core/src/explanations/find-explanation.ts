import type { Deps } from '../deps.ts'
import { type Asked, findText } from './store.ts'

/** What a model said when the very same was asked before. The caller knows that the actor still sees the message. */
export async function findExplanation(deps: Pick<Deps, 'sql'>, asked: Asked): Promise<string | null> {
  return findText(deps.sql, asked)
}
