/** What is the same in every language: code, addresses, names and tags. Signs and numbers have no letters. */
const SAME =
  /@\[\d{1,2}\]|```[\s\S]+?```|`[^`\n]+`|\bhttps?:\/\/[^\s<>"]+|\bwww\.[^\s<>"]+|[\w.+-]+@[\w-]+\.[\w.-]+|@[A-Za-z]\w{2,29}|#[\p{L}\p{N}_]+/gu

/** Whether a message has words that can be translated, as the server sees it. */
export function isWorded(body: string): boolean {
  return /\p{L}/u.test(body.replaceAll(SAME, ' '))
}
