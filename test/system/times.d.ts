import 'vitest'

declare module 'vitest' {
  interface ProvidedContext {
    /** How many times as long as in CI what is tried by chance is tried. */
    readonly times: number
  }
}
