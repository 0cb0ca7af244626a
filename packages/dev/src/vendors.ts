import type { Environment } from './environment.ts'

/** One outside vendor: which variables make it real, what the server is told when it is simulated, and what people read about it. */
export type Vendor = {
  name: string
  title: string
  /** Any one of these set: the person's own is used. */
  variables: readonly string[]
  /** Those to name to somebody who has set none. */
  toName: readonly string[]
  simulated(addresses: Record<string, string>): Environment
  simulatedAs(addresses: Record<string, string>): string
  realAs: string
}

const MODEL_VARIABLES = ['ANTHROPIC_API_KEY', 'ANTHROPIC_BASE_URL', 'OPENAI_API_KEY', 'OPENAI_BASE_URL']

export const vendors: readonly Vendor[] = [
  {
    // The name by which the app knows that the words are scripted, whichever vendor's wire they come over.
    name: 'anthropic',
    title: 'Language model',
    variables: MODEL_VARIABLES,
    toName: ['ANTHROPIC_API_KEY', 'OPENAI_API_KEY'],
    simulated: (addresses) => ({ ANTHROPIC_API_KEY: 'simulated', ANTHROPIC_BASE_URL: need(addresses, 'anthropic') }),
    simulatedAs: () => 'partner and coach are scripted',
    realAs: 'partner and coach',
  },
  {
    name: 'translation',
    title: 'Translation',
    // A model that plays the partner translates as well as it is asked: better than a phrase book.
    variables: [
      'DEEPL_API_KEY',
      'GOOGLE_TRANSLATE_API_KEY',
      'GOOGLE_TRANSLATE_PROJECT',
      'LIBRETRANSLATE_URL',
      'TRANSLATION_MODEL',
      ...MODEL_VARIABLES,
    ],
    toName: ['DEEPL_API_KEY', 'GOOGLE_TRANSLATE_API_KEY', 'LIBRETRANSLATE_URL'],
    simulated: (addresses) => ({
      DEEPL_API_KEY: 'simulated',
      DEEPL_BASE_URL: need(addresses, 'deepl'),
      GOOGLE_TRANSLATE_API_KEY: 'simulated',
      GOOGLE_TRANSLATE_BASE_URL: need(addresses, 'googleTranslate'),
      LIBRETRANSLATE_URL: need(addresses, 'libre'),
    }),
    simulatedAs: () => 'a phrase book of everyday sentences',
    realAs: 'the translator of chats',
  },
  {
    name: 'google',
    title: 'Google',
    variables: ['GOOGLE_CLIENT_ID', 'GOOGLE_BASE_URL'],
    toName: ['GOOGLE_CLIENT_ID'],
    simulated: (addresses) => ({
      GOOGLE_CLIENT_ID: 'parley',
      GOOGLE_CLIENT_SECRET: 'simulated',
      GOOGLE_BASE_URL: need(addresses, 'google'),
    }),
    simulatedAs: () => 'a page lets you choose who you are',
    realAs: 'sign-in',
  },
  {
    name: 'mail',
    title: 'Mail',
    variables: ['MAIL_URL'],
    toName: ['MAIL_URL'],
    simulated: (addresses) => ({ MAIL_URL: need(addresses, 'mail'), MAILBOX_URL: need(addresses, 'mailbox') }),
    simulatedAs: (addresses) => `read it at ${addresses.mailbox}`,
    realAs: 'the way to people',
  },
]

/** The vendors for which the person has given nothing. */
export function simulatedVendors(environment: Environment): Vendor[] {
  return vendors.filter((vendor) => vendor.variables.every((variable) => !environment[variable]))
}

/** What the server is told: where the simulators are, and which of its providers are scripted. */
export function vendorEnvironment(simulated: readonly Vendor[], addresses: Record<string, string>): Environment {
  const scripted = { SCRIPTED_PROVIDERS: simulated.map((vendor) => vendor.name).join(',') }
  return Object.assign(scripted, ...simulated.map((vendor) => vendor.simulated(addresses)))
}

function need(addresses: Record<string, string>, name: string): string {
  const address = addresses[name]
  if (!address) throw new Error(`The simulators do not speak for ${name}`)
  return address
}
