import type { ReplyView } from '@parley/contracts/practice'
import { describe, expect, test } from 'vitest'
import { type Announcement, Announcements } from './announcements.ts'

function reply(role: ReplyView['role'], state: ReplyView['state'], text = 'Ya.'): ReplyView {
  return { role, kind: role === 'partner' ? 'answer' : 'note', state, text, turnId: 'turn-1' } as ReplyView
}

function asked(kind: ReplyView['kind'], state: ReplyView['state'], text = 'say: Ya.'): ReplyView {
  return { role: kind === 'debrief' ? 'examiner' : 'coach', kind, state, text, turnId: 'turn-1' } as ReplyView
}

type Step = [event: 'started' | 'ended', reply: ReplyView]

const start: Step[] = [
  ['started', reply('partner', 'streaming', '')],
  ['started', reply('coach', 'streaming', '')],
]

describe('announcements', () => {
  test.each<[string, Step[], Announcement[]]>([
    [
      'the note waits for the answer',
      [...start, ['ended', reply('coach', 'done')], ['ended', reply('partner', 'done')]],
      ['answering', 'answer', 'note'],
    ],
    [
      'a late note is told when it is there',
      [...start, ['ended', reply('partner', 'done')], ['ended', reply('coach', 'done')]],
      ['answering', 'answer', 'note'],
    ],
    [
      'a silent coach is not told',
      [...start, ['ended', reply('partner', 'done')], ['ended', reply('coach', 'silent', '')]],
      ['answering', 'answer'],
    ],
    ['a reply that is found again is told once', [...start, ...start], ['answering']],
    ['a cut is told after the words', [...start, ['ended', reply('partner', 'interrupted')]], ['answering', 'answer', 'cut-off']],
    ['a failure without words', [...start, ['ended', reply('partner', 'failed', '')]], ['answering', 'cut-off']],
    ['my own stop is no news', [...start, ['ended', reply('partner', 'stopped', '')]], ['answering']],
    ['a note alone', [['ended', reply('coach', 'done')]], ['note']],
    ['a late note, like any', [['ended', { ...reply('coach', 'done'), isLate: true }]], ['note']],
    [
      'what I asked, once, and when it has come',
      [
        ['started', asked('advice', 'streaming', '')],
        ['ended', asked('advice', 'done')],
        ['ended', asked('ideas', 'done')],
      ],
      ['advice', 'advice'],
    ],
    ['an answer to my question does not take the place of a note', [...start, ['ended', asked('advice', 'done')]], ['answering', 'advice']],
    ['a coach who lost the line', [['ended', asked('advice', 'failed', '')]], ['advice-failed']],
    ['a coach whom I stopped', [['ended', asked('advice', 'stopped')]], []],
    [
      'what nobody asked, and what is read in its place',
      [
        ['started', asked('next', 'streaming', '')],
        ['ended', asked('next', 'done')],
        ['ended', asked('gloss', 'done')],
        ['ended', asked('gloss', 'failed', '')],
        ['ended', asked('debrief', 'done')],
      ],
      [],
    ],
  ])('%s', (_name, steps, expected) => {
    const announcements = new Announcements()
    expect(steps.flatMap(([event, of]) => announcements[event](of))).toEqual(expected)
  })
})
