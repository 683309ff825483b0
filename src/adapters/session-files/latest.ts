import { join } from 'node:path'
import { type Disk, removeFile } from './disk.ts'
import { latestName, partsOf } from './file-names.ts'
import { readSmall } from './read-small.ts'

/**
 * The file of the session that was written last, by the note that is kept of it; nothing where there is no note. Thousands of
 * sessions need not be looked at to find it.
 */
export function readLatest(disk: Disk, folder: string): string | undefined {
  try {
    const note = readSmall(disk, join(folder, latestName))
    return note.kind === 'text' && partsOf(note.text)?.kind === 'session' ? note.text : undefined
  } catch {
    return undefined
  }
}

/** Notes which session was written last. Without the note one is slower, so no trouble with it counts. */
export function noteLatest(disk: Disk, folder: string, name: string): void {
  if (readLatest(disk, folder) === name) return
  const path = join(folder, latestName)
  try {
    // Made anew each time: what stands there may be a link or a pipe. Half a note names no file.
    removeFile(disk, path)
    const file = disk.openSync(path, 'wx', 0o600)
    try {
      disk.writeSync(file, name)
    } finally {
      disk.closeSync(file)
    }
  } catch {
    // The session itself is saved.
  }
}
