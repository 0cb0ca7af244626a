/** Of an unsorted list, the value below which a share `q` of it lies, interpolated. NaN for an empty one. */
export function quantile(values: readonly number[] | Float64Array, q: number): number {
  const sorted = Float64Array.from(values).sort()
  if (sorted.length === 0) return Number.NaN
  const place = q * (sorted.length - 1)
  const below = sorted[Math.floor(place)] ?? Number.NaN
  const above = sorted[Math.ceil(place)] ?? below
  return below + (above - below) * (place - Math.floor(place))
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5)
}

/** Middle of the rounds and where it may lie. */
export interface Estimate {
  median: number
  low: number
  high: number
}

const RESAMPLES = 2_000

/** The median and its 95 % bootstrap interval (percentiles of medians of resamples). The same values give the same interval. */
export function estimate(values: readonly number[]): Estimate {
  const known = values.filter((value) => Number.isFinite(value))
  if (known.length === 0) return { median: Number.NaN, low: Number.NaN, high: Number.NaN }
  const random = seededRandom(known.length)
  const medians = Array.from({ length: RESAMPLES }, () =>
    median(Array.from(known, () => known[Math.floor(random() * known.length)] ?? Number.NaN)),
  )
  return { median: median(known), low: quantile(medians, 0.025), high: quantile(medians, 0.975) }
}

/** Round by round, ours against the peer's of the same round. */
export function ratios(ours: readonly number[], peer: readonly number[]): number[] {
  return ours.map((value, round) => value / (peer[round] ?? Number.NaN))
}

/** mulberry32: numbers in [0, 1) that are the same for the same seed. */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
