// Fills an empty database with people in groups and writes whom k6 may be: `node packages/bench/src/k6-people.ts <database> <how many> <file>`.
// The server has to be started with the SESSION_KEY that this prints.
import { writeFileSync } from 'node:fs'
import { migrate } from '@parley/core/db/migrate'
import { chatId, cookieOf, createChats, fillHistory } from './chat/data.ts'
import { SESSION_KEY } from './people.ts'
import { MIGRATIONS } from './place.ts'

const MEMBERS = 10
const HISTORY = 200
const [databaseUrl = '', count = '1000', file = 'people.json'] = process.argv.slice(2)
const people = Math.ceil(Number(count) / MEMBERS) * MEMBERS
const size = { people, chats: people / MEMBERS, membersPerChat: MEMBERS, stride: MEMBERS }
await migrate(databaseUrl, MIGRATIONS)
await createChats(databaseUrl, size)
await fillHistory(databaseUrl, size, { chat: 0, messages: HISTORY })
const list = Array.from({ length: people }, async (_, person) => ({
  cookie: await cookieOf(person),
  conversationId: chatId(Math.floor(person / MEMBERS)),
}))
writeFileSync(file, JSON.stringify(await Promise.all(list)))
console.log(`${people} people in ${file}.\nSESSION_KEY=${SESSION_KEY}`)
