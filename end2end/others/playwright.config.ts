// The same portal in the other engines, on a phone's width: `make prove` walks it.
import { defineConfig } from '@playwright/test'
import type { Options } from './phone.ts'

export default defineConfig<Options>({
  testDir: '.',
  testMatch: '*.walk.ts',
  outputDir: '../test-results/others',
  workers: 1,
  retries: 0,
  forbidOnly: true,
  timeout: 240_000,
  reporter: 'line',
  projects: (['firefox', 'webkit'] as const).flatMap(engine =>
    (['en', 'es'] as const).map(language => ({ name: `${engine}-${language}`, use: { engine, language } }))),
})
