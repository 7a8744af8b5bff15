import { defineConfig } from '@playwright/test'
import type { Options } from './support/test.ts'

// Two languages and two widths are four projects; light and dark alternate over them, so that each test sees four of the eight
// combinations. `make prove` adds the other four.
const combinations = [
  { language: 'en', width: 1280, scheme: 'light' },
  { language: 'es', width: 1280, scheme: 'dark' },
  { language: 'en', width: 390, scheme: 'dark' },
  { language: 'es', width: 390, scheme: 'light' },
] as const
const other = { light: 'dark', dark: 'light' } as const
const everything = process.env.ENLACE_PROVE === 'full'

const project = ({ language, width, scheme }: { language: 'en' | 'es'; width: 390 | 1280; scheme: 'light' | 'dark' }, suffix = '') => ({
  name: `${language}-${width === 390 ? 'phone' : 'desktop'}${suffix}`,
  use: {
    language,
    width,
    locale: language === 'es' ? 'es-US' : 'en-US',
    colorScheme: scheme,
    viewport: { width, height: width === 390 ? 844 : 900 },
    hasTouch: width === 390,
    isMobile: width === 390,
  },
})

export default defineConfig<Options, object>({
  testDir: '.',
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results/files',
  fullyParallel: true,
  workers: 2,
  retries: 0,
  forbidOnly: true,
  // Generous: how fast it is, `make bench` says.
  timeout: 90_000,
  expect: { timeout: 15_000 },
  reporter: [['line'], ['json', { outputFile: process.env.PLAYWRIGHT_JSON_OUTPUT_NAME ?? 'test-results/results.json' }]],
  use: {
    browserName: 'chromium',
    timezoneId: 'America/Chicago',
    reducedMotion: 'reduce',
    // Recording costs every test a fifth of its time: TRACE=1 when one is needed.
    trace: process.env.TRACE ? 'retain-on-failure' : 'off',
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
      args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
    },
  },
  projects: [
    ...combinations.map(each => project(each)),
    ...(everything ? combinations.map(each => project({ ...each, scheme: other[each.scheme] }, `-${other[each.scheme]}`)) : []),
  ],
})
