import { closeSync, constants, lstatSync, mkdirSync, openSync, readdirSync, writeSync } from 'node:fs'
import { join, resolve } from 'node:path'

/** What became of a folder that was to be written. */
export type WrittenFolder = 'written' | 'exists' | 'no-folder' | 'failed'

/** What a path in the folder may be made of: nothing that leads out of it. */
const plainPath = /^[\p{L}\p{N}][\p{L}\p{N}-]*(\/[\p{L}\p{N}][\p{L}\p{N}-]*)*\.[a-z]+$/u

/**
 * Writes files to a new or an empty folder. They are for others to read: their modes are the usual ones.
 * @param files each text by its path in the folder, with '/' between
 * @param force whether files that are there may be overwritten. A link or a device never is, and other files stay
 * @returns 'exists' where the folder holds something, 'no-folder' where something else stands there or in it, 'failed' where
 * the disk or a folder refuses
 */
export function writeFolder(path: string, files: ReadonlyMap<string, string>, force: boolean): WrittenFolder {
  const root = resolve(path)
  try {
    const there = lstatSync(root, { throwIfNoEntry: false })
    if (there !== undefined && !there.isDirectory()) return 'no-folder'
    if (there !== undefined && !force && readdirSync(root).length > 0) return 'exists'
    const names = [...files.keys()]
    if (!names.every((name) => plainPath.test(name))) return 'failed'
    // All is looked at before anything is written.
    for (const name of names) if (!isFree(root, name.split('/'))) return 'no-folder'
    mkdirSync(root, { recursive: true })
    for (const [name, text] of files) write(root, name.split('/'), text, force)
    return 'written'
  } catch {
    return 'failed'
  }
}

/** Whether a file can stand there: on the way to it are folders or nothing, and at its end a file or nothing. */
function isFree(root: string, names: readonly string[]): boolean {
  return names.every((_, index) => {
    const there = lstatSync(join(root, ...names.slice(0, index + 1)), { throwIfNoEntry: false })
    if (there === undefined) return true
    return index === names.length - 1 ? there.isFile() : there.isDirectory()
  })
}

function write(root: string, names: readonly string[], text: string, force: boolean): void {
  const { O_CREAT, O_EXCL, O_NOFOLLOW = 0, O_TRUNC, O_WRONLY } = constants
  mkdirSync(join(root, ...names.slice(0, -1)), { recursive: true })
  const file = openSync(join(root, ...names), O_WRONLY | O_CREAT | O_NOFOLLOW | (force ? O_TRUNC : O_EXCL))
  try {
    const bytes = Buffer.from(text)
    for (let done = 0; done < bytes.length; ) done += writeSync(file, bytes, done)
  } finally {
    closeSync(file)
  }
}
