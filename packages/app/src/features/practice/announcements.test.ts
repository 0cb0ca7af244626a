import type { ReplyView } from '@parley/contracts/practice'
import { describe, expect, test } from 'vitest'
import { type Announcement, Announcements } from './announcements.ts'

function reply(role: ReplyView['role'], state: ReplyView['state'], text = 'Ya.'): ReplyView {
  return { role, state, text, turnId: 'turn-1' } as ReplyView
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
  ])('%s', (_name, steps, expected) => {
    const announcements = new Announcements()
    expect(steps.flatMap(([event, of]) => announcements[event](of))).toEqual(expected)
  })
})
