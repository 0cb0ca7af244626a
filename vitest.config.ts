import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['packages/*/src/**/*.test.ts', 'packages/*/test/**/*.test.ts'],
    exclude: ['**/node_modules/**', '**/dist/**', 'packages/app/e2e/**'],
    globalSetup: ['packages/dev/src/vitest-setup.ts'],
    pool: 'forks',
    maxWorkers: 4,
    isolate: false,
    bail: 0,
    testTimeout: 20_000,
    hookTimeout: 30_000,
    expect: { poll: { timeout: 5_000 } },
    coverage: { enabled: false, provider: 'v8' },
  },
})
