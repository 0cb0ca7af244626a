import { createHash } from 'node:crypto'

export interface Person {
  /** What Google calls an account, whatever its e-mail is: 21 digits. */
  sub: string
  email: string
  emailVerified: boolean
  name: string
}

const READY: Omit<Person, 'sub'>[] = [
  { name: 'Nina Keller', email: 'nina@example.org', emailVerified: true },
  { name: 'Raúl Vega', email: 'raul@example.org', emailVerified: true },
  { name: 'Unverified Uma', email: 'uma@example.org', emailVerified: false },
]

/** The accounts of the identity provider. An e-mail always opens the same account, until the account changes its e-mail. */
export class People {
  #bySub = new Map<string, Person>()
  /** The accounts that are there from the start. */
  readonly ready: readonly Person[]

  constructor() {
    this.ready = READY.map((person) => this.open(person))
  }

  get all(): readonly Person[] {
    return [...this.#bySub.values()]
  }

  find(sub: string): Person | null {
    return this.#bySub.get(sub) ?? null
  }

  findByEmail(email: string): Person | null {
    return this.all.find((person) => normalise(person.email) === normalise(email)) ?? null
  }

  /** The account of an e-mail, new if there is none, with this name and verification from now on. */
  open({ email, name, emailVerified }: Omit<Person, 'sub'>): Person {
    const person = this.findByEmail(email) ?? { sub: this.#freeSub(email), email, name, emailVerified }
    this.#bySub.set(person.sub, Object.assign(person, { name, emailVerified }))
    return person
  }

  /** Null for an unknown `sub`, or an e-mail that another account has. */
  change(sub: string, changes: Partial<Omit<Person, 'sub'>>): Person | null {
    const person = this.find(sub)
    const holder = changes.email === undefined ? null : this.findByEmail(changes.email)
    if (!person || (holder && holder !== person)) return null
    return Object.assign(person, changes)
  }

  /** An e-mail that its first account gave up belongs to another account. */
  #freeSub(email: string): string {
    for (let owner = 0; ; owner += 1) {
      const hash = createHash('sha256')
        .update(`${normalise(email)}\n${owner}`)
        .digest('hex')
        .slice(0, 16)
      const sub = `1${BigInt(`0x${hash}`).toString().padStart(20, '0')}`
      if (!this.#bySub.has(sub)) return sub
    }
  }
}

function normalise(email: string): string {
  return email.trim().toLowerCase()
}
