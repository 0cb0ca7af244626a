import type { DataSet, Visitor } from './data.ts'

export interface Call {
  path: string
  method: 'GET' | 'POST'
  headers: Record<string, string>
  body: string
}

/** A procedure in the mix: how often it is called against the others, with what, and by whom. */
export interface Procedure {
  name: string
  weight: number
  by: 'anybody' | 'admin'
  isWrite?: boolean
  input(visitor: Visitor, data: DataSet): unknown
}

const nothing = () => undefined
const ofTalk = ({ conversationId }: Visitor) => ({ conversationId })

/** Reads that exist, in the shares of an ordinary day; writes are every tenth call. */
export const PROCEDURES: readonly Procedure[] = [
  { name: 'auth.me', weight: 4, by: 'anybody', input: nothing },
  { name: 'practice.load', weight: 4, by: 'anybody', input: ofTalk },
  { name: 'practice.list', weight: 3, by: 'anybody', input: () => ({ search: '', before: null }) },
  { name: 'scenarios.list', weight: 2, by: 'anybody', input: () => ({ readingLanguage: 'en', language: 'es' }) },
  { name: 'auth.account', weight: 1, by: 'anybody', input: nothing },
  { name: 'practice.shares', weight: 1, by: 'anybody', input: ofTalk },
  { name: 'invitations.view', weight: 1, by: 'anybody', input: (_, { invitationToken: token }) => ({ token, readingLanguage: 'en' }) },
  { name: 'invitations.mine', weight: 1, by: 'anybody', input: nothing },
  { name: 'invitations.list', weight: 0.25, by: 'admin', input: nothing },
  { name: 'practice.reports', weight: 0.25, by: 'admin', input: nothing },
  { name: 'quota.presets', weight: 0.25, by: 'admin', input: nothing },
  { name: 'quota.allowances', weight: 0.25, by: 'admin', input: nothing },
  { name: 'practice.rename', weight: 2, by: 'anybody', isWrite: true, input: (visitor) => ({ ...ofTalk(visitor), title: 'The heating' }) },
]

export const READS = PROCEDURES.filter(({ isWrite }) => !isWrite)

/** A call as the app makes it, through one proxy that names the visitor's address: limits are by address. */
export function trpcCall(procedure: Procedure, visitor: Visitor, data: DataSet, random: () => number): Call {
  const input = procedure.input(visitor, data)
  return {
    path: `/api/trpc/${procedure.name}`,
    method: 'POST',
    headers: { 'x-parley': '1', cookie: visitor.cookie, 'x-forwarded-for': randomAddress(random), 'content-type': 'application/json' },
    body: input === undefined ? '' : JSON.stringify(input),
  }
}

/** The same question to the bare route, which is told who asks. */
export function bareCall(procedure: Procedure, visitor: Visitor, data: DataSet): Call {
  const body = JSON.stringify({ userId: visitor.userId, input: procedure.input(visitor, data) })
  return { path: `/${procedure.name}`, method: 'POST', headers: { 'content-type': 'application/json' }, body }
}

/** One of the mix by weight, by one of those who may. */
export function choose(data: DataSet, random: () => number): { procedure: Procedure; visitor: Visitor } {
  let place = random() * PROCEDURES.reduce((sum, { weight }) => sum + weight, 0)
  const procedure = PROCEDURES.find(({ weight }) => (place -= weight) < 0) ?? PROCEDURES[0]!
  const people = procedure.by === 'admin' ? data.admins : data.visitors
  return { procedure, visitor: people[Math.floor(random() * people.length)]! }
}

function randomAddress(random: () => number): string {
  const part = () => Math.floor(random() * 256)
  return `10.${part()}.${part()}.${part()}`
}
