import { defineConfig } from 'vitest/config'
import { ClosingLine } from './test/closing-line.mts'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/system/**'],
    // How long a test takes says nothing here: a busy machine must not make it fail.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    reporters: ['default', new ClosingLine()],
  },
})
