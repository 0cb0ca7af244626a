import type { Lines } from '../script.ts'

export const lines: Lines = {
  intents: {
    supervisor: /\b(supervisor|manager|your boss|someone else|somebody else|superior)\b/,
    cancel: /\b(cancel|other company|another company|switch|leave you|end (my|the) contract)\b/,
    reference: /\b(reference|case number|ticket|in writing|written|e-?mail|confirmation|confirm)\b/,
    who: /\b(who (ordered|activated|switched|added|turned)|when (was|did|were)|which day was|on what day was|proof|prove|check (who|when|the order))\b/,
    refund: /\b(refund|money back|pay (it |me )?back|give (it |me )?back|give me (back )?my money|return the money|reimburse)\b/,
    voucher: /\b(voucher|discount|credit|coupon)\b/,
    notOrdered:
      /\b((never|didn't|did not|haven't|not) (order|ordered|ask|asked|want|wanted|buy|bought|travel|travelled|been)|at home all month|not me)\b/,
    charge: /\b(bill|charges?|charged|package|twice|double|too high|too much|amount|roaming|pay)\b/,
  },
  replies: {
    unclear: {
      defend: ['Of course, slowly: which line on the bill is wrong?', 'In other words: what did you expect, and what do you see?'],
      voucher: ['Again, slowly: I can give you a voucher for next month.'],
      refund: ['Again, slowly: you get the money back in five working days.'],
    },
    threat: {
      defend: [
        'I understand that you’re annoyed. Let me look at the bill first.',
        'You can complain. I’ll note it, but it takes four weeks.',
      ],
      any: ['I don’t think that’ll be necessary.', 'I’d rather settle it here, on the phone.'],
    },
    supervisor: {
      defend: ['My supervisor would see the same bill.', 'I can put you through, but there’s a queue. Let me try first.'],
      any: ['My supervisor lets me decide this.', 'She’d say the same, only more slowly.'],
    },
    cancel: {
      defend: ['That’s your right, but the contract runs until March.', 'I’d be sorry to lose a customer over one line.'],
      any: ['Please stay. I’m trying to put it right.', 'Perhaps you’ll like us again after this call.'],
    },
    reference: {
      defend: ['You get a number when there’s a case. So far there isn’t one.', 'I can only send you the bill again.'],
      any: ['The number is 4471. Please write it down.', 'You’ll get an e-mail with the number 4471.'],
    },
    who: {
      defend: ['The package was switched on on the fourth. That’s what it says here.', 'Who ordered it? One moment… There’s no name here.'],
      voucher: ['To be honest, I can’t find an order. It was on the fourth.', 'I shouldn’t say this, but it looks like our own system.'],
      refund: ['Nobody ordered it. I’ve noted that.'],
    },
    refund: {
      defend: ['I can’t simply give money back. What’s the reason?', 'A refund is only possible if the mistake is ours.'],
      voucher: [
        'Money back is difficult this week. A voucher I can do at once.',
        'Every refund counts against me. Tell me again why it’s our mistake.',
      ],
      refund: ['The money goes back to the same account.', 'It’s the whole amount, not half of it.'],
    },
    voucher: {
      defend: ['A voucher? I’d have to check the bill first.', 'Perhaps. But for what, exactly?'],
      voucher: ['Ten off the next bill, that’s the most I can give.', 'The voucher is good for a whole year.'],
      refund: ['You don’t need the voucher any more. You get your money.'],
    },
    notOrdered: {
      defend: [
        'The system says that the package is active.',
        'Could somebody in the family have tapped on it?',
        'Were you abroad this month?',
      ],
      any: ['I believe you. I can’t see an order here.', 'I’m switching the package off, right now.'],
    },
    refusal: {
      defend: ['I understand. But I have rules to follow.', 'No? Then tell me what would help.', 'No? Let me read the bill once more.'],
      voucher: ['No voucher, then. What would be fair?', 'You’re very clear, and very patient.'],
      refund: ['No? I thought we’d found a solution.', 'Then tell me what’s still missing.'],
    },
    charge: {
      defend: [
        'Yes, there’s a travel package on it. Did you travel?',
        'For that package, the amount is right.',
        'Which line do you mean, exactly?',
      ],
      any: ['I can see it: it’s only the travel package.', 'Without the package, the bill would be normal.'],
    },
    when: {
      defend: ['A check like that takes two weeks.', 'I can’t name a day before I’ve checked it.'],
      voucher: ['You’d have the voucher today.', 'A refund takes five working days, if there is one.'],
      refund: ['Five working days: next Friday at the latest.', 'If nothing has come by next Friday, ask for Martin.'],
    },
    apology: {
      any: ['You don’t have to be sorry. Go on.', 'No problem, that’s what I’m here for.', 'It’s all right. A bill like that is annoying.'],
    },
    thanks: {
      defend: [
        'You’re welcome, but I haven’t found anything yet.',
        'You’re welcome. So the bill is clear now?',
        'You’re welcome. I’m still looking.',
      ],
      any: [
        'You’re welcome. I’m glad that you called.',
        'Thank you for staying so friendly.',
        'You’re welcome. It was our mistake, after all.',
      ],
    },
    agreement: {
      defend: ['Good. So the bill is all right?', 'Fine. Then I can close the case?', 'Good. Shall I explain the bill line by line?'],
      voucher: ['Good. Then I’ll send you the voucher?', 'So the voucher is all right?'],
      refund: ['Good. Then I’ll send it off now.', 'Perfect. It’s in the system.', 'Great. You won’t pay for that package again.'],
    },
    goodbye: {
      defend: [
        'Goodbye. Call again if something is wrong.',
        'Goodbye, and have a look at the app too.',
        'Goodbye. The bill stays as it is, then.',
      ],
      any: ['Goodbye, and thank you for calling.', 'Goodbye. You can ask for me, Martin.', 'Goodbye, and have a quiet day.'],
    },
    greeting: {
      any: [
        'Hello, this is {name}. What’s the matter with the bill?',
        'Hello. I’ve got the bill in front of me.',
        'Hello. Which number are you calling about?',
      ],
    },
    question: {
      defend: ['One moment… That isn’t on my screen.', 'What exactly would you like to know about the bill?'],
      any: ['I’d have to look that up.', 'Good question. My script has no answer to that.'],
    },
  },
  arrivals: {
    voucher: [
      'I see what you mean. I can offer you a voucher for next month.',
      'That is strange. How about a voucher, ten off the next bill?',
      'All right, I believe you. Money back is hard, but a voucher I can do.',
    ],
    refund: [
      'You’re right, nobody ordered it. You’ll get the whole amount back in five working days.',
      'I shouldn’t, but it’s our mistake. The money goes back to you, by next Friday.',
      'Then let’s do it properly: a refund by next Friday, under the number 4471.',
    ],
  },
  pushes: {
    defend: [
      'How long has it been like this?',
      'Is it only this month?',
      'How much do you usually pay?',
      'What would you like me to do?',
      'Does anybody else use the phone?',
    ],
    voucher: ['Would a voucher be all right?', 'What would be fair?', 'Is ten enough?', 'Can we leave it at that?', 'What else can I do?'],
    refund: [
      'The package is off, for good.',
      'And keep the number.',
      'It’s all in the system now.',
      'I’ll see to it myself.',
      'This shouldn’t happen again.',
    ],
  },
  fallbacks: [
    '“{q}”? I can’t find that on the bill.',
    'I’m noting “{q}”. And which charge is wrong?',
    'Sorry, what has “{q}” got to do with the phone?',
    'My script has nothing on “{q}”. Help me.',
    'With “{q}” I don’t know which button to press.',
    'I understand “{q}”. But what shall I do about the bill?',
    '“{q}”… Nobody has told me that on the phone before.',
    'What exactly do you mean by “{q}”?',
    'Let’s talk about “{q}” later. First the bill.',
    'Is “{q}” a question about the contract?',
  ],
}
