import { ChevronDown } from 'lucide-react'
import { type ComponentType, lazy, type ReactNode, Suspense } from 'react'
import { classNames } from './class-names.ts'

export interface Option<T extends string> {
  value: T
  label: string
  /** The language of the label, when it is not the page's. */
  lang?: string
}

export interface SelectProps<T extends string> {
  label: string
  /** `bare`: the label is read aloud but not shown, and there is no border. For what is set once. */
  look?: 'field' | 'bare'
  icon?: ReactNode
  value: T
  options: readonly Option<T>[]
  onValueChange: (value: T) => void
  disabled?: boolean
  className?: string
}

// A page is drawn before the code of a floating list has come, and that code is a quarter of it.
const SelectList = lazy(() =>
  import('./select-list.tsx').then((file) => ({ default: file.SelectList as ComponentType<SelectProps<string>> })),
)

/** Looks like a field, opens a list. */
export function Select<T extends string>(props: SelectProps<T>) {
  return (
    <Suspense fallback={<Closed {...props} />}>
      <SelectList {...(props as unknown as SelectProps<string>)} />
    </Suspense>
  )
}

/** The same picture, for the moment before it can open. */
function Closed<T extends string>({ label, look = 'field', icon, value, options, className }: SelectProps<T>) {
  const chosen = options.find((option) => option.value === value)
  return (
    <div className={classNames('grid min-w-0 content-start gap-1.5', className)}>
      {look === 'field' && <span className="text-ui font-semibold">{label}</span>}
      <span className={look === 'field' ? 'field text-base' : 'btn btn-bare'} aria-busy>
        {icon}
        <span className="min-w-0 grow text-start" lang={chosen?.lang}>
          {chosen?.label}
        </span>
        <ChevronDown size={16} strokeWidth={2} aria-hidden />
      </span>
    </div>
  )
}
