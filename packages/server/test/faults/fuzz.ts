import fc, { type Parameters } from 'fast-check'

/** Runs of a property: few in every test run, many in a campaign. */
export const RUNS = Number(process.env.FAST_CHECK_RUNS ?? 200)

/** How long a test of so many runs may take, ms. */
export const FUZZ_MS = 60_000 + RUNS * 400

/** Fresh in every run, and printed; `FAULT_SEED` repeats one. */
const SEED = Number(process.env.FAULT_SEED ?? Math.floor(Math.random() * 2 ** 31))

type Annotate = (message: string) => Promise<unknown>

/** Holds a property against many cases, and notes the seed by which they can be had again. */
export async function hold<Cases>(annotate: Annotate, property: fc.IAsyncProperty<Cases>, options: Parameters<Cases> = {}): Promise<void> {
  await annotate(`seed ${SEED}`)
  await fc.assert(property, { seed: SEED, numRuns: RUNS, ...options })
}
