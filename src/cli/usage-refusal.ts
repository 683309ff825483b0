/** A command line that is wrong: told in words, exit code 2 (or another where the reason has one). */
export class UsageRefusal extends Error {
  readonly exitCode: number

  constructor(text: string, exitCode = 2) {
    super(text)
    this.name = 'UsageRefusal'
    this.exitCode = exitCode
  }
}

/** Tells a UsageRefusal, also one that was made in another part of the bundle. */
export function isUsageRefusal(error: unknown): error is UsageRefusal {
  return error instanceof Error && error.name === 'UsageRefusal'
}
