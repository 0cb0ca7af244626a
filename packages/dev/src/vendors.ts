import type { Environment } from './environment.ts'

/** One outside vendor: which variable makes it real, and what people miss without it. */
export type Vendor = { name: string; title: string; keyName: string; baseUrlName: string; simulatedAs: string; realAs: string }

export const vendors: readonly Vendor[] = [
  {
    name: 'anthropic',
    title: 'Anthropic',
    keyName: 'ANTHROPIC_API_KEY',
    baseUrlName: 'ANTHROPIC_BASE_URL',
    simulatedAs: 'partner and coach are scripted',
    realAs: 'partner and coach',
  },
]

/** The vendors for which the person has given neither a key nor an address. */
export function simulatedVendors(environment: Environment): Vendor[] {
  return vendors.filter((vendor) => !environment[vendor.keyName] && !environment[vendor.baseUrlName])
}

/** What the server is told: where the simulators are, and which of its providers are scripted. */
export function vendorEnvironment(simulated: readonly Vendor[], addresses: Record<string, string>): Environment {
  const result: Environment = { SCRIPTED_PROVIDERS: simulated.map((vendor) => vendor.name).join(',') }
  for (const vendor of simulated) {
    const address = addresses[vendor.name]
    if (!address) throw new Error(`The simulators do not speak for ${vendor.name}`)
    result[vendor.baseUrlName] = address
    result[vendor.keyName] = 'simulated'
  }
  return result
}
