import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseEnv } from 'node:util'

export type Environment = Record<string, string>

/** `.env` at the root under the real environment, which wins. An empty value counts as not set. */
export function readEnvironment(root: string, real: NodeJS.ProcessEnv = process.env): Environment {
  const path = join(root, '.env')
  const file = existsSync(path) ? parseEnv(readFileSync(path, 'utf8')) : {}
  return withoutEmpty({ ...file, ...real })
}

/** What children inherit: flags for the launcher's own Node and the app's port are not meant for them. */
export function forChildren(environment: Environment, additions: Environment = {}): Environment {
  const { NODE_OPTIONS: _, PORT: __, ...rest } = environment
  return { ...rest, ...additions }
}

/** The environment of tests: nothing a developer has set may reach a real vendor or a real database. */
export function forTests(real: NodeJS.ProcessEnv = process.env): Environment {
  const environment = forChildren(withoutEmpty(real))
  for (const name of Object.keys(environment)) {
    if (
      /_API_KEY$|_BASE_URL$|^DATABASE_URL$|^TEST_DATABASE_URL$|^PORT$|^PUBLIC_URL$|_MODEL$|^OLLAMA_URL$|^ADMIN_EMAILS$|^MAIL|^GOOGLE_|^LIBRETRANSLATE_|^TRANSLATION_|^STORAGE_DIR$|^S3_|^REGISTRATION$/.test(
        name,
      )
    )
      delete environment[name]
  }
  return environment
}

function withoutEmpty(values: NodeJS.ProcessEnv | NodeJS.Dict<string>): Environment {
  return Object.fromEntries(Object.entries(values).filter((entry): entry is [string, string] => !!entry[1]))
}
