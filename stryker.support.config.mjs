// Mutation tests of the support code: `npm run mutants:support`. docs/mutants.md lists what survives, with its reason.
export default {
  testRunner: 'vitest',
  vitest: { configFile: 'vitest.mutants-support.config.mts', related: false },
  mutate: ['src/support/*.ts', '!src/support/read-revisions.ts'],
  ignorePatterns: ['dist', 'docs', 'bench'],
  reporters: ['clear-text', 'progress-append-only', 'json'],
  jsonReporter: { fileName: '.stryker-tmp/support.json' },
  clearTextReporter: { allowColor: false, reportTests: false },
  thresholds: { high: 98, low: 95, break: 95 },
  concurrency: 2,
  timeoutMS: 20_000,
  tempDirName: '.stryker-tmp/support',
}
