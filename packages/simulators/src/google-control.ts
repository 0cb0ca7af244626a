import type { FastifyInstance } from 'fastify'
import type { GoogleSimulator } from './google.ts'
import { ID_TOKEN_FAULTS, type IdTokenFault } from './google-id-token.ts'
import type { Person } from './google-people.ts'

const nextSchema = {
  type: 'object',
  additionalProperties: false,
  properties: { idToken: { enum: ID_TOKEN_FAULTS } },
}

const personSchema = {
  type: 'object',
  required: ['sub'],
  additionalProperties: false,
  properties: {
    sub: { type: 'string' },
    email: { type: 'string', minLength: 3 },
    emailVerified: { type: 'boolean' },
    name: { type: 'string', minLength: 1 },
  },
}

/** The routes by which tests steer the identity provider. Google has none of them. */
export function registerGoogleControl(app: FastifyInstance, simulator: GoogleSimulator): void {
  app.post<{ Body: { idToken?: IdTokenFault } }>('/__control/google/next', { schema: { body: nextSchema } }, (request) => {
    simulator.nextFault = request.body.idToken ?? null
    return { idToken: simulator.nextFault }
  })
  app.get('/__control/google/people', () => ({ people: simulator.people.all }))
  app.post<{ Body: Pick<Person, 'sub'> & Partial<Person> }>(
    '/__control/google/people',
    { schema: { body: personSchema } },
    (request, reply) => {
      const { sub, ...changes } = request.body
      const person = simulator.people.change(sub, changes)
      return person ?? reply.code(409).send({ message: 'No such person, or the e-mail belongs to another.' })
    },
  )
}
