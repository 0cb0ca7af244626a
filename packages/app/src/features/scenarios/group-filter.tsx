import type { SceneGroup } from '@parley/contracts/scenarios'
import { useId } from 'react'
import { m } from '../../paraglide/messages.js'
import { groupWords } from './group-words.ts'

export interface GroupFilterProps {
  groups: SceneGroup[]
  value: SceneGroup | 'all'
  onValueChange: (value: SceneGroup | 'all') => void
}

/** One part of life at a time. On a phone the chips scroll sideways. */
export function GroupFilter({ groups, value, onValueChange }: GroupFilterProps) {
  const name = useId()
  return (
    <div role="radiogroup" aria-label={m.talks_filter()} className="scene-filter">
      {(['all', ...groups] as const).map((group) => (
        <label key={group} className="chip">
          <input type="radio" name={name} className="sr-only" checked={group === value} onChange={() => onValueChange(group)} />
          <span>{group === 'all' ? m.talks_group_all() : groupWords(group)}</span>
        </label>
      ))}
    </div>
  )
}
