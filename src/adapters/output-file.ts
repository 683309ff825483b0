import { closeSync, constants, lstatSync, openSync, writeSync } from 'node:fs'

/** What became of a file that was to be written. */
export type Written = 'written' | 'exists' | 'no-file' | 'failed'

/**
 * Writes a text to a new file, for its owner alone.
 * @param force whether a file that is there may be overwritten. A link, a folder or a device never is
 * @returns 'exists' where a file is there, 'no-file' where something else is, 'failed' where the disk or the folder refuses
 */
export function writeOutput(path: string, text: string, force: boolean): Written {
  const { O_CREAT, O_EXCL, O_NOFOLLOW = 0, O_TRUNC, O_WRONLY } = constants
  let file: number | undefined
  try {
    const there = lstatSync(path, { throwIfNoEntry: false })
    if (there !== undefined && !there.isFile()) return 'no-file'
    if (there !== undefined && !force) return 'exists'
    file = openSync(path, O_WRONLY | O_NOFOLLOW | (force ? O_CREAT | O_TRUNC : O_CREAT | O_EXCL), 0o600)
    const bytes = Buffer.from(text)
    for (let done = 0; done < bytes.length; ) done += writeSync(file, bytes, done)
    return 'written'
  } catch {
    return 'failed'
  } finally {
    if (file !== undefined) closeSync(file)
  }
}
