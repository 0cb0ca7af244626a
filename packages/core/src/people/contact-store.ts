import type { UserId } from '@parley/contracts/ids'
import type { Language } from '@parley/contracts/language'
import type { Contacts, NicknameView } from '@parley/contracts/people'
import type { Sql } from '../db/sql.ts'
import { type Asking, toPerson } from './rules.ts'

/** Requests that a list shows: the newest. */
const REQUESTS_SHOWN = 200

interface ContactRow {
  id: string
  name: string
  avatarId: string | null
  nickname: string | null
  handle: string | null
  readingLanguage: Language
}

interface RequestRow {
  id: string
  name: string
  avatarId: string | null
  createdAt: Date
}

/** Contacts by name, and who asks to be one, newest first. */
export async function findContacts(sql: Sql, owner: UserId): Promise<Contacts> {
  const [contacts, requests] = await Promise.all([
    sql.query<ContactRow>({
      name: 'people-contacts',
      text: `SELECT u.id, u.name, u.avatar_id AS "avatarId", c.nickname, CASE WHEN u.is_handle_hidden THEN NULL ELSE u.handle END AS handle,
               u.reading_language AS "readingLanguage"
             FROM contacts c JOIN users u ON u.id = c.person_id WHERE c.owner_id = $1 ORDER BY lower(COALESCE(c.nickname, u.name)), u.id`,
      values: [owner],
    }),
    sql.query<RequestRow>({
      name: 'people-requests',
      text: `SELECT u.id, u.name, u.avatar_id AS "avatarId", r.created_at AS "createdAt" FROM contact_requests r
             JOIN users u ON u.id = r.from_id WHERE r.to_id = $1 ORDER BY r.created_at DESC, u.id LIMIT ${REQUESTS_SHOWN}`,
      values: [owner],
    }),
  ])
  return {
    contacts: contacts.rows.map(({ nickname, handle, readingLanguage, ...person }) => ({
      ...toPerson(person),
      nickname,
      handle,
      readingLanguage,
    })),
    requests: requests.rows.map(({ createdAt, ...person }) => ({ person: toPerson(person), createdAt: createdAt.getTime() })),
  }
}

export async function findNicknames(sql: Sql, owner: UserId): Promise<NicknameView[]> {
  const { rows } = await sql.query<NicknameView>({
    name: 'people-nicknames',
    text: 'SELECT person_id AS "userId", nickname FROM contacts WHERE owner_id = $1 AND nickname IS NOT NULL ORDER BY person_id',
    values: [owner],
  })
  return rows
}

export async function findIdByEmail(sql: Sql, email: string): Promise<UserId | null> {
  const { rows } = await sql.query<{ id: UserId }>({
    name: 'people-by-email',
    text: 'SELECT id FROM users WHERE email = $1',
    values: [email],
  })
  return rows[0]?.id ?? null
}

export async function findNamed(sql: Sql, userId: UserId): Promise<{ name: string; readingLanguage: Language } | null> {
  const { rows } = await sql.query<{ name: string; readingLanguage: Language }>({
    name: 'people-name',
    text: 'SELECT name, reading_language AS "readingLanguage" FROM users WHERE id = $1',
    values: [userId],
  })
  return rows[0] ?? null
}

/** The caller has locked both. */
export async function readAsking(sql: Sql, asker: UserId, person: UserId): Promise<Asking> {
  const { rows } = await sql.query<Asking>({
    name: 'people-asking',
    text: `SELECT $1::uuid = $2::uuid AS "isMe",
             EXISTS (SELECT 1 FROM blocks WHERE (blocker_id, blocked_id) IN (($1, $2), ($2, $1))) AS "isBlocked",
             (SELECT count(*) = 2 FROM contacts WHERE (owner_id, person_id) IN (($1, $2), ($2, $1))) AS "areContacts",
             EXISTS (SELECT 1 FROM contact_requests WHERE from_id = $2 AND to_id = $1) AS "haveTheyAsked"`,
    values: [asker, person],
  })
  if (!rows[0]) throw new Error('a SELECT without a row')
  return rows[0]
}

/** A repeat leaves the first. @returns whether this is the first. */
export async function saveRequest(sql: Sql, from: UserId, to: UserId, now: number): Promise<boolean> {
  const { rowCount } = await sql.query({
    name: 'people-ask',
    text: `INSERT INTO contact_requests (from_id, to_id, created_at) SELECT a.id, b.id, $3 FROM users a, users b WHERE a.id = $1 AND b.id = $2
           ON CONFLICT DO NOTHING`,
    values: [from, to, new Date(now)],
  })
  return rowCount !== 0
}

/** Whether a mail may tell `to` that `from` asks: once, whatever became of the request. */
export async function claimMail(sql: Sql, from: UserId, to: UserId, now: number): Promise<boolean> {
  const { rowCount } = await sql.query({
    name: 'people-claim-mail',
    text: 'INSERT INTO contact_mails (from_id, to_id, created_at) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING',
    values: [from, to, new Date(now)],
  })
  return rowCount !== 0
}

/** @returns whether there was such a request. */
export async function deleteRequest(sql: Sql, from: UserId, to: UserId): Promise<boolean> {
  const { rowCount } = await sql.query({
    name: 'people-answer',
    text: 'DELETE FROM contact_requests WHERE from_id = $1 AND to_id = $2',
    values: [from, to],
  })
  return rowCount === 1
}

/** Puts `person` into the list of `owner`, where they may be already. */
export async function saveContact(sql: Sql, owner: UserId, person: UserId, now: number): Promise<void> {
  await sql.query({
    name: 'people-add',
    text: 'INSERT INTO contacts (owner_id, person_id, created_at) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING',
    values: [owner, person, new Date(now)],
  })
}

/** Makes each a contact of the other, and answers what was asked between them. The caller has locked both. @returns who had been asked. */
export async function befriend(sql: Sql, one: UserId, other: UserId, now: number): Promise<UserId[]> {
  await saveContact(sql, one, other, now)
  await saveContact(sql, other, one, now)
  const { rows } = await sql.query<{ id: UserId }>({
    name: 'people-answered',
    text: 'DELETE FROM contact_requests WHERE (from_id, to_id) IN (($1::uuid, $2::uuid), ($2, $1)) RETURNING to_id AS id',
    values: [one, other],
  })
  return rows.map(({ id }) => id)
}

/** @returns whether there was such a contact. */
export async function updateNickname(sql: Sql, owner: UserId, person: UserId, nickname: string | null): Promise<boolean> {
  const { rowCount } = await sql.query({
    name: 'people-rename',
    text: 'UPDATE contacts SET nickname = $3 WHERE owner_id = $1 AND person_id = $2',
    values: [owner, person, nickname],
  })
  return rowCount === 1
}

/** @returns whether there was such a contact. */
export async function deleteContact(sql: Sql, owner: UserId, person: UserId): Promise<boolean> {
  const { rowCount } = await sql.query({
    name: 'people-remove',
    text: 'DELETE FROM contacts WHERE owner_id = $1 AND person_id = $2',
    values: [owner, person],
  })
  return rowCount === 1
}
