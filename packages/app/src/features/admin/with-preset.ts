import type { QuotaPreset } from '@parley/contracts/quota'

/** One more, in its place: the server lists the smallest first. */
export function withPreset(presets: readonly QuotaPreset[], preset: QuotaPreset): QuotaPreset[] {
  return [...presets, preset].sort((a, b) => a.tokens - b.tokens || a.name.localeCompare(b.name))
}
