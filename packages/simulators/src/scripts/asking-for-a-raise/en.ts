import type { Lines } from '../script.ts'

export const lines: Lines = {
  intents: {
    leave: /\b(leave|leaving|quit|resign|other offers?|another (offer|company|job)|somewhere else|look around)\b/,
    written: /\b(in writing|written|write it|e-?mail|letter|contract|confirm)\b/,
    result: /\b(results?|saved|increased|reduced|on time|customers?|sales|went (up|down)|grew|finished)\b/,
    number: /\b(percent|per cent|euros|dollars|pounds|thousand|hundred|\d{3,}|\d+ ?%)|%/,
    title: /\b(title|promot\w*|senior|team lead|position)\b/,
    review: /\b(reviews?|budget|spring|next year|wait(ing)?)\b/,
    compare: /\b(market|other companies|average|others (earn|get)|colleagues (earn|get)|elsewhere|same job)\b/,
    alternative: /\b(days off|holidays?|training|course|from home|remote|bonus|flexible|instead of money)\b/,
    work: /\b(eight months|took over|taken (on|over)|two jobs|second job|(his|her|their|colleague's) (work|tasks|job)|overtime|extra (work|tasks)|more responsibility)\b/,
    effort: /\b(work(ed|ing)? (very |so |really )?hard|effort|deserve|tired|stress(ed|ful)?|loyal)\b/,
  },
  replies: {
    unclear: {
      deflect: ['Simply put: what would you like, and why now?', 'I’ll say it differently: what have I got from it?'],
      offer: ['Once more: the title now, and the money later.'],
      agreed: ['Once more: seven percent from the first, and the letter on Friday.'],
    },
    leave: {
      deflect: ['Is that a threat or a piece of information?', 'Not so fast. What would keep you here?'],
      any: ['I’d rather keep you. But I never said that.', 'Leave the door closed, and let’s talk about the number.'],
    },
    written: {
      deflect: ['In writing? We haven’t agreed on anything yet.', 'I don’t sign empty paper. What should it say?'],
      any: ['You’ll have it in writing on Friday.', 'One page, two signatures. I’ll write it myself.'],
    },
    result: {
      deflect: ['Now that I can use. How much was it, in numbers?', 'And that was you alone, not the team?'],
      any: ['I’ll quote that upstairs, word for word.', 'Results are the only thing they read upstairs.'],
    },
    number: {
      deflect: [
        'My budget has just fainted. What’s behind that number?',
        'And why exactly that much?',
        'That’s more than I have. Give me a reason.',
      ],
      offer: ['That’s still high. Five I could sign today.', 'You don’t let go of your number, do you?', 'And if we met in the middle?'],
      agreed: ['Seven percent, I’ve said it. Don’t make me count again.'],
    },
    title: {
      deflect: ['A title? That I could do tomorrow.', 'Titles cost nothing. Which one would you like?'],
      offer: ['Senior coordinator. It looks good on a door.', 'You don’t believe in titles, I can see that.'],
      agreed: ['The title comes too, I haven’t forgotten.'],
    },
    review: {
      deflect: ['The yearly review is in four months. Why not wait?', 'My budget is closed until spring, you know that.'],
      offer: ['At the review I’d have more to give. Not much more.', 'I understand, four months are long.'],
      agreed: ['The review stays where it is. This comes before it.'],
    },
    compare: {
      deflect: ['Others have other budgets. What are you worth to us here?', 'Where did you get that figure from?'],
      any: ['I know the market too. It spoils my breakfast.', 'I don’t compare you with anybody. You’d win, and I’d pay.'],
    },
    alternative: {
      deflect: [
        'Days off are money too, only slower. Which ones do you mean?',
        'I could find something like that. But is it why you came?',
      ],
      any: ['One day a week from home, that’s easy. And the number?', 'I could add three days off. They’re in another budget.'],
    },
    work: {
      deflect: [
        'Eight months already? I’d have said six.',
        'I know you took over a lot. What came of it?',
        'And what would stop if you stopped tomorrow?',
      ],
      any: ['I know what you carry. That’s why we’re still talking.', 'The second job won’t be yours for ever. I’m looking for somebody.'],
    },
    effort: {
      deflect: ['Everybody here works hard. Tell me what came of it.', 'I’ve heard that sentence twice this week.'],
      any: ['I believe every word. But upstairs they want numbers.', 'Leave out the sweat, keep the results.'],
    },
    refusal: {
      deflect: ['No? Then what are we talking about?', 'A clear no. I prefer that to a long maybe.', 'No? I haven’t offered anything yet.'],
      offer: ['You know what you want, I’ll give you that.', 'You’re not making my afternoon any cheaper.'],
      agreed: ['No, now? We were nearly done.', 'What we’ve agreed, we’ve agreed.'],
    },
    when: {
      deflect: ['In spring, perhaps, with the new budget.', 'I can’t give you a day before I know the number.'],
      any: ['On Friday at ten, in my office.', 'It counts from the first of next month.'],
    },
    apology: {
      any: ['Never apologise when you ask for money.', 'No need. I once asked for the same, and I did it worse.', 'It’s all right. Go on.'],
    },
    thanks: {
      deflect: ['You’re thanking me too early.', 'You’re welcome. So far I’ve only listened.', 'Thanks are free, I like that.'],
      any: ['You’re welcome. You didn’t make it easy for me.', 'Don’t thank me, thank your results.', 'Thank you for staying calm.'],
    },
    agreement: {
      deflect: ['Good. Then we’ll wait for the review?', 'Fine. That was quick.', 'Good. And what can I do for you?'],
      offer: ['So the title is enough?', 'Good. And the money at the review, then?'],
      agreed: ['Good. I’ll start on the paperwork.', 'Perfect. And not a word to the others.', 'Good. Then my budget can cry in peace.'],
    },
    goodbye: {
      deflect: [
        'Already? I was afraid of half an hour.',
        'Goodbye. And come back with a number.',
        'You’re going? Then it wasn’t that important.',
      ],
      any: ['Until Friday. Close the door, I have to count.', 'Goodbye. That was well done.', 'See you on Friday. I’ll bring a pen.'],
    },
    greeting: {
      any: [
        'Hello. Sit down, and tell me what it costs.',
        'Hello. That looks like a prepared speech.',
        'Hello. I’ve got half an hour and no money.',
      ],
    },
    question: {
      deflect: ['That depends on what you’re going to ask for.', 'You first: what is this about?'],
      offer: ['I’d have to ask upstairs.', 'I can’t promise that. Not yet.'],
      agreed: ['That’ll be in the letter.', 'Ask me again on Friday.'],
    },
  },
  arrivals: {
    offer: [
      'That’s a reason, I admit. How about a title now, senior coordinator, and the money at the yearly review?',
      'You’ve come prepared. I could do five percent, with a better title.',
      'I hear you. Take the title today, and we’ll talk about money in spring.',
    ],
    agreed: [
      'Fine. You’ll have my answer in writing on Friday: seven percent, from the first.',
      'All right, you win. Seven percent from the first, and the letter on Friday.',
      'Done. Friday at ten, on paper: seven percent, and the title too.',
    ],
  },
  pushes: {
    deflect: [
      'What can I show upstairs?',
      'What number are we talking about?',
      'Why now?',
      'Does it have to be money?',
      'Who has noticed it, apart from me?',
    ],
    offer: [
      'Would five be enough?',
      'What about the title?',
      'What do you say to that?',
      'And if I say no?',
      'Can it wait until the review?',
    ],
    agreed: [
      'My budget will never forgive me.',
      'I keep my word.',
      'And keep it to yourself.',
      'But not again next month.',
      'Now I need a coffee.',
    ],
  },
  fallbacks: [
    '“{q}”? And what does that cost me?',
    'I can’t take “{q}” upstairs. Give me something that I can show.',
    '“{q}” sounds nice. What came of it?',
    'I was ready for a lot, but not for “{q}”.',
    'What has “{q}” got to do with my budget?',
    'If it’s about “{q}”, it can’t be that expensive.',
    '“{q}”… Go on, I’m listening.',
    'Help me: is “{q}” the reason, or the introduction?',
    'I’ll write down “{q}”. I can’t find a number in it.',
    'Half an hour for “{q}”? There must be more.',
  ],
}
