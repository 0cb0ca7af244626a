import type { TalkSummary } from '@parley/contracts/talks'
import { expect, test } from 'vitest'
import { hasTalk, listTalks, type TalkPages, withoutTalk, withTalk, withTitle } from './talk-pages.ts'

function talk(updatedAt: number): TalkSummary {
  return { conversationId: `talk-${updatedAt}`, title: null, updatedAt } as TalkSummary
}

function pagesOf(...pages: number[][]): TalkPages {
  return {
    pages: pages.map((times, place) => ({ talks: times.map(talk), hasMore: place < pages.length - 1 })),
    pageParams: pages.map(() => null),
  }
}

const times = (pages: TalkPages) => pages.pages.map(({ talks }) => talks.map(({ updatedAt }) => updatedAt))

test('a deleted talk leaves its page, and nothing else moves', () => {
  const pages = withoutTalk(pagesOf([9, 8], [7, 6]), talk(8).conversationId)
  expect(times(pages)).toEqual([[9], [7, 6]])
  expect(hasTalk(pages, talk(8).conversationId)).toBe(false)
})

test.each([
  ['first', [[8, 7], [6]], 9, [[9, 8, 7], [6]]],
  ['in a page', [[9, 7], [6]], 8, [[9, 8, 7], [6]]],
  [
    'between two pages',
    [[9, 8], [6]],
    7,
    [
      [9, 8],
      [7, 6],
    ],
  ],
  [
    'last',
    [[9, 8], [7]],
    6,
    [
      [9, 8],
      [7, 6],
    ],
  ],
  ['alone', [[]], 6, [[6]]],
  ['where it is already', [[9, 8]], 8, [[9, 8]]],
])('a talk that comes back stands in its place: %s', (_name, before, time, after) => {
  expect(times(withTalk(pagesOf(...before), talk(time)))).toEqual(after)
})

test('a new title is that of one talk', () => {
  const pages = withTitle(pagesOf([9], [8]), talk(8).conversationId, 'Before Friday')
  expect(listTalks(pages).map(({ title }) => title)).toEqual([null, 'Before Friday'])
})
