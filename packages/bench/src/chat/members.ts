import { chatId, type ChatSize, cookieOf } from './data.ts'
import { type ChatEars, type ChatLine, openLine } from './line.ts'
import type { ChatServer } from './servers.ts'

/** Handshakes at once. */
const AT_ONCE = 50
/** Lines of one address: it has no more ports than some 28,000. */
const LINES_PER_ADDRESS = 10_000

/** One line of a person who follows one chat. */
export interface Member {
  person: number
  chat: number
  line: ChatLine
}

/** Opens a line for each of these people, each in the chat of which they are. */
export async function openMembers(
  server: ChatServer,
  { membersPerChat, stride }: ChatSize,
  people: number,
  ears: (person: number, chat: number) => ChatEars,
  { withInbox = false }: { withInbox?: boolean } = {},
): Promise<Member[]> {
  const members: Member[] = []
  let next = 0
  const work = async () => {
    while (next < people) {
      const person = next
      next += 1
      const chat = stride === 1 ? person : Math.floor(person / membersPerChat)
      const line = await openLine(
        {
          protocol: server.protocol,
          url: server.url,
          ...(server.hasSessions ? { cookie: await cookieOf(person) } : {}),
          conversationId: chatId(chat),
          withInbox,
          from: `127.0.0.${2 + Math.floor(person / LINES_PER_ADDRESS)}`,
        },
        ears(person, chat),
      )
      members[person] = { person, chat, line }
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work))
  return members
}
