import type { Environment } from './environment.ts'
import { onOtherHost } from './other-host.ts'
import { vendors, type Vendor } from './vendors.ts'

export type SeedResult = { tables: number; invitation: 'open' | 'none'; chat: 'open' | 'none'; setup: 'open' | 'used' }

export type Facts = {
  seconds: number
  publicUrl: string
  invitationToken: string
  chatToken: string
  setupToken: string
  seed: SeedResult
  postgresVersion: string
  ownDatabase: boolean
  /** The person's own. */
  environment: Environment
  simulated: readonly Vendor[]
  /** Where each simulator speaks. */
  simulators: Record<string, string>
}

/** The one block of text that says where everything is. */
export function formatBlock(facts: Facts): string {
  const { publicUrl, seed, simulated } = facts
  const title = 'Parley is up.'
  const services = [
    `PostgreSQL ${facts.postgresVersion}`,
    `${seed.tables} tables`,
    'server',
    'app',
    ...(simulated.length > 0 ? ['simulators'] : []),
  ]
  return [
    '',
    `  ${title}${`${facts.seconds.toFixed(1)} s`.padStart(54 - title.length)}`,
    '',
    row('Open', publicUrl),
    ...(seed.invitation === 'open' ? [row('Invitation', `${publicUrl}/invite/${facts.invitationToken}   (no account needed)`)] : []),
    ...(seed.chat === 'open' ? twoPeople(publicUrl, facts.chatToken) : []),
    seed.setup === 'open'
      ? row('Admin', `${publicUrl}/setup/${facts.setupToken}   (works once)`)
      : row('Admin', 'the set-up link has been used: sign in as the person who used it'),
    '',
    row('Services', services.join(' · ')),
    ...vendors.map((vendor) => vendorRow(vendor, facts)),
    '',
    `  Ctrl-C stops everything. ${facts.ownDatabase ? 'Data stays in .data/' : 'Data stays in your database (DATABASE_URL).'}`,
    '',
  ].join('\n')
}

function twoPeople(publicUrl: string, token: string): string[] {
  return [
    row('Two people', `${publicUrl}/invite/${token}   (one window)`),
    row('', `${onOtherHost(publicUrl)}/invite/${token}   (and another, in another language)`),
  ]
}

function vendorRow(vendor: Vendor, { environment, simulated, simulators }: Facts): string {
  if (simulated.includes(vendor))
    return row('Simulated', `${vendor.title}: ${vendor.simulatedAs(simulators)}. ${vendor.toName.join(' or ')} in .env makes it real.`)
  const given = vendor.variables.filter((variable) => environment[variable])
  return row('Real', `${vendor.title} answers as ${vendor.realAs}, by ${given.join(' and ')}.`)
}

function row(name: string, text: string): string {
  return `  ${name.padEnd(12)}${text}`
}
