// A process of its own: `node build.ts <app | hello | naive> <folder>` builds one of them for production by the app's own configuration.
import { join } from 'node:path'
import { root } from '@parley/dev/programs'
import { build, loadConfigFromFile, type Plugin, type PluginOption } from 'vite'

const [name = '', outDir = ''] = process.argv.slice(2)
const app = join(root, 'packages/app')
const loaded = await loadConfigFromFile({ command: 'build', mode: 'production' }, join(app, 'vite.config.ts'), app)
if (!loaded) throw new Error('the app has no vite.config.ts')
const { config } = loaded

await build({
  ...config,
  configFile: false,
  root: name === 'app' ? app : join(import.meta.dirname, '../peers', name),
  // The peers have no brand.
  plugins: name === 'app' ? (config.plugins ?? []) : (config.plugins ?? []).filter((plugin) => !isBrand(plugin)),
  build: { ...config.build, outDir, emptyOutDir: true },
  logLevel: 'error',
})

function isBrand(plugin: PluginOption): boolean {
  return plugin !== null && typeof plugin === 'object' && (plugin as Plugin).name === 'parley-brand-head'
}
