import './admin.css'
import { TOKENS_PER_TURN } from '@parley/contracts/quota'
import { formatNumber } from '../../lib/i18n.ts'
import { m } from '../../paraglide/messages.js'
import { AdminHead } from './admin-head.tsx'
import { LocalModel } from './local-model.tsx'
import { PresetList } from './preset-list.tsx'
import { RoleList } from './role-list.tsx'

/** What budgets there are to give, and what every role gets by itself. */
export function Presets() {
  return (
    <>
      <AdminHead title={m.admin_presets()} lead={<p>{m.admin_turn_cost({ tokens: formatNumber(TOKENS_PER_TURN) })}</p>} />
      <LocalModel />
      <div className="grid max-w-[50rem] gap-12">
        <PresetList />
        <RoleList />
      </div>
    </>
  )
}
