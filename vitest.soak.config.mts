import { defineConfig } from 'vitest/config'
import { ClosingLine } from './test/closing-line.mts'

/** What is tried by chance in the system tests, thirty times as long: for a night, not for every change. */
export default defineConfig({
  test: {
    include: [
      'test/system/store/kill.test.ts',
      'test/system/store/random-sessions.test.ts',
      'test/system/support-codes.test.ts',
    ],
    provide: { times: 30 },
    hookTimeout: 120_000,
    maxWorkers: 2,
    reporters: ['default', new ClosingLine()],
  },
})
