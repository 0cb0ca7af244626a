/** Type numbers of PostgreSQL. */
const [INT4, UUID] = [23, 2950]
const HEADER_BYTES = 20

/**
 * These as a parameter that is cast to `uuid[]`, in PostgreSQL's binary format (array_send, uuid_send). For what is asked again and again
 * of all that is open: as text each id is several strings that are thrown away, and much garbage keeps much memory.
 */
export function uuidArray(ids: readonly string[]): Buffer {
  const bytes = beginArray(UUID, ids.length, 16)
  let at = HEADER_BYTES
  for (const id of ids) {
    bytes.writeInt32BE(16, at)
    at += 4
    for (let digit = 0; digit < id.length; digit += 2) {
      if (id.charCodeAt(digit) === DASH) digit += 1
      bytes[at] = (hexAt(id, digit) << 4) | hexAt(id, digit + 1)
      at += 1
    }
  }
  return bytes
}

/** These as a parameter that is cast to `int[]`: see `uuidArray`. */
export function intArray(numbers: readonly number[]): Buffer {
  const bytes = beginArray(INT4, numbers.length, 4)
  let at = HEADER_BYTES
  for (const number of numbers) {
    bytes.writeInt32BE(4, at)
    bytes.writeInt32BE(number, at + 4)
    at += 8
  }
  return bytes
}

function beginArray(type: number, count: number, itemBytes: number): Buffer {
  const bytes = Buffer.allocUnsafe(HEADER_BYTES + count * (4 + itemBytes))
  // One dimension, no NULL in it, of these, so many, counted from 1.
  for (const [index, number] of [1, 0, type, count, 1].entries()) bytes.writeInt32BE(number, index * 4)
  return bytes
}

const DASH = 0x2d

/** Of one of 0–9, a–f and A–F. */
function hexAt(text: string, index: number): number {
  const code = text.charCodeAt(index)
  return (code & 0xf) + (code > 0x39 ? 9 : 0)
}
