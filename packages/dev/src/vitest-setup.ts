import { root } from './programs.ts'
import { makeThrowaway, type Throwaway } from './throwaway.ts'

let throwaway: Throwaway | undefined

/** Gives tests a PostgreSQL (`TEST_DATABASE_URL`, a superuser) unless the caller has brought one. */
export async function setup(): Promise<void> {
  if (process.env.TEST_DATABASE_URL) return
  throwaway = await makeThrowaway(root)
  process.env.TEST_DATABASE_URL = (await throwaway.startPostgres()).url('postgres')
}

export async function teardown(): Promise<void> {
  await throwaway?.[Symbol.asyncDispose]()
}
