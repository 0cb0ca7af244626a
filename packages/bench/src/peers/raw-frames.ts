/** A text as a server writes it: one WebSocket frame. */
export function textFrame(text: string): Buffer {
  const length = Buffer.byteLength(text)
  const start = length < 126 ? 2 : length < 65_536 ? 4 : 10
  const frame = Buffer.allocUnsafe(start + length)
  frame[0] = 0x81
  frame[1] = start === 2 ? length : start === 4 ? 126 : 127
  if (start === 4) frame.writeUInt16BE(length, 2)
  else if (start === 10) frame.writeBigUInt64BE(BigInt(length), 2)
  frame.write(text, start)
  return frame
}

/** The first frame of a client, below 64 KiB; `null` when it is not there whole. */
export function readMasked(bytes: Buffer): { opcode: number; payload: Buffer; size: number } | null {
  if (bytes.length < 6) return null
  const short = (bytes[1] ?? 0) & 0x7f
  const start = short === 126 ? 8 : 6
  if (bytes.length < start) return null
  const length = short === 126 ? bytes.readUInt16BE(2) : short
  if (bytes.length < start + length) return null
  const payload = Buffer.from(bytes.subarray(start, start + length))
  for (let index = 0; index < length; index += 1) payload[index] = (payload[index] ?? 0) ^ (bytes[start - 4 + (index % 4)] ?? 0)
  return { opcode: (bytes[0] ?? 0) & 0x0f, payload, size: start + length }
}
