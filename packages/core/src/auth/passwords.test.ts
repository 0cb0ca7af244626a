import { expect, it } from 'vitest'
import { hashPassword, verifyPassword } from './passwords.ts'

it('verifies what it hashed, however the letters were composed', async () => {
  const hash = await hashPassword('contraseña größe')
  expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
  expect(await verifyPassword('contraseña größe'.normalize('NFD'), hash)).toBe(true)
  expect(await verifyPassword('contrasena grosse', hash)).toBe(false)
  expect(await hashPassword('contraseña größe')).not.toBe(hash)
})

it('refuses without a hash, and takes as long for it', async () => {
  const startedAt = performance.now()
  expect(await verifyPassword('anything', null)).toBe(false)
  expect(performance.now() - startedAt).toBeGreaterThan(5)
})
