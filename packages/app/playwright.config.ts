import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { defineConfig } from '@playwright/test'

const onPath = (process.env['PATH'] ?? '').split(delimiter).map((folder) => join(folder, 'chromium'))
const executablePath = process.env['CHROMIUM_PATH'] ?? onPath.find((file) => existsSync(file))

/** What looks alike at both widths is walked at one of them, the rest at both. */
const ONLY_PHONE = ['coach.spec.ts', 'i18n.spec.ts', 'learner.spec.ts', 'lines.spec.ts', 'outbox.spec.ts', 'talks.spec.ts', 'walk.spec.ts']
const ONLY_DESKTOP = [
  'account.spec.ts',
  'admin.spec.ts',
  'block.spec.ts',
  'cuts.spec.ts',
  'debrief.spec.ts',
  'group.spec.ts',
  'offline.spec.ts',
  'requests.spec.ts',
  'unread.spec.ts',
]

/** Drives the running product: whoever starts it says where it is (`E2E_BASE_URL`, `E2E_INVITATION_URL`). */
export default defineConfig({
  testDir: 'e2e',
  workers: 1,
  retries: 0,
  forbidOnly: true,
  timeout: 45_000,
  expect: { timeout: 10_000 },
  outputDir: 'test-results',
  use: {
    baseURL: process.env['E2E_BASE_URL'],
    locale: 'en-US',
    // Every visitor here is a new browser, which would keep the whole shell: whoever needs it allows it.
    serviceWorkers: 'block',
    video: 'off',
    trace: 'off',
    screenshot: 'only-on-failure',
    launchOptions: {
      ...(executablePath && { executablePath }),
      chromiumSandbox: false,
      args: ['--disable-dev-shm-usage'],
    },
  },
  projects: [
    { name: 'phone', use: { viewport: { width: 390, height: 844 }, hasTouch: true }, testIgnore: ONLY_DESKTOP },
    { name: 'desktop', use: { viewport: { width: 1280, height: 800 } }, testIgnore: ONLY_PHONE },
  ],
})
