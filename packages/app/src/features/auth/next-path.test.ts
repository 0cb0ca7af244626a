import { expect, test } from 'vitest'
import { googleUrl, nextPath, withNext } from './next-path.ts'

test.each([
  ['/practice/7?x=1#end', '/practice/7?x=1#end'],
  ['/invite/abc', '/invite/abc'],
  ['/', '/'],
  [null, '/home'],
  ['', '/home'],
  ['practice', '/home'],
  ['https://elsewhere.example/', '/home'],
  ['//elsewhere.example', '/home'],
  ['/\\elsewhere.example', '/home'],
  ['/\t/elsewhere.example', '/home'],
  ['/.//elsewhere.example', '/home'],
  ['/x/..//elsewhere.example', '/home'],
  ['javascript:alert(1)', '/home'],
  ['/login?next=/login', '/home'],
  ['/signup', '/home'],
  ['/reset/abc', '/home'],
  ['/loginish', '/loginish'],
])('after signing in, %j goes to %s', (wanted, path) => {
  expect(nextPath(wanted)).toBe(path)
})

test('carries the way on in the address', () => {
  expect(withNext('/login', '/home')).toBe('/login')
  expect(withNext('/login', '/practice/7?x=1')).toBe('/login?next=%2Fpractice%2F7%3Fx%3D1')
  expect(googleUrl('/login?next=%2Fa')).toBe('/api/auth/google?next=%2Flogin%3Fnext%3D%252Fa')
  expect(googleUrl('/settings', { link: true })).toBe('/api/auth/google?next=%2Fsettings&link=1')
})
