import { defineConfig } from 'vitest/config'
import { ClosingLine } from './test/closing-line.mts'

export default defineConfig({
  test: {
    include: ['test/system/**/*.test.ts'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    provide: { times: 1 },
    // More terminals at once would make one another late.
    maxWorkers: 2,
    reporters: ['default', new ClosingLine()],
  },
})
