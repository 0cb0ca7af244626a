import { type chatSaveTerm, GLOSSARY_MAX } from '@parley/contracts/chat-input'
import type { z } from 'zod'
import type { Actor, Deps } from '../deps.ts'
import { AppError } from '../errors.ts'
import { putTerm } from './glossary-store.ts'
import { keepsTerms } from './keeps-terms.ts'

/**
 * How a word is said from now on in one language: what is translated already stays. In a group by its owner and admins.
 * @throws `not-allowed`; `blocked`; `too-large`: the glossary is full; `bad-request`: into the same language; `not-found`.
 */
export async function saveTerm(
  deps: Pick<Deps, 'sql' | 'ids' | 'clock'>,
  actor: Actor,
  { conversationId, ...term }: z.infer<typeof chatSaveTerm>,
): Promise<void> {
  if (term.language === term.into) throw new AppError('bad-request', 'into the same language')
  if (!(await keepsTerms(deps.sql, actor, conversationId))) return
  const put = await putTerm(deps.sql, conversationId, { id: deps.ids.next(), ...term }, { max: GLOSSARY_MAX, now: deps.clock.now() })
  if (!put) throw new AppError('too-large', 'glossary')
}
