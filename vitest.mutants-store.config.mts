import { defineConfig } from 'vitest/config'

// What tells one mutant of the store from another. Every damage, one by one, is left to `npm test`: it takes too long here.
export default defineConfig({
  test: {
    include: [
      'test/adapters/session-files*.test.ts',
      'test/adapters/session-files/*.test.ts',
      'test/session/*.test.ts',
    ],
    exclude: ['test/adapters/session-files/every-damage.test.ts'],
    testTimeout: 60_000,
  },
})
