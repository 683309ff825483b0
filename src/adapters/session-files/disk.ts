import * as fs from 'node:fs'

/** What the store asks of the file system; tests put a failing one in its place. */
export type Disk = Pick<
  typeof fs,
  | 'chmodSync'
  | 'closeSync'
  | 'copyFileSync'
  | 'fchmodSync'
  | 'fstatSync'
  | 'fsyncSync'
  | 'linkSync'
  | 'lstatSync'
  | 'mkdirSync'
  | 'openSync'
  | 'opendirSync'
  | 'readSync'
  | 'renameSync'
  | 'rmdirSync'
  | 'statSync'
  | 'unlinkSync'
  | 'writeSync'
>

/** The file system itself. */
export const realDisk: Disk = fs

/** The system's name for what went wrong ('ENOENT'), or nothing where it was no error of the system. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : ''
}

/** Does what may fail in some ways. @param codes the system's names for these ways @throws where it fails in another way */
export function tolerating(codes: readonly string[], act: () => void): void {
  try {
    act()
  } catch (error) {
    if (!codes.includes(codeOf(error))) throw error
  }
}

/** Removes a file, where it is there. */
export function removeFile(disk: Disk, path: string): void {
  tolerating(['ENOENT'], () => disk.unlinkSync(path))
}

/**
 * Whether anything of a session may lie at its path: the file, its backup, or what a process that died has left of its lock. Where
 * the system doesn't tell, something may.
 */
export function mayLie(disk: Disk, path: string): boolean {
  return ['', '.bak', '.lock', '.lock.break'].some((behind) => {
    try {
      disk.lstatSync(path + behind)
      return true
    } catch (error) {
      return codeOf(error) !== 'ENOENT'
    }
  })
}
