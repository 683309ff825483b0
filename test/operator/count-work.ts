import { Session } from 'node:inspector'

/** How often the blocks of our own code ran while a function did (V8's precise coverage): a clock that no load disturbs. */
export function countWork(run: () => void, folder: string): number {
  const session = new Session()
  session.connect()
  session.post('Profiler.enable')
  session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true })
  run()
  let count = 0
  session.post('Profiler.takePreciseCoverage', (error, coverage) => {
    if (error !== null) throw error
    for (const { url, functions } of coverage.result)
      if (url.includes(folder))
        for (const { ranges } of functions) for (const range of ranges) count += range.count
  })
  session.post('Profiler.stopPreciseCoverage')
  session.disconnect()
  return count
}
