import { TRPCClientError } from '@trpc/client'
import { expect, it } from 'vitest'
import { refuserOf } from './refuser-of.ts'

it.each([
  [new TRPCClientError('no line'), 'server'],
  [new DOMException('denied', 'NotAllowedError'), 'person'],
  [new DOMException('no push service', 'AbortError'), 'browser'],
  [new TypeError('no such thing'), 'browser'],
])('tells who refuses: %s', (error, refuser) => {
  expect(refuserOf(error)).toBe(refuser)
})
