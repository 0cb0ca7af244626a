import type { CalmWords } from '../calm.ts'

export const calm: CalmWords = {
  openers: ['I see.', 'Right.', 'Okay.', 'Let me see.', 'Well.', 'All right.', 'One moment.', 'Hm.', 'Understood.', 'Now then.'],
  nods: ['Well.', 'Ah.', 'Right.', 'All right.', 'Yes.', 'Okay.', 'Hm.', 'Right then.', 'Very well.'],
  echoes: [
    '“{q}”, I see.',
    '“{q}”, okay.',
    'So, “{q}”.',
    '“{q}”, then.',
    '“{q}”: I’m making a note of it.',
    '“{q}”, yes.',
    'I heard “{q}”.',
    'First, about “{q}”.',
  ],
  leads: ['Well.', 'Hm.', 'Let’s see.', 'To be honest.', 'Good question.', 'A fair question.'],
  resays: ['Of course, slowly.', 'Once more, slowly.', 'Again, then.', 'In short.', 'Only this part.'],
  dodges: [
    'We’ve already talked about “{q}”.',
    '“{q}” again. Is there anything new?',
    'I understand “{q}”, but I need a little more than that.',
    'Yes, “{q}”. And what else?',
    'What does “{q}” change?',
    'I’ve heard the part about “{q}”. Let’s go one step further.',
    'On “{q}”, my answer is the same.',
    '“{q}”, yes. Is there another way to put it?',
  ],
  repeats: [
    'I’ve just heard “{q}”, word for word.',
    '“{q}”, I’ve heard that already. Is there anything else?',
    '“{q}”: that’s the same again. In other words, perhaps?',
    'I’ve already made a note of “{q}”.',
  ],
  foreign: [
    'Sorry, I don’t understand. In English, please?',
    'Pardon? Could we speak English?',
    'In English, please. Slowly is fine.',
    'I didn’t catch that. Is there a way to say it in English?',
    'I’m sorry, I only speak English.',
    'A few words of English are enough.',
  ],
}
