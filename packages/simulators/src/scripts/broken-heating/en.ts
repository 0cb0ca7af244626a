import type { Lines } from '../script.ts'

export const lines: Lines = {
  intents: {
    heating: /\b(heating|heat|heater|cold|boiler|radiator|freezing|warm|degrees|temperature|chilly)/,
    repair: /\b(technician|plumber|engineer|repair|fix|fixed|send (someone|somebody|a|an)|come (and|to)|look at (it|the boiler))/,
    deduct:
      /\b(deduct|discount|reduce|reduction|lower the rent|less rent|stop paying|not pay (the |my )?rent|off the rent|withhold|refund|compensat)/,
    written: /\b(in writing|written|write|text me|message|e-?mail|whatsapp|confirm|confirmation|paper)\b/,
    misuse:
      /\b(misuse|touched|touch|instructions|used it (properly|correctly|normally)|normal use|my fault|didn't do anything|did nothing|manual|settings)\b/,
    family: /\b(son|daughter|baby|child|children|kids?|mother|grandm|grandf|ill|sick|pregnant|health|fever|family)\b/,
    water: /\b(hot water|water|shower|bath)\b/,
  },
  replies: {
    heating: {
      deflect: [
        'The boiler is new, we put it in two years ago. Are you sure you’re switching it on properly?',
        'That’s strange, the tenant before you never had any trouble.',
        'Everybody is cold at this time of year. Put on a jumper for now.',
        'Have you checked the thermostat? Sometimes it’s only that.',
      ],
      terms: [
        'I know it’s cold. That’s why I’m sending Dave on Tuesday.',
        'If you like, I’ll lend you an electric heater until Tuesday.',
        'Hold on until Tuesday, it isn’t long.',
      ],
      agreed: ['You’ll have your heating on Tuesday, you’ll see.', 'Until then you can use the little heater in the storeroom.'],
    },
    repair: {
      deflect: [
        'A technician? Do you know what they charge just to turn up?',
        'Before I send anyone, I want to know if you’ve used it properly.',
        'My man is on holiday, so it isn’t that easy.',
        'You have to press the button and wait a minute. Have you tried that?',
      ],
      terms: [
        'Dave is reliable, he’s been looking after my flats for twenty years.',
        'Dave will come on Tuesday and look at the boiler. Will you be at home?',
        'Don’t call anyone else yourself, because I won’t pay for it.',
      ],
      agreed: ['Dave will ring you before he comes up.', 'So that’s it: Tuesday, Dave, and you let him in.'],
    },
    when: {
      deflect: [
        'When I can. I’ve got five flats, not only yours.',
        'This week is impossible. Let me look at next week.',
        'I can’t give you a day just like that, over the phone.',
      ],
      terms: [
        'On Tuesday, I’ve told you. Between four and six.',
        'There’s nobody free before Tuesday, believe me.',
        'Tuesday afternoon. If you want a morning, you’ll have to wait until Thursday.',
      ],
      agreed: ['Tuesday at four. Write it down.', 'Tuesday, as I said in the message. I won’t forget.'],
    },
    money: {
      deflect: [
        'And who’s going to pay for that? I’ve only just replaced the boiler.',
        'I’m not talking about money until I know what happened.',
        'A repair like that isn’t cheap.',
      ],
      terms: [
        'If it’s the boiler, I pay. If it’s misuse, you pay.',
        'That’s fair, isn’t it? Everyone pays for their own mistakes.',
        'Whatever Dave says: if it’s an ordinary fault, the bill is mine.',
      ],
      agreed: ['It’s clear now: I pay for an ordinary fault.', 'Send the bill to me, and we’ll see what it says.'],
    },
    deduct: {
      deflect: [
        'The rent is due in full on the first. You signed that.',
        'No discounts. First let’s see what’s wrong with the boiler.',
        'If you don’t pay the rent, we’ll have a different problem.',
      ],
      terms: [
        'I’m not lowering the rent for one week without heating.',
        'We can talk about a discount when Dave has seen the boiler.',
        'At most, I’ll let you off this month’s water bill.',
      ],
      agreed: ['Nothing comes off the rent, but you’re getting your repair.', 'We’ll talk about that next month, calmly.'],
    },
    written: {
      deflect: [
        'In writing? Don’t you trust me?',
        'With all my other tenants, my word is enough.',
        'I don’t like paperwork. Tell me what you want and that’s that.',
      ],
      agreed: [
        'I’ve told you, you’ll get the message tonight.',
        'Yes, yes, in writing: Tuesday, Dave, and the condition as well.',
        'As soon as we hang up, I’ll send it to your phone.',
      ],
    },
    misuse: {
      deflect: [
        'They all say that, and then it turns out they changed the pressure.',
        'I’m not saying it’s your fault. I’m only asking.',
        'What about the window? People leave it open and then they complain.',
      ],
      terms: [
        'If you haven’t touched anything, you’ve nothing to worry about.',
        'Dave will decide that, he’s the one who knows.',
        'The condition stays: if it’s misuse, you pay.',
      ],
      agreed: ['I believe you, I believe you. But let Dave have a look.', 'If Dave says it’s a fault, I won’t argue.'],
    },
    family: {
      deflect: [
        'Oh, I didn’t know that. Have you at least got a thick blanket?',
        'I’m sorry about your family, but I can’t do magic.',
        'You should have rung me on Monday, with someone like that at home.',
      ],
      terms: [
        'That’s why I’m sending Dave as soon as I can.',
        'Look, I’ll lend you a heater this afternoon, and on Tuesday it gets fixed.',
      ],
      agreed: ['Look after your family, and on Tuesday it’ll be over.', 'I hope they feel better. On Tuesday you’ll all be warm.'],
    },
    water: {
      deflect: ['No hot water either? Nobody told me that.', 'If there’s no hot water, it’ll be the pressure. Have you looked?'],
      terms: ['Tell Dave about the hot water when he comes.', 'If it’s the water too, then it’s the whole boiler. I’ll tell Dave.'],
      agreed: ['The water and the heating, both of them on Tuesday.'],
    },
    threat: {
      deflect: ['Don’t threaten me, I’ve always done things by the book.', 'A lawyer costs more than a boiler, think about it.'],
      terms: [
        'There’s no need for lawyers. I’ve given you a day.',
        'Complain if you like, but then Dave will take longer.',
        'You’re starting a war over three cold days.',
      ],
      agreed: ['That again? But we’ve agreed.', 'Leave the lawyers alone, you’ve got it in writing.'],
    },
    refusal: {
      deflect: [
        'What do you mean, no? What do you want me to do?',
        'Don’t be like that, we’re only talking.',
        'You’re very quick to say no.',
      ],
      terms: [
        'It’s the best I can offer: Tuesday, and with that condition.',
        'If Tuesday is no good, then I don’t know what to tell you.',
        'Don’t say no before Dave has been.',
      ],
      agreed: ['Are you changing your mind now? We’d settled it.', 'What’s said is said.'],
    },
    apology: {
      any: ['Don’t apologise, just tell me what’s wrong.', 'Well, it’s not the end of the world.', 'It’s all right. No hard feelings.'],
    },
    thanks: {
      deflect: ['Don’t thank me yet, I haven’t done anything.', 'You’re welcome. Try the button and let me know.'],
      any: [
        'You’re welcome. You see, people can talk to me.',
        'Not at all. I’m the landlady, after all.',
        'Thank you for letting me know.',
      ],
    },
    agreement: {
      deflect: ['Good, so try that and tell me tomorrow.', 'That’s what I like, nice and calm.'],
      terms: [
        'So that’s Tuesday afternoon. Anything else?',
        'Good. And remember: if it’s misuse, the bill is yours.',
        'Done, then. Be at home from four.',
      ],
      agreed: ['Perfect. That’s how I like it.', 'Then everything’s been said.'],
    },
    goodbye: {
      deflect: [
        'Is that all? Well, goodbye, and keep warm.',
        'Bye. Ring me if it stays like that.',
        'Goodbye, then. We’ll see about the heating.',
        'Bye, I have to go too.',
      ],
      any: [
        'See you on Tuesday, then.',
        'Goodbye, and don’t touch the boiler until Dave comes.',
        'Goodbye. We’ll see each other on Tuesday.',
        'Bye, and wear something warm until Tuesday.',
      ],
    },
    greeting: { any: ['Hello, hello. Go on, I’m in a hurry.', 'Hello. What’s broken this time?', 'Hi. So, what do you need?'] },
    question: {
      deflect: [
        'How should I know? I don’t live there.',
        'Someone who understands these things would have to look.',
        'That depends. Since when exactly has it been like that?',
      ],
      terms: ['Ask Dave that on Tuesday.', 'That depends on what Dave finds.', 'I’ve told you everything I know.'],
      agreed: ['That’ll all be in the message.', 'What I don’t know today, I’ll tell you on Tuesday.'],
    },
  },
  arrivals: {
    terms: [
      'All right: I’ll send Dave on Tuesday afternoon. But if it’s misuse, you’re paying.',
      'Let’s do this. My technician comes on Tuesday, and if you broke it, the bill is yours.',
      'Fine, someone will look at that boiler on Tuesday. But if it’s misuse, I’m not paying.',
      'I can send the technician on Tuesday. On one condition: if it’s your fault, you pay.',
    ],
    agreed: [
      'Okay, I’ll write to you tonight: Tuesday at four, Dave. Is everybody happy now?',
      'Very well, I’ll send you a message: Tuesday, between four and six.',
      'Agreed, you’ll have it in writing today, with the day, the time and the condition.',
    ],
  },
  pushes: {
    deflect: [
      'Have you been using it properly?',
      'Did you touch anything these days?',
      'What do you want me to do?',
      'Since which day, did you say?',
      'And the red button, have you tried it?',
      'Tenants always complain about the same thing.',
      'That boiler cost me a lot of money.',
    ],
    terms: [
      'Does Tuesday suit you?',
      'Will you be in?',
      'Do you need anything else from me?',
      'Do you accept the condition?',
      'What more do you want?',
      'I can’t do more than that.',
    ],
    agreed: [
      'Anything else?',
      'And keep warm until then.',
      'Have a nice afternoon.',
      'And keep your phone on.',
      'You see, I keep my word.',
    ],
  },
  fallbacks: [
    '“{q}”? I don’t know what that has to do with the flat.',
    '“{q}”, you say. I only want to know what’s wrong with the boiler.',
    'Sorry, but “{q}” means nothing to me. Explain it better.',
    'And why are you telling me “{q}”? Talk to me about the flat.',
    'I’ve been letting flats for thirty years and nobody has ever said “{q}”.',
    '“{q}”… If you say so. What do you want me to do?',
    'If it’s about “{q}”, let’s talk another day. I’m in a hurry.',
    'Don’t change the subject with “{q}”.',
    '“{q}” is all very well, but it doesn’t fix anything.',
    'Explain “{q}” to me, I don’t understand.',
    'What do you mean, “{q}”? Say it again, slowly.',
    '“{q}” won’t get us anywhere, believe me.',
  ],
}
