import type { Reporter, SerializedError, TestModule } from 'vitest/node'

interface Counts {
  passed: number
  failed: number
  skipped: number
}

/** A reporter whose one line, `N passed, N failed`, is the last of the run. */
export class ClosingLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly SerializedError[]): void {
    const line = closingLine(count(modules, unhandledErrors))
    // At the exit, because other reporters go on printing after the end of the run.
    process.once('exit', () => process.stdout.write(`${line}\n`))
  }
}

function closingLine({ passed, failed, skipped }: Counts): string {
  const always = `${passed} passed, ${failed} failed`
  return skipped === 0 ? always : `${always}, ${skipped} skipped`
}

function count(modules: readonly TestModule[], unhandledErrors: readonly SerializedError[]): Counts {
  const counts: Counts = { passed: 0, failed: unhandledErrors.length, skipped: 0 }
  for (const module of modules) {
    for (const test of module.children.allTests()) {
      const { state } = test.result()
      // A test that was never reached ran as little as a skipped one.
      counts[state === 'pending' ? 'skipped' : state] += 1
    }
    // A file or group that broke outside its tests fails the run, so it may not hide behind "0 failed".
    counts.failed += module.errors().length
    for (const suite of module.children.allSuites()) counts.failed += suite.errors().length
  }
  return counts
}
