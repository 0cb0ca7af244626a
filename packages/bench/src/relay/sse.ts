import { StringDecoder } from 'node:string_decoder'

/** Calls `onData` with the data of each server-sent event, however the bytes are cut. */
export function createParser(onData: (data: string) => void): (chunk: Buffer) => void {
  const decoder = new StringDecoder('utf8')
  let held = ''
  return (chunk) => {
    held += decoder.write(chunk)
    let start = 0
    for (let end = held.indexOf('\n', start); end >= 0; end = held.indexOf('\n', start)) {
      if (held.startsWith('data:', start)) onData(held.slice(start + 5, end).trim())
      start = end + 1
    }
    held = held.slice(start)
  }
}
