import type { Lines, Manner } from '../script.ts'

export const manner: Manner = {
  intents: {
    threat: /\b(lawyer|solicitor|court|sue|legal action|police|complain|complaint|council|report you|union)\b/,
    money: /\b(pay|pays|paid|paying|money|cost|costs|price|bill|expensive|free|euros?|pounds?|dollars?|salary|fee|charge)\b/,
    when: /\b(when(?=[^.!?]*\?)|(?:tell me|know|say|ask) when|(?<=^(?:and )?)when(?=[^,]*$)|what day|which day|what time|date|tomorrow|today|this week|this afternoon|how long|how soon|how (?:much|many) (?:more )?(?:longer|time|minutes|hours|days|weeks)|soon|urgent|asap|deadline)\b/,
    refusal:
      /\b(i (can't|cannot|won't|will not|don't (want|accept|agree|think))|unacceptable|impossible|no way|never|not acceptable)\b|^no\b/,
    apology: /\b(sorry|apolog|excuse me|my fault|pardon)/,
    thanks: /\b(thanks|thank you|grateful|appreciate)\b/,
    agreement: /\b(i agree|agreed|okay|ok|fine|sounds good|all right|alright|sure|of course|deal|perfect|that works)\b|^yes\b/,
    goodbye: /\b(goodbye|bye|see you|(?<!do )i (?:must|have to|need to) go(?! to)|have a (good|nice)|talk (to you )?(soon|later))\b/,
    greeting: /\b(hello|hi|hey|good (morning|afternoon|evening)|nice to meet|how are you)\b/,
    question: /\?/,
  },
  openers: ['Look.', 'Well.', 'Right.', 'Hm.', 'Listen.', 'Let me see.', 'Okay.', 'Fair enough.', 'Hang on.', 'I see.'],
  nods: ['Well.', 'Ah.', 'Oh.', 'Right.', 'Good.'],
  echoes: [
    '“{q}”, right.',
    '“{q}”? Okay.',
    'So it’s “{q}” now.',
    'You say “{q}”.',
    'I heard you: “{q}”.',
    '“{q}”, yes, yes.',
    'I understand the part about “{q}”.',
    '“{q}”, that’s what everybody says.',
  ],
  leads: ['Let’s see.', 'Well.', 'Look.', 'Well, look.', 'You see.', 'Hang on.', 'Good question.'],
  resays: ['Again, slowly.', 'Once more, then.', 'I’ll say it again.', 'In short.', 'All I said was this.'],
  dodges: [
    'I’ve already answered “{q}”.',
    'There you go again with “{q}”. You know what I think.',
    '“{q}” isn’t getting us anywhere. Suggest something.',
    'Yes, “{q}”, but what do you want me to do right now?',
    'We’ve been through this. What does “{q}” change?',
    'I understand “{q}”, but give me something new.',
    '“{q}”… I’ll write it down, but I can’t promise anything.',
    'If you tell me “{q}” again, you’ll get the same answer.',
  ],
  repeats: [
    'You’ve just told me that, word for word.',
    'I heard you the first time, there’s no need to repeat it.',
    'The same thing again. Try putting it another way.',
    'Saying it twice won’t change anything.',
  ],
  foreign: [
    'Sorry, I don’t understand. Could you say that in English?',
    'Pardon? I only speak English, I’m afraid.',
    'In English, please. I never learned anything else.',
    'We won’t get far like this. Try it in English, slowly is fine.',
    'I didn’t catch a word of that. In English, if you don’t mind.',
    'Slowly, please, and in English.',
  ],
}

export const lines: Lines = {
  intents: {},
  replies: {
    threat: {
      any: [
        'There’s no need for that. We can talk about it like adults.',
        'Do you really want to go that far? I’d rather find a solution.',
        'Threats won’t get you anything more from me.',
      ],
    },
    money: {
      any: [
        'We can talk about money, but first I want to know what you need exactly.',
        'That depends. What amount did you have in mind?',
        'The price isn’t the only thing that matters here.',
      ],
    },
    when: {
      any: [
        'This week looks difficult. Would Thursday suit you?',
        'Let me check my diary. Do you prefer the morning or the afternoon?',
        'I can tell you something tomorrow, not before.',
      ],
    },
    refusal: {
      any: [
        'I can see you don’t like it. What do you suggest?',
        'Well, if not that, you’ll have to give me another option.',
        'You’re not making this easy for me.',
      ],
    },
    apology: { any: ['Don’t worry about it.', 'Apology accepted. Let’s go on.', 'Well, it can happen to anyone.'] },
    thanks: {
      any: [
        'You’re welcome, that’s what I’m here for.',
        'Thank you too. Is there anything else?',
        'No problem, but we’re not finished yet.',
      ],
    },
    agreement: {
      any: [
        'I’m glad. So, is that settled?',
        'Good. And what’s the next step?',
        'Perfect, but say it clearly so that there’s no misunderstanding.',
      ],
    },
    goodbye: {
      any: [
        'Bye, then. Let me know how it goes.',
        'Goodbye, and think it over.',
        'Leaving already? Well, we’ll talk another day.',
        'Bye. It was good to talk.',
        'Goodbye, and take care.',
      ],
    },
    greeting: {
      any: ['Hello, I’m {name}. What can I do for you?', 'Hi. Tell me, what brings you here?', 'Good to see you. Sit down and tell me.'],
    },
    question: {
      any: [
        'Good question. To be honest, that depends on you.',
        'I can’t answer that without knowing more.',
        'Before I answer, tell me why you ask.',
        'I couldn’t tell you right now.',
      ],
    },
  },
  arrivals: {},
  pushes: {
    any: [
      'What do you expect from me?',
      'So what do you suggest?',
      'Give me a concrete example.',
      'Why is that so important to you?',
      'And what if I say no?',
      'Tell me a bit more.',
      'Are you sure about that?',
      'What would you prefer?',
    ],
  },
  fallbacks: [
    '“{q}”? Explain to me what you mean by that.',
    'I’m interested in “{q}”. Go on.',
    '“{q}”… I didn’t expect that.',
    'And why are you telling me “{q}”?',
    'When you say “{q}”, what are you thinking of?',
    'Nobody has ever said “{q}” to me before.',
    'All right, “{q}”. And what does that mean for us?',
    'I can understand “{q}”, but it isn’t everything.',
    'If I’ve understood you, the main thing for you is “{q}”.',
    'Fine, “{q}”, but let’s get to the point.',
    'I don’t know what to say to “{q}”.',
    '“{q}”: I’ll have to think about it.',
  ],
}
