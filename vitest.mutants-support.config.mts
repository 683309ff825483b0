import { defineConfig } from 'vitest/config'

/** The tests that mutants of the support code must survive: those of its room. */
export default defineConfig({
  test: {
    include: ['test/support/*.test.ts'],
    exclude: ['test/support/{turns,current}.test.ts'],
    testTimeout: 60_000,
  },
})
