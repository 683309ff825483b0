import { constants } from 'node:fs'
import { dirname } from 'node:path'
import { codeOf, type Disk, removeFile, tolerating } from './disk.ts'

/** What a system says that can't sync a folder, or set a mode; the file is written all the same. */
const cannot = ['EPERM', 'EISDIR', 'EINVAL', 'ENOTSUP', 'EACCES', 'ENOSYS']

/**
 * Puts a text in a file's place: the file is the old one or the new one at any moment, and the new one is on disk when this
 * returns. The old one stays as its backup.
 * @param temporary where it is written first, in the same folder
 * @param mayReplace asked when all is written: whether it is still this process's turn
 * @returns whether it was
 * @throws where the system refuses; then the file is the old one, or the new one if only the folder could not be synced
 */
export function replaceFile(
  disk: Disk,
  path: string,
  temporary: string,
  text: string,
  mayReplace: () => boolean,
): boolean {
  removeFile(disk, temporary)
  try {
    writeWhole(disk, temporary, Buffer.from(text))
    if (!mayReplace()) {
      removeFile(disk, temporary)
      return false
    }
    keepBackup(disk, path)
    disk.renameSync(temporary, path)
  } catch (error) {
    tolerating([codeOf(error), ...cannot], () => removeFile(disk, temporary))
    throw error
  }
  syncFolder(disk, dirname(path))
  return true
}

function writeWhole(disk: Disk, path: string, bytes: Uint8Array): void {
  const file = disk.openSync(path, 'wx', 0o600)
  try {
    // What a person's umask takes away from its owner is given back.
    tolerating(cannot, () => disk.fchmodSync(file, 0o600))
    for (let done = 0; done < bytes.length; ) done += disk.writeSync(file, bytes, done)
    disk.fsyncSync(file)
    if (disk.fstatSync(file).size !== bytes.length) throw new Error('the disk took less than it was given')
  } finally {
    disk.closeSync(file)
  }
}

/** A second name for the old file, or a copy where the file system knows no second names. Without either one goes on. */
function keepBackup(disk: Disk, path: string): void {
  const backup = `${path}.bak`
  try {
    removeFile(disk, backup)
    linkOrCopy(disk, path, backup)
  } catch (error) {
    if (codeOf(error) === '') throw error
  }
}

/** Gives a file a second name, or copies it. @throws where the second name is taken, or neither can be done */
export function linkOrCopy(disk: Disk, from: string, to: string): void {
  try {
    disk.linkSync(from, to)
  } catch (error) {
    if (['ENOENT', 'EEXIST'].includes(codeOf(error))) throw error
    copyWhole(disk, from, to)
  }
}

function copyWhole(disk: Disk, from: string, to: string): void {
  try {
    disk.copyFileSync(from, to, constants.COPYFILE_EXCL)
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') removeFile(disk, to)
    throw error
  }
}

/** Makes a rename itself durable, where the system can. */
function syncFolder(disk: Disk, folder: string): void {
  tolerating(cannot, () => {
    const handle = disk.openSync(folder, 'r')
    try {
      disk.fsyncSync(handle)
    } finally {
      disk.closeSync(handle)
    }
  })
}

/** Makes a folder that its owner alone can look into, and those above it. @throws where the system refuses */
export function makeFolder(disk: Disk, folder: string): void {
  disk.mkdirSync(folder, { recursive: true, mode: 0o700 })
  if ((disk.statSync(folder).mode & 0o077) !== 0) tolerating(cannot, () => disk.chmodSync(folder, 0o700))
}
