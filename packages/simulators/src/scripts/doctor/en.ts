import type { Lines } from '../script.ts'

export const lines: Lines = {
  intents: {
    next: /\b(if (it|this|the pain) (doesn't|does not|isn't|is not|gets|stays|comes)|not (get|getting) better|come back|appointment|see you again|specialist|emergency|what (should|can|must) i do)\b/,
    cause:
      /\b(what (is it|is this|could it be|can it be|do i have|could this be)|what's (wrong|this)|cause|serious|dangerous|disc|nerve|why)\b/,
    leg: /\b(legs?|foot|feet|knee|toes?|thigh|numb|tingl\w*)\b/,
    night: /\b(at night|nights|sleep|sleeping|worse|lie down|lying|sit|sitting|bend|lift|in the morning|wakes? me)\b/,
    since: /\b(since|for (\w+ )?(days|weeks)|days|weeks|started|began|ago)\b/,
    strength: /\b(out of (ten|10)|of ten|strong|sharp|severe|terrible|unbearable|very bad|burning|stabbing|dull|hurts (a lot|so much))\b/,
    where: /\b(my back|lower|left side|shoulder|neck|head|hurts?|pain|sore|aches?)\b/,
    allergy: /\b(allerg\w*|intolerant|pregnant|stomach|blood pressure|asthma|diabet\w*)\b/,
    exam: /\b(examine|examination|x-ray|scan|test|look at (it|my|me)|check)\b/,
    medicine: /\b(medicine|medication|pills?|tablets?|painkillers?|paracetamol|ibuprofen|injection|prescription|cream)\b/,
    work: /\b(work|working|job|desk|office|computer|sick note|boss|sports?|gym)\b/,
  },
  replies: {
    unclear: {
      ask: ['Of course, more slowly: where does it hurt, and since when?', 'In other words: show me the place with your hand.'],
      examine: ['I’ll say it again: lift the leg slowly, and tell me when it hurts.'],
      plan: ['Once more, then: tablets for a week, short walks, no heavy bags.'],
    },
    next: {
      ask: ['A sore back usually gets better in two weeks.', 'Rest first. If it stays like this, call us.'],
      examine: ['Let me look at it first. Then we’ll make a plan.', 'That depends on what I find now.'],
      plan: ['If it isn’t better by Thursday, we’ll do a scan.', 'If your foot goes weak, go to hospital at once, even at night.'],
    },
    cause: {
      ask: ['Probably a tired muscle. I see that every day.', 'It’s often the chair. Do you sit a lot?'],
      examine: ['It could be a nerve. I want to be sure.', 'I don’t think it’s a muscle any more.'],
      plan: ['A nerve in your lower back is under pressure.', 'It isn’t dangerous, but it needs time.'],
    },
    leg: {
      ask: ['The leg too? How far does the pain go, to the knee or to the foot?', 'The leg? That’s important. Which side is it?'],
      any: ['Is the leg weak, or does it only hurt?', 'The leg tells me more than the back does.'],
    },
    night: {
      ask: ['So it changes. Is it better when you walk?', 'And can you sleep, or do you wake up?'],
      any: ['Sleep on your side, with a cushion between your knees.', 'That’s typical of a nerve.'],
    },
    since: {
      ask: ['Did you lift something heavy before it began?', 'And is it stronger now, or still the same?'],
      any: ['Then we won’t wait any longer.', 'I’ll write that down. The days are important.'],
    },
    strength: {
      ask: ['From one to ten, what number would you give it?', 'Is it always like that, or does it come and go?'],
      any: ['Then ordinary tablets won’t be enough.', 'Thank you, that’s clear. It helps me.'],
    },
    where: {
      ask: ['In the middle, or more to one side?', 'Show me the place. Does the pain stay there, or does it move?'],
      any: ['Does it hurt when I press here?', 'That’s the place that I was thinking of.'],
    },
    allergy: {
      any: ['Good to know. I’ll choose the tablets with that in mind.', 'I’ll put that in your file. Is there anything else?'],
    },
    refusal: {
      ask: [
        'No? Then what worries you most?',
        'All right, not that. What would help you?',
        'No? Then tell me what you’d like from me today.',
      ],
      any: ['No? Then we’ll find another way.', 'All right, no. You decide, I only give advice.'],
    },
    exam: {
      ask: ['I’m forty minutes late. Give me a reason, and I’ll look.', 'For a sore back? Tell me first when it gets worse.'],
      examine: ['Lie on your back. Now lift the left leg.', 'Bend forward, slowly. Stop when it hurts.'],
      plan: ['I’ve seen enough for today. We’ll do a scan later, if we need one.'],
    },
    medicine: {
      ask: ['I can give you something for the pain.', 'What have you taken so far, and did it help?'],
      examine: ['Tablets in a moment. First I want to see how you move.'],
      plan: ['One tablet in the morning and one in the evening, after food.', 'Two tablets a day, not more, and only for a week.'],
    },
    work: {
      ask: ['How many hours a day do you sit?', 'Is your work heavy for the back?'],
      any: ['I’ll write you a note: three days off work.', 'Stand up every half hour, at your desk too.'],
    },
    money: {
      any: ['They’ll tell you the price at the front desk. I only do backs.', 'The simple tablets aren’t expensive.'],
    },
    when: {
      ask: ['Give it a week. Backs are slow.', 'Today I can only give you something for the pain.'],
      any: ['Come back on Thursday, at nine.', 'In a week it should be better.'],
    },
    apology: { any: ['Don’t be sorry. I’m the one who is late.', 'No problem at all. Go on.', 'It’s all right, take your time.'] },
    thanks: {
      ask: [
        'You’re welcome, but I haven’t done much yet.',
        'You’re welcome. Rest, and it will pass.',
        'You’re welcome. First let’s see what it is.',
      ],
      any: ['You’re welcome, it’s my job.', 'Thank you, you were very clear.', 'You’re welcome. Look after your back.'],
    },
    agreement: {
      ask: ['Good. Then rest, and take a tablet in the evening.', 'Fine. And there’s nothing else?', 'Good. You’ll see, it will pass.'],
      any: ['Good. Then that’s what we’ll do.', 'Very good. Write down the times, so that you don’t forget.'],
    },
    goodbye: {
      ask: [
        'Already? Then rest, and call if it gets worse.',
        'Goodbye. Don’t carry anything heavy.',
        'Goodbye. Walk a little, that helps.',
      ],
      any: ['Goodbye, and get well soon.', 'See you on Thursday. Walk a little every day.', 'Goodbye. Send in the next patient, please.'],
    },
    greeting: {
      any: ['Hello, I’m Doctor {name}. Where does it hurt?', 'Hello. Sit down and tell me.', 'Hello. I’m late today, so let’s begin.'],
    },
    question: {
      ask: ['Before I answer: where exactly is the pain?', 'That depends. Tell me a little more about the pain.'],
      examine: ['I’ll know that in a minute. Don’t move.'],
      plan: ['It’s all on this sheet. Read it at home, and call me.', 'We’ll talk about that on Thursday.'],
    },
  },
  arrivals: {
    examine: [
      'That isn’t just a tired back. Lie down here, I want to look at it.',
      'Now that’s different. Lie down, and I’ll examine you.',
      'That changes things. I’ll take five minutes and examine you.',
    ],
    plan: [
      'It’s a nerve. Tablets for a week, short walks, and you come back on Thursday.',
      'I’ve seen enough: it’s a nerve. You get tablets, and an appointment on Thursday.',
      'It’s the nerve in your lower back. Take these tablets, and we’ll meet on Thursday.',
    ],
  },
  pushes: {
    ask: [
      'Since when, exactly?',
      'When is it worse?',
      'How strong is the pain, from one to ten?',
      'Does the pain go anywhere else?',
      'Do you take any medicine?',
    ],
    examine: ['Does that hurt?', 'And now the other side.', 'Tell me when to stop.', 'Can you feel my hand here?', 'Breathe calmly.'],
    plan: [
      'And don’t carry anything heavy.',
      'Call us if something changes.',
      'It’ll get better, I’m sure.',
      'And no sport this week.',
      'So that’s Thursday, at nine.',
    ],
  },
  fallbacks: [
    '“{q}”? Is that because of your back?',
    '“{q}”, you say. And the pain?',
    'I’ve written down “{q}”. Now back to the pain.',
    'Sorry, what do you mean by “{q}”?',
    '“{q}” is something new. Tell me a little more.',
    'I’d like to talk about “{q}”, but I’m forty minutes late.',
    'Is the pain better or worse with “{q}”?',
    '“{q}”… All right. And at night?',
    'Let’s leave “{q}” for now. Your back comes first.',
    'What has “{q}” to do with the pain?',
  ],
}
