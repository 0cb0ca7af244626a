import type { Lines } from '../script.ts'

export const lines: Lines = {
  intents: {
    own: /(?<!not )(?<!n't )\b(my (own )?(fault|mistake|responsibility)|i (made a mistake|was wrong|was responsible|underestimated|should have|take (full )?responsibility|planned (it )?badly))\b/,
    blame:
      /\b(not my (fault|mistake)|(client|customer|supplier|boss|manager|management|colleagues?|others) (was|were|did|didn't|changed|wanted|left|made|always|kept)|because of (the|my) (client|customer|supplier|boss|others)|blame)\b/,
    hours: /\b(hours|weekends?|overtime|saturdays?|sundays?|shifts?|schedule|remote|from home|holidays?)\b/,
    salary: /\b(salary|pay|money|earn|wage|bonus|benefits)\b/,
    next: /\b(next steps?|what happens (next|now)|hear from you|decision|decide|when (will|do|can|could) (i|you|we)|start date)\b/,
    weakness: /\b(weak|weakness(es)?|not good at|bad at|difficult for me|impatient|perfectionist|too much detail)\b/,
    learned: /\b(learn(ed|t)?|since then|next time|differently|these days|nowadays|changed (how|the way))\b/,
    example: /\b(for example|example|result|percent|per cent|built|launched|increased|saved|reduced|delivered)\b/,
    motive: /\b(interest(s|ed|ing)?|motivat\w*|admire|dream|passion|why (this|your) company|i (really )?want (this|the) job)\b/,
    strength: /\b(strengths?|good at|experience|years|skills?|best at|organi[sz]ed)\b/,
    team: /\b(team|colleagues|how many people|report to|culture|tasks?|first (week|weeks|month|months|day)|work together)\b/,
    delay: /\b(late|delay|delayed|three months|deadline|project|plan)\b/,
  },
  replies: {
    unclear: {
      probe: ['Sure: the project was three months late. I’d like to know why.', 'Simply put: what went wrong, and who noticed first?'],
      any: ['Sure: I’d like to know what you’d do in your first month here.', 'Put simply: what do you need to know from me?'],
    },
    own: {
      probe: [
        'Thank you. I rarely hear that so plainly. What would you do differently today?',
        'All right, that’s honest. When did you first tell somebody?',
      ],
      any: [
        'You’ve owned it, and I respect that. Now let’s talk about the job.',
        'That’s settled between us. Everybody has one project like that.',
      ],
    },
    blame: {
      probe: [
        'And what was your own part in it?',
        'Suppose I called them now. What would they say about you?',
        'They aren’t here, you are. What could you have done earlier?',
      ],
      any: ['Careful, that sounds like blame again.', 'In my team we first ask what we did ourselves.'],
    },
    hours: {
      probe: ['We’ll come to the hours. First I want to understand the delay.'],
      any: [
        'I’ll be open: the team works one weekend in four. It wasn’t in the advertisement.',
        'One weekend in four, and you get the Monday off.',
        'Mostly nine to six, and one weekend in four.',
      ],
    },
    salary: {
      probe: ['We can talk about pay later. First I want to know how you work.', 'The money won’t be the problem. The delay might be.'],
      any: ['We have a fixed range, and you’d be in the upper half.', 'What figure did you have in mind?'],
    },
    next: {
      probe: ['Not so fast. I still have a question about that project.'],
      role: ['First tell me: would you say yes today?'],
      close: [
        'You’ll hear from me on Friday, by noon.',
        'Next you meet the team, half an hour, no slides.',
        'On Friday I call you myself, whatever the answer is.',
      ],
    },
    weakness: {
      probe: ['And did that weakness play a part in the delay?', 'That sounds rehearsed. Give me a real one.'],
      any: ['Good that you know it. Who in a team helps you with that?', 'I have the same one. I write lists.'],
    },
    learned: {
      probe: ['And where has that helped you since?', 'Good. How would I notice that in your work?'],
      any: ['I like that. That’s how we talk after every project.', 'Show that to the team, they’ll listen.'],
    },
    example: {
      probe: ['And what exactly did you do yourself?', 'A number, good. Who measured it?'],
      any: ['That’s an example I can use.', 'And would that work with only five people?'],
    },
    motive: {
      probe: ['Everybody says that in this chair. Why really?', 'Nice. And why did you want the last job?'],
      any: ['Then tell me what you’d change here first.', 'That fits. We need somebody who wants exactly that.'],
    },
    strength: {
      probe: ['With that experience, why was the project late?', 'Good. And where did that fail last time?'],
      any: ['We need that from the first week.', 'That’s what my team is missing.'],
    },
    team: {
      probe: ['The team can wait a minute. Stay with the project.', 'We’re seven. What did your last team think of you?'],
      any: [
        'We’re seven people, and nobody has left in two years.',
        'In the first month you’d mostly listen. Then you get a small project.',
        'You’d report to me. We talk every Tuesday, for half an hour.',
      ],
    },
    delay: {
      probe: [
        'Three months is a lot. When did you know that it would be late?',
        'What did you do on the day you noticed?',
        'Would the others tell the same story?',
      ],
      any: ['We’ve talked enough about the delay, I think.', 'Here a delay is no shame. Silence is.'],
    },
    refusal: {
      probe: [
        'No? Then explain it to me from your side.',
        'That’s a clear no. What’s the reason?',
        'No? I’d like to understand that better.',
      ],
      any: ['No? Then tell me what would have to change.', 'All right. I’d rather hear no than maybe.'],
    },
    apology: {
      any: ['No need to be sorry. Take your time.', 'It’s fine. Interviews make everybody nervous.', 'Don’t worry. Begin again.'],
    },
    thanks: {
      probe: [
        'Thank me later, there’s one more awkward question.',
        'You’re welcome. But we aren’t finished with the project.',
        'You’re welcome. Is that all you want to say about it?',
      ],
      any: ['Thank you too. I’ve enjoyed this.', 'You’re welcome. Good questions, by the way.', 'Thank you for coming in.'],
    },
    agreement: {
      probe: ['Good. Then one example, please, with a result.', 'Fine, so we agree on the facts.', 'Good. Then tell me the hard part too.'],
      any: [
        'Good. Is there anything that would keep you from a yes?',
        'Glad to hear that. I’ll note it as a yes.',
        'Perfect, then we understand each other.',
      ],
    },
    goodbye: {
      probe: [
        'Already? I hoped to hear the whole story.',
        'Goodbye. Think about that project once more.',
        'Leaving so soon? Then the delay stays open.',
        'Goodbye, then. A pity, I had more questions.',
      ],
      any: [
        'Goodbye, and until Friday.',
        'It was good to talk. I’ll walk with you to the door.',
        'Goodbye. The team is going to like you.',
      ],
    },
    greeting: {
      any: [
        'Hello, I’m {name}. Let’s skip the coffee talk, shall we?',
        'Hello. I’ve got half an hour before the next meeting.',
        'Hello. No slides today, just the two of us.',
      ],
    },
    question: {
      probe: ['I’ll answer that if I get an honest answer first.', 'Good question. But it’s about the delay right now.'],
      role: ['Good question. What’s behind it?', 'I’ll be honest: I don’t know yet.'],
      close: ['Ask the team that, they’ll be more honest than I am.', 'I’ll put that in my mail on Friday.'],
    },
  },
  arrivals: {
    role: [
      'That’s the most honest answer this week. Enough about the delay: what do you want to know about the job?',
      'Good, that was plain. Let’s leave the project and talk about the job.',
      'I can work with that. Now it’s your turn: ask me something about us.',
    ],
    close: [
      'I’ve heard enough, and I like it. Next step: you meet the team, and I call on Friday.',
      'Good. From my side it’s a yes. You’ll have the decision on Friday.',
      'Let’s do it like this: half an hour with the team this week, and an answer on Friday.',
    ],
  },
  pushes: {
    probe: [
      'What did you learn from it?',
      'What did it cost the client?',
      'Who noticed first?',
      'And what happened then?',
      'What would your old boss say?',
    ],
    role: [
      'What would you do first here?',
      'What else do you want to know?',
      'Would you say yes to this job?',
      'What worries you about it?',
      'Can you imagine that?',
    ],
    close: [
      'Friday, then.',
      'Call me if you have doubts.',
      'And bring your questions for the team.',
      'I’m looking forward to it.',
      'The team knows about you already.',
    ],
  },
  fallbacks: [
    '“{q}”? How does that show in your work?',
    '“{q}” is new to me. Go on.',
    'Interesting, “{q}”. But I’m asking about work.',
    'What do you mean by “{q}”, in plain words?',
    'Why does “{q}” matter for this job?',
    'I’ll write down “{q}”. Give me an example.',
    '“{q}”… I didn’t expect that in an interview.',
    'Would my team agree with “{q}”?',
    'With “{q}” I don’t know where we’re going. Help me.',
    'Fine, “{q}”. And what was the result?',
  ],
}
