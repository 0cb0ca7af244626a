import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { VirtualizerHandle } from 'virtua'
import type { Row } from './rows.ts'
import type { Pages } from './use-pages.ts'

/** This close to the end counts as being there. */
const NEAR = 48
/** This close to an end of what is loaded, more is fetched. */
const FETCH = 600

/** For so long what was never measured still moves the place that a list was sent to, ms. */
const SETTLE = 500

/** Room above the place where the unread begin. */
const ABOVE = -72

export interface Log {
  /** They see the end. */
  isAtEnd: boolean
  /** Something came below while the reader was further up. */
  hasNew: boolean
  /** Rows were put in front: what is seen stays where it is. */
  isShifted: boolean
  onScroll: () => void
  toEnd: () => void
}

/** Where a reader stands in a chat: at its end, which grows under them, or wherever they went. */
export function useLog(
  rows: readonly Row[],
  pages: Pages,
  list: RefObject<VirtualizerHandle | null>,
  content: RefObject<HTMLElement | null>,
  soughtSeq: number | null,
): Log {
  const [isAtEnd, setAtEnd] = useState(() => soughtSeq === null && indexOfUnread(rows) <= 0)
  const [hasNew, setHasNew] = useState(false)
  const sticks = useRef(true)
  /** The list was sent somewhere, not by the reader, and gets there by then: what looks like the end meanwhile is none. */
  const settlesAt = useRef(0)
  const measured = useRef<Measured>({ top: 0, height: 0, size: 0 })
  const seen = useRef<readonly Row[]>([])
  const isShifted = isPutInFront(seen.current, rows)
  const isLive = pages.window === null
  const soughtIndex = soughtSeq === null ? -1 : indexOf(rows, soughtSeq)
  const isSoughtHere = soughtIndex !== -1

  const scrollToEnd = useCallback(() => {
    const scroller = content.current?.parentElement
    if (scroller) scroller.scrollTop = sizeOf(scroller) - scroller.clientHeight
  }, [content])

  // Whoever is drawn anew begins anew: the list has forgotten where it was sent.
  useLayoutEffect(
    () => () => {
      seen.current = []
      sticks.current = true
    },
    [],
  )

  useLayoutEffect(() => {
    const isFirst = seen.current.length === 0
    const last = rows.at(-1)
    const isNewer = !isFirst && last?.key !== seen.current.at(-1)?.key
    seen.current = rows
    if (isFirst && soughtSeq === null) {
      const unread = indexOfUnread(rows)
      if (unread > 0) {
        sticks.current = false
        settlesAt.current = performance.now() + SETTLE
        list.current?.scrollToIndex(unread, { align: 'start', offset: ABOVE })
        return
      }
    }
    // Where all of it fits nobody scrolls: who saw the end before this came stays there.
    if (isNewer && last && isLive && (isOwn(last) || isAtEnd)) sticks.current = true
    if (sticks.current && isLive) scrollToEnd()
    else if (isNewer && isLive) setHasNew(true)
  }, [rows, list, isLive, isAtEnd, soughtSeq, scrollToEnd])

  useLayoutEffect(() => {
    if (!isSoughtHere) return
    sticks.current = false
    settlesAt.current = performance.now() + SETTLE
    list.current?.scrollToIndex(soughtIndex, { align: 'center' })
    // Only when another one is sought: where the reader goes from there is theirs.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [soughtSeq, isSoughtHere, isLive, list])

  // What grows, such as a reaction, all translations at once or what stands under the log, must not push the end away.
  useEffect(() => {
    const element = content.current
    const outer = element?.parentElement
    if (!element || !outer) return
    const observer = new ResizeObserver(() => {
      if (sticks.current) scrollToEnd()
      measured.current = measure(outer)
      const isThere = sticks.current || (isLive && isSeen(measured.current))
      setAtEnd(isThere)
      if (isThere) setHasNew(false)
    })
    observer.observe(element)
    observer.observe(outer)
    return () => observer.disconnect()
  }, [content, isLive, scrollToEnd])

  const onScroll = () => {
    const handle = list.current
    const scroller = content.current?.parentElement
    if (!handle || !scroller) return
    const [before, now] = [measured.current, measure(scroller)]
    measured.current = now
    const below = now.size - now.top - now.height
    const isNear = below < NEAR && isLive
    // Whatever grows leaves the top where it is: only a reader goes up.
    const isLeaving = now.top < before.top && now.size >= before.size
    if (isNear) sticks.current ||= performance.now() > settlesAt.current
    else if (isLeaving || !isLive) sticks.current = false
    else if (sticks.current) scrollToEnd()
    setAtEnd(sticks.current || isNear)
    if (sticks.current) setHasNew(false)
    if (handle.scrollOffset < FETCH) pages.loadOlder()
    if (below < FETCH) pages.loadNewer()
  }

  const toEnd = () => {
    sticks.current = true
    setHasNew(false)
    pages.toEnd()
    // It may still be on its way to where it was sent.
    list.current?.scrollToIndex(rows.length - 1, { align: 'end' })
    scrollToEnd()
  }
  return { isAtEnd, hasNew, isShifted, onScroll, toEnd }
}

interface Measured {
  top: number
  /** Of the window onto it. */
  height: number
  size: number
}

function measure(scroller: HTMLElement): Measured {
  return { top: scroller.scrollTop, height: scroller.clientHeight, size: sizeOf(scroller) }
}

/** As far as the list has measured: what is taller than it was taken for sticks out until then, and whoever is sent past the end of the
 * list sees nothing of it. */
function sizeOf(scroller: HTMLElement): number {
  return scroller.firstElementChild instanceof HTMLElement ? scroller.firstElementChild.offsetHeight : 0
}

/** The end is in the window. */
function isSeen({ top, height, size }: Measured): boolean {
  return height > 0 && size - top - height < NEAR
}

function indexOfUnread(rows: readonly Row[]): number {
  return rows.findIndex(({ kind }) => kind === 'unread')
}

function isOwn(row: Row): boolean {
  return row.kind === 'waiting' || (row.kind === 'message' && row.isMine)
}

/** The day above the first message stays, so it is the message that tells. */
function isPutInFront(before: readonly Row[], rows: readonly Row[]): boolean {
  return rows.length > before.length && before.at(-1)?.key === rows.at(-1)?.key && firstSaid(before) !== firstSaid(rows)
}

function firstSaid(rows: readonly Row[]): string | undefined {
  return rows.find(({ kind }) => kind === 'message' || kind === 'notice')?.key
}

/** Where a message stands, or the next one where it is none; -1: it is further up, or not here yet. */
function indexOf(rows: readonly Row[], seq: number): number {
  const first = rows.findIndex((row) => 'message' in row)
  const index = rows.findIndex((row) => 'message' in row && row.message.seq >= seq)
  const row = rows[index]
  return index === first && row && 'message' in row && row.message.seq > seq ? -1 : index
}
