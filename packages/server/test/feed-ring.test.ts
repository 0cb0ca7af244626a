import type { ConversationId, UserId } from '@parley/contracts/ids'
import { LANGUAGES } from '@parley/contracts/language'
import type { DurableFrame } from '@parley/contracts/socket'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { FeedRing, type RenderedFrame, renderText } from '../src/socket/feed-ring.ts'

const id = 'a' as ConversationId
const other = 'b' as ConversationId

function frame(seq: number, type: DurableFrame['type'] = 'message-added', filler = ''): RenderedFrame {
  const made = { type, conversationId: id, seq, filler } as unknown as DurableFrame
  return renderText({ frame: made, onlyFor: null, aboutSeq: seq })
}

const frames = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => frame(from + index))
const read = (ring: FeedRing, after: number, upTo: number) => ring.read(id, after, upTo)?.map(({ seq }) => seq) ?? null

describe('what is kept of a feed', () => {
  it('is given to whoever has what comes before it', () => {
    const ring = new FeedRing()
    ring.keep(id, frames(4, 8))
    expect([read(ring, 3, 8), read(ring, 5, 8), read(ring, 8, 8)]).toEqual([[4, 5, 6, 7, 8], [6, 7, 8], []])
    expect([read(ring, 2, 8), read(ring, 3, 9), ring.read(other, 3, 8)]).toEqual([null, null, null])
  })

  it('goes on where it ends, also when what comes overlaps it', () => {
    const ring = new FeedRing()
    ring.keep(id, frames(4, 8))
    ring.keep(id, frames(9, 9))
    ring.keep(id, frames(7, 11))
    expect(read(ring, 3, 11)).toEqual([4, 5, 6, 7, 8, 9, 10, 11])
  })

  it('begins anew behind a gap, and where it is told something older', () => {
    const ring = new FeedRing()
    ring.keep(id, frames(4, 8))
    ring.keep(id, frames(10, 11))
    expect([read(ring, 3, 11), read(ring, 8, 11), read(ring, 9, 11)]).toEqual([null, null, [10, 11]])
    ring.keep(id, frames(2, 3))
    expect(read(ring, 3, 11)).toBe(null)
  })

  it('is so much', () => {
    const ring = new FeedRing()
    for (let seq = 1; seq <= 200; seq += 1) ring.keep(id, frames(seq, seq))
    expect(read(ring, 135, 200)).toBe(null)
    expect(read(ring, 136, 200)).toHaveLength(64)
  })

  it('counts what is drawn of a frame for each language that it may be read in', () => {
    const ring = new FeedRing()
    const ids = Array.from({ length: 20 }, (_, index) => `${index}` as ConversationId)
    for (const each of ids) {
      const { frame: said } = frame(1, 'message-added', 'x'.repeat(1024 * 1024))
      ring.keep(each, [renderText({ frame: said, onlyFor: null, aboutSeq: 1, inLanguage: () => said })])
    }
    const kept = ids.filter((each) => ring.read(each, 0, 1) !== null)
    expect(kept.length).toBeGreaterThan(0)
    expect(kept.length * (1 + LANGUAGES.length)).toBeLessThanOrEqual(16)
  })

  it('is, of all together, so long; what was not read for longest goes first', () => {
    const ring = new FeedRing()
    const long = 'x'.repeat(1024 * 1024)
    const ids = Array.from({ length: 20 }, (_, index) => `${index}` as ConversationId)
    for (const [index, each] of ids.entries()) {
      ring.keep(each, [frame(1, 'message-added', long)])
      if (index > 0) expect(ring.read(ids[0] as ConversationId, 0, 1)).not.toBe(null)
    }
    const kept = ids.filter((each) => ring.read(each, 0, 1) !== null)
    expect(kept).toHaveLength(15)
    expect(kept[0]).toBe('0')
    expect(kept).not.toContain('1')
    for (const each of ids) ring.forget(each)
    for (const each of ids) ring.keep(each, [frame(1, 'message-added', 'x')])
    expect(ids.every((each) => ring.read(each, 0, 1) !== null)).toBe(true)
  })

  it.each(['message-edited', 'message-erased', 'reaction-changed', 'member-changed'] as const)(
    'is nothing of what was before a %s',
    (type) => {
      const ring = new FeedRing()
      ring.keep(id, frames(1, 5))
      ring.keep(id, [frame(6, type)])
      expect([read(ring, 0, 6), read(ring, 5, 6)]).toEqual([null, null])
      ring.keep(id, frames(7, 8))
      expect([read(ring, 5, 8), read(ring, 6, 8)]).toEqual([null, [7, 8]])
      ring.keep(id, [frame(9), frame(10, type), frame(11)])
      expect([read(ring, 8, 11), read(ring, 10, 11)]).toEqual([null, [11]])
    },
  )

  it('is nothing of an inbox: its rows are of the moment', () => {
    const ring = new FeedRing()
    ring.keep(id, [frame(1, 'me-changed'), frame(2, 'me-changed')])
    expect([read(ring, 0, 2), read(ring, 1, 2)]).toEqual([null, null])
  })

  it('is nothing of what was drawn long ago: names and pictures change without a word in the feed', () => {
    const clock = { at: 0 }
    const ring = new FeedRing(() => clock.at)
    ring.keep(id, frames(1, 3))
    clock.at += 20_000
    ring.keep(id, frames(4, 5))
    expect(read(ring, 0, 5)).toEqual([1, 2, 3, 4, 5])
    clock.at += 10_001
    expect([read(ring, 0, 5), read(ring, 2, 5), read(ring, 3, 5)]).toEqual([null, null, [4, 5]])
    clock.at += 20_000
    expect(read(ring, 3, 5)).toBe(null)
  })

  it('has never a hole, and nothing that was taken back', () => {
    // A feed of 300 events, some of which take back what was before; read in pieces that overlap, are late or are lost.
    const piece = fc.tuple(fc.integer({ min: 1, max: 300 }), fc.integer({ min: 0, max: 40 }))
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 300 }), { maxLength: 12 }), fc.array(piece, { maxLength: 60 }), (purges, pieces) => {
        const feed = Array.from({ length: 300 }, (_, index) =>
          frame(index + 1, purges.includes(index + 1) ? 'message-erased' : 'message-added'),
        )
        const ring = new FeedRing()
        for (const [from, length] of pieces) {
          ring.keep(id, feed.slice(from - 1, from + length))
          for (const [after, upTo] of [
            [from - 1, from + length],
            [from - 10, from + 5],
            [from, 300],
          ] as const) {
            const seqs = read(ring, after, upTo)
            if (!seqs) continue
            expect(seqs).toEqual(seqs.map((_, index) => after + 1 + index))
            expect(seqs.at(-1) ?? after).toBeGreaterThanOrEqual(upTo)
            expect(seqs.filter((seq) => purges.includes(seq))).toEqual([])
          }
        }
      }),
    )
  })
})

it('keeps who may see what', () => {
  const ring = new FeedRing()
  const only = renderText({ frame: frame(1).frame, onlyFor: 'me' as UserId, aboutSeq: 1 })
  ring.keep(id, [only])
  expect(ring.read(id, 0, 1)).toEqual([only])
})
