import { defineConfig } from 'vitest/config'

// The tests of the modules that Stryker changes, and no others: each change runs them anew.
export default defineConfig({
  test: {
    include: ['test/screens/safe.test.ts', 'test/screens/safe-json.test.ts', 'test/guides/link.test.ts'],
    testTimeout: 120_000,
  },
})
