// Mutation tests of the store of progress: `npm run mutants:store`. docs/mutants.md lists what survives, with its reason.
export default {
  testRunner: 'vitest',
  vitest: { configFile: 'vitest.mutants-store.config.mts', related: false },
  mutate: [
    'src/adapters/session-files.ts',
    'src/adapters/session-files/*.ts',
    'src/session/{merge-sessions,nesting,read-session,renew-session,session-text,unsaved-store}.ts',
  ],
  ignorePatterns: ['/dist', '/docs', '/bench', '/schemas'],
  reporters: ['clear-text', 'progress-append-only', 'json'],
  jsonReporter: { fileName: '.stryker-tmp/store.json' },
  clearTextReporter: { allowColor: false, reportTests: false },
  thresholds: { high: 95, low: 90, break: 90 },
  concurrency: 2,
  timeoutMS: 10_000,
}
