import type { FastifyInstance } from 'fastify'
import { mailboxPage } from './mailbox-page.ts'
import { MAIL_FAILURES, Mailbox, type MailFailure } from './mailbox.ts'

const failureSchema = {
  type: 'object',
  required: ['times', 'kind'],
  additionalProperties: false,
  properties: { times: { type: 'integer', minimum: 1 }, kind: { enum: MAIL_FAILURES } },
}

/** Adds the mailbox page and the routes by which tests read the mail. The SMTP server is in `smtp.ts`. */
export function registerMail(app: FastifyInstance): Mailbox {
  const mailbox = new Mailbox()
  app.get('/mailbox', (_request, reply) => reply.type('text/html; charset=utf-8').send(mailboxPage(mailbox.all)))
  app.get<{ Querystring: { to?: string } }>('/__control/mail', (request) => ({
    mails: request.query.to === undefined ? mailbox.all : mailbox.to(request.query.to),
  }))
  app.delete('/__control/mail', () => {
    mailbox.clear()
    return { mails: mailbox.all }
  })
  app.post<{ Body: { times: number; kind: MailFailure } }>('/__control/mail/failures', { schema: { body: failureSchema } }, (request) => {
    mailbox.fail(request.body.kind, request.body.times)
    return { failures: mailbox.failures }
  })
  app.delete('/__control/mail/failures', () => {
    mailbox.stopFailing()
    return { failures: mailbox.failures }
  })
  return mailbox
}
