// Mutation tests: `npm run mutants`. What survives is listed with its reason in docs/mutants.md.
export default {
  testRunner: 'vitest',
  vitest: { configFile: 'vitest.mutants.config.mts', related: false },
  mutate: ['src/screens/safe.ts', 'src/screens/safe-json.ts', 'src/guides/link.ts'],
  reporters: ['clear-text', 'progress-append-only'],
  clearTextReporter: { allowColor: false, reportTests: false },
  thresholds: { high: 95, low: 95, break: 90 },
  concurrency: 2,
  timeoutMS: 60_000,
  allowEmpty: false,
}
