import type { ReplyView, TalkSnapshot } from '@parley/contracts/practice'

/** A talk of one turn: a note on it, an answer that was first cut off, and a question to the coach. */
export function heatingTalk({ line = 'No hay calefacción. Necesito que viene un técnico.' } = {}): TalkSnapshot {
  const replies = [
    { role: 'coach', kind: 'note', text: 'quote: que viene\nsay: que venga\nnote: A wish takes the subjunctive.' },
    { role: 'partner', kind: 'answer', text: 'El mar' },
    { role: 'partner', kind: 'answer', text: 'El martes.' },
    { role: 'coach', kind: 'next', text: '' },
    { role: 'coach', kind: 'advice', text: 'say: Se lo agradezco.', question: 'How do I say thanks?' },
  ]
  return {
    talk: {
      scene: {
        slug: 'broken-heating',
        title: 'The heating is broken',
        setting: 'You call your landlady.',
        goals: ['A date'],
        partnerName: 'Carmen Ortega',
        opening: '¿Sí, dígame?',
      },
      language: 'es',
      coachLanguage: 'en',
      level: 'B1',
      situation: null,
      title: null,
      createdAt: Date.UTC(2026, 10, 12, 14, 0),
      endedAt: Date.UTC(2026, 10, 12, 14, 20),
    },
    turns: [{ id: 'turn-1', number: 1, text: line, createdAt: Date.UTC(2026, 10, 12, 14, 1) }],
    replies: replies.map((reply, index) => ({
      id: `reply-${index}`,
      turnId: 'turn-1',
      state: 'done',
      question: null,
      createdAt: Date.UTC(2026, 10, 12, 14, 2, index),
      ...reply,
    })) as unknown as ReplyView[],
  } as unknown as TalkSnapshot
}

/** The same talk with a gloss of the opening, of the answer, and of the answer that was cut off. */
export function withGlosses(talk: TalkSnapshot): TalkSnapshot {
  const gloss = (aboutReplyId: string | null, text: string) =>
    ({
      role: 'coach',
      kind: 'gloss',
      turnId: null,
      state: 'done',
      question: '',
      aboutReplyId,
      text,
      createdAt: talk.talk.createdAt,
    }) as ReplyView
  const glosses = [
    gloss(null, 'means: Yes, hello?\nword: Sí | yes'),
    gloss('reply-1', 'means: The sea'),
    gloss('reply-2', 'means: On Tuesday.\nword: El | the\nword: martes | Tuesday\nword: lunes | Monday'),
  ]
  return { ...talk, replies: [...talk.replies, ...glosses] }
}
