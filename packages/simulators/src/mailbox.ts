/** `refuse-recipient`: 550 at RCPT. `temporary`: 451 at RCPT, as greylisting does. `hang`: no answer to the whole mail. */
export const MAIL_FAILURES = ['refuse-recipient', 'temporary', 'hang'] as const
export type MailFailure = (typeof MAIL_FAILURES)[number]

export interface ReceivedMail {
  /** One address: a mail to several people is one in each one's mailbox. */
  to: string
  from: string
  subject: string
  text: string
  html: string
  /** Epoch ms. */
  receivedAt: number
}

const KEPT = 200

/** The last mails of everybody, oldest first, and the failures asked for. */
export class Mailbox {
  #kept: ReceivedMail[] = []
  #failures: MailFailure[] = []

  get all(): readonly ReceivedMail[] {
    return this.#kept
  }

  get failures(): readonly MailFailure[] {
    return this.#failures
  }

  to(address: string): ReceivedMail[] {
    return this.#kept.filter((mail) => mail.to.toLowerCase() === address.toLowerCase())
  }

  add(mail: ReceivedMail): void {
    this.#kept.push(mail)
    if (this.#kept.length > KEPT) this.#kept.shift()
  }

  clear(): void {
    this.#kept = []
  }

  /** The next mails fail. A client's own retries count. */
  fail(kind: MailFailure, times: number): void {
    for (let count = 0; count < times; count += 1) this.#failures.push(kind)
  }

  stopFailing(): void {
    this.#failures = []
  }

  /** The failure that this mail must suffer. */
  takeFailure(): MailFailure | null {
    return this.#failures.shift() ?? null
  }
}
