import { defineConfig } from 'vitest/config'
import { ClosingLine } from './test/closing-line.mts'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/system/**'],
    reporters: ['default', new ClosingLine()],
  },
})
