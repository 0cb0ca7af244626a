import type { Me } from '@parley/contracts/auth'
import { PersonButton } from '../features/auth/person-button.tsx'
import { BudgetLeft, BudgetMeter } from '../features/quota/budget-meter.tsx'
import { m } from '../paraglide/messages.js'
import { Frame, type FrameProps } from '../ui/frame.tsx'

/** The frame around a page of mine: with what is left to me, and who I am. */
export function MyFrame({ me, ...page }: { me: Me } & Pick<FrameProps, 'fills' | 'children'>) {
  return (
    <Frame
      {...page}
      meter={<BudgetMeter budget={me.budget} />}
      left={<BudgetLeft budget={me.budget} />}
      person={<PersonButton me={me} label={me.name} />}
      personTab={<PersonButton me={me} label={m.nav_you()} />}
    />
  )
}
