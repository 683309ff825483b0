import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildSync } from 'esbuild'
import { afterAll } from 'vitest'
import { sessionFiles } from '../../../src/adapters/session-files.ts'
import type { Session } from '../../../src/session/session.ts'

/** The folder of these tests; it is gone when they are over. */
export const room = mkdtempSync(join(tmpdir(), 'traces-guide-store-'))
afterAll(() => rmSync(room, { recursive: true, force: true }))

/** The program of test/system/store/writer.ts, with the store in it as it ships. */
export const writer = join(room, 'writer.cjs')
buildSync({
  entryPoints: [join(import.meta.dirname, 'writer.ts')],
  outfile: writer,
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20.19',
  logLevel: 'warning',
})

const key = { journey: 'land/visitor', environment: 'production', name: '' } as const

/** The session of the writers, as another process finds it. */
export function found(folder: string): Session | undefined {
  return sessionFiles(folder).find(key)
}

/** Runs the writer under strace, which meets a system call with what is told. @returns its exit code, or the signal's name */
export function inject(folder: string, rule: string, count = 1): number | string {
  const { status, signal } = spawnSync(
    'strace',
    ['-f', '-o', '/dev/null', '-e', `inject=${rule}`, process.execPath, writer, folder, 'w', String(count)],
    { stdio: ['ignore', 'ignore', 'ignore'], timeout: 60_000 },
  )
  return signal ?? status ?? -1
}
