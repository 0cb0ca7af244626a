import type { Lines } from '../script.ts'

export const lines: Lines = {
  intents: {
    noWork: /\b(not|n't|no|without) (\w+ ){0,3}(work|working|job)\b/,
    home: /\b(i work (as|for|in|at)|my (job|boss|company)|i'm a (student|teacher|nurse|engineer)|i am a (student|teacher|nurse|engineer)|studying|retired)\b/,
    work: /\b(work|working|job|business|conference|meetings?)\b/,
    flight: /\b(flight|fly|ticket|return|go(ing)? (back|home)|plane)\b/,
    place: /\b(address|street|hotel|flat|house|place|stay (with|at)|staying (with|at)|live with|hostel)\b/,
    length: /\b(days?|weeks?|month|until|(?<!good )nights?)\b/,
    before: /\b(second (time|visit)|last time|first time|before|in (march|april|may|spring|winter))\b/,
    documents: /\b(passport|visa|documents?|papers?|invitation|here (it|you) (is|are))\b/,
    money: /\b(money|cash|credit card|euros|pounds|dollars|pay|pays)\b/,
    luggage: /\b(bags?|suitcase|luggage|presents?|gifts?|food|camera)\b/,
    friend: /\b(friends?|met (him|her)|know (him|her)|cousin|sister|brother|family)\b/,
    purpose: /\b(visit|visiting|holidays?|tourist|tourism|see the (city|country|sea)|vacation|travel)\b/,
  },
  replies: {
    unclear: {
      ask: ['Slowly, then: why are you here?', 'In other words: what will you do here?'],
      check: ['Once more: where will you sleep?'],
      stamp: ['Once more, slowly: you can go through.'],
    },
    noWork: {
      ask: ['Good. I have to ask everybody that.', 'No work, then. So what will you do all day?'],
      any: ['Not in a café, not for a friend, not for one day?', 'Good. That’s what I wanted to hear.'],
    },
    home: {
      ask: ['And what do you do there, exactly?', 'Do they know at your work that you’re here?'],
      any: ['When do they expect you back?', 'Good. Then you have a reason to go home.'],
    },
    work: {
      ask: ['Work? For whom?', 'Do you have a paper for that?'],
      any: ['Careful. Visitors can’t work here.', 'I’ll ask again: is it work, or a visit?'],
    },
    flight: {
      ask: ['A flight back, good. On what day?', 'Can you show me the ticket?'],
      any: ['I can see the ticket. That’s clear.', 'What time is the flight?'],
    },
    place: {
      ask: ['And the address, please. Street and number.', 'Whose home is that?'],
      any: ['Good, I’ve written down the address.', 'Is that near the station?'],
    },
    length: {
      ask: ['What will you do in all that time?', 'And after that, where do you go?'],
      any: ['So the days and the ticket agree. Good.', 'And if you like it here, will you stay longer?'],
    },
    before: {
      ask: ['And what did you do the first time?', 'How long did you stay, the first time?'],
      any: ['Yes, I can see the stamp from the first time.', 'Twice in one year. You like it here, I think.'],
    },
    documents: {
      ask: ['Thank you. I’ll keep the passport for a moment.', 'Thank you. The photo is old, but it’s you.'],
      any: ['Thank you, I’ve seen that.', 'The papers are in order.'],
    },
    money: {
      ask: ['Is it your own money?', 'Is that enough for the whole time?'],
      any: ['That’s enough, I think.', 'Cash, or a card?'],
    },
    luggage: { any: ['Did you pack it yourself?', 'Any food, or any presents?'] },
    friend: {
      ask: ['How do you know each other?', 'And the name, please?'],
      any: ['Is somebody waiting for you outside?', 'My son is with friends just now, far from here.'],
    },
    purpose: {
      ask: ['I see. And where will you stay?', 'And why just now?'],
      any: ['That’s what you said before. Good.', 'Is that the only reason?'],
    },
    when: {
      ask: ['Please tell me the exact day.', 'Write the date here, please.'],
      any: ['It won’t take long now.', 'Two more minutes, that’s all.'],
    },
    refusal: {
      ask: ['No? Then please explain.', 'No? Please say it in a full sentence.', 'No? Then what is it?'],
      any: ['All right. No is an answer too.', 'No? Good to know.'],
    },
    apology: { any: ['No problem. It’s late for me too.', 'It’s all right. Take your time.', 'Don’t worry. Just answer calmly.'] },
    thanks: {
      ask: ['You’re welcome, but we aren’t finished.', 'You’re welcome. Two more questions.', 'You’re welcome. Please wait a moment.'],
      any: [
        'You’re welcome. Your answers were short, I like that.',
        'Thank you for your patience.',
        'You’re welcome, I’m only doing my work.',
      ],
    },
    agreement: {
      ask: ['Good. Then the next question.', 'Good. Please stay behind the yellow line.', 'Good. Keep it just as short.'],
      check: ['Good, then we’re nearly finished.', 'All right, I believe you.'],
      stamp: ['Good. You can go through.', 'Then everything is in order.', 'Good. Take your passport with you.'],
    },
    goodbye: {
      any: ['Not yet. I still have your passport.', 'Wait, please. We aren’t finished.', 'One moment, I haven’t stamped it yet.'],
      stamp: ['Goodbye, and enjoy your stay.', 'Good night, and welcome.', 'Goodbye. Get some sleep first.'],
    },
    greeting: {
      any: [
        'Good evening. Your passport, please.',
        'Good evening. Come a little closer, please.',
        'Hello. It’s late, so let’s make it short.',
      ],
    },
    question: {
      ask: ['I ask the questions here. But go on.', 'First my question, then yours.'],
      any: ['They know that at the information desk.', 'I don’t know. Ask when you’re outside.'],
    },
  },
  arrivals: {
    check: [
      'Good. I’ll ask it in another way: are you here to work?',
      'That was short and clear. Now the address, and the flight back, please.',
      'Thank you. And now exactly: where do you sleep, and when do you fly back?',
    ],
    stamp: [
      'Your answers agree. Here’s your passport. Welcome.',
      'Good, that’s all. Here’s the stamp, and enjoy your stay.',
      'Everything is in order. You can go through.',
    ],
  },
  pushes: {
    ask: [
      'How long will you stay?',
      'Where will you stay?',
      'Do you know anybody here?',
      'When do you fly back?',
      'Is it work, or a visit?',
    ],
    check: ['And the address?', 'Who pays for the trip?', 'What work do you do at home?', 'What’s in your bag?', 'Can I see the ticket?'],
    stamp: [
      'Here’s your passport.',
      'The taxis are outside.',
      'The exit is on the left.',
      'Have a good stay.',
      'Somebody’s waiting for you, I’m sure.',
    ],
  },
  fallbacks: [
    '“{q}”? That wasn’t my question.',
    'I asked why you’re here, and you say “{q}”.',
    '“{q}”… Please explain.',
    'What does “{q}” mean, in simple words?',
    'Is “{q}” the reason for your trip?',
    'You said “{q}”. Now I’m curious.',
    'I can’t write “{q}” on my form.',
    '“{q}” is nice, but I need short answers.',
    'And what has “{q}” to do with your stay?',
    'All right, “{q}”. And the address?',
  ],
}
