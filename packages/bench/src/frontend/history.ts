import { randomUUIDv7 } from 'node:crypto'
import type { ConversationId } from '@parley/contracts/ids'
import { createPerson, createTalk, openRegistry } from '../people.ts'
import { withClient } from '../place.ts'

/** A talk of this many lines, every second one the partner's, each line of the learner's with a note. */
export async function createHistory(databaseUrl: string, messages: number): Promise<{ cookie: string; conversationId: ConversationId }> {
  await using registry = await openRegistry(databaseUrl)
  const person = await createPerson(registry)
  const conversationId = await createTalk(registry, person)
  const turns = Array.from({ length: Math.floor(messages / 2) }, () => [randomUUIDv7(), randomUUIDv7(), randomUUIDv7()])
  const column = (index: number) => turns.map((ids) => ids[index])
  await withClient(databaseUrl, async (client) => {
    await client.query(
      `INSERT INTO turns (id, conversation_id, number, sender_id, client_message_id, text, state, created_at)
       SELECT id, $1, n, $2, id, 'Hola, señora Ortega. La calefacción no funciona desde el martes y necesito que venga un técnico esta semana.', 'ANSWERED', now() - interval '1 hour'
       FROM unnest($3::uuid[]) WITH ORDINALITY AS turn (id, n)`,
      [conversationId, person.userId, column(0)],
    )
    await client.query(
      `INSERT INTO replies (id, conversation_id, turn_id, role, kind, state, text, owner, lease_until, created_at, ended_at)
       SELECT id, $1, turn_id, role::"ReplyRole", kind::"ReplyKind", 'DONE', text, 'bench', now(), now() - interval '1 hour', now() - interval '1 hour'
       FROM (SELECT * FROM unnest($2::uuid[], $3::uuid[]) AS answer (turn_id, id), (VALUES ('PARTNER', 'ANSWER',
               'Mire, yo esta semana lo veo muy difícil, con el puente no trabaja nadie; el martes quizá pueda ir alguien.')) said (role, kind, text)
             UNION ALL
             SELECT * FROM unnest($2::uuid[], $4::uuid[]) AS note (turn_id, id), (VALUES ('COACH', 'NOTE',
               E'quote: necesito que venga\nnote: Good: a concrete request with the subjunctive.')) said (role, kind, text)) replies`,
      [conversationId, column(0), column(1), column(2)],
    )
    await client.query('ANALYZE')
  })
  return { cookie: person.cookie, conversationId }
}
