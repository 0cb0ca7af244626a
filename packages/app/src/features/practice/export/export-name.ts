import type { TalkView } from '@parley/contracts/practice'

/** `parley-broken-heating-2026-11-12.md`: the day on which the talk began, where its reader is. */
export function exportName({ scene, createdAt }: Pick<TalkView, 'scene' | 'createdAt'>, extension: 'md' | 'json'): string {
  const began = new Date(createdAt)
  const [month, day] = [began.getMonth() + 1, began.getDate()].map((part) => String(part).padStart(2, '0'))
  return `parley-${scene.slug}-${began.getFullYear()}-${month}-${day}.${extension}`
}
