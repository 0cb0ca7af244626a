import type { Exchange } from './exchanges.ts'

/** So many exchanges are drawn, laid out and skipped together. */
export const BLOCK_SIZE = 100

/** Puts a talk's exchanges into blocks again and again, each time with the objects of before for all that has not changed. */
export function createBlocks(): (exchanges: readonly Exchange[]) => readonly (readonly Exchange[])[] {
  let before: readonly (readonly Exchange[])[] = []
  return (exchanges) => {
    before = toBlocks(before, exchanges)
    return before
  }
}

/** The objects of before for all that has not changed, so that nothing of it is drawn again. */
export function keepSame(before: readonly Exchange[], after: readonly Exchange[]): Exchange[] {
  return after.map((exchange, index) => {
    const old = before[index]
    return old && isSame(old, exchange) ? old : exchange
  })
}

/** `keepSame`, each time against the time before. */
export function createKeeper(): (exchanges: readonly Exchange[]) => Exchange[] {
  let before: Exchange[] = []
  return (exchanges) => {
    before = keepSame(before, exchanges)
    return before
  }
}

/** Exchanges, oldest first, in blocks that only grow at the end; a block in which nothing changed is the array of before. */
export function toBlocks(before: readonly (readonly Exchange[])[], exchanges: readonly Exchange[]): (readonly Exchange[])[] {
  return Array.from({ length: Math.ceil(exchanges.length / BLOCK_SIZE) }, (_, index) => {
    const block = exchanges.slice(index * BLOCK_SIZE, (index + 1) * BLOCK_SIZE)
    const old = before[index]
    return old && isSameList(old, block) ? old : block
  })
}

function isSame(a: Exchange, b: Exchange): boolean {
  return (Object.keys(b) as (keyof Exchange)[]).every((key) => a[key] === b[key] || (key === 'asides' && isSameList(a.asides, b.asides)))
}

function isSameList(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((item, index) => item === b[index])
}
