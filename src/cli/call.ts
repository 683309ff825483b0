import type { Context } from './context.ts'

/** What a command needs besides its options: the context, and where its exit code goes. */
export interface Call {
  readonly context: Context
  readonly end: (exitCode: number) => void
}
