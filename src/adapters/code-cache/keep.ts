import {
  closeSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  writevSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { isOwn, pack } from './read-kept.ts'

/** So many versions of the program and of Node keep their code side by side. */
const mostFolders = 4

/** So many files of code lie in one folder: one for each part and use. */
const mostFiles = 96

/**
 * Whether compiled code can be kept in a folder: it is this user's own and has room. The first time it is only made: who runs a
 * version once shall not wait for what is never read.
 */
export function isReady(folder: string): boolean {
  try {
    if (mkdirSync(folder, { recursive: true, mode: 0o700 }) !== undefined) {
      dropOldest(dirname(folder))
      return false
    }
    const there = lstatSync(folder)
    return there.isDirectory() && isOwn(there) && readdirSync(folder).length < mostFiles
  } catch {
    return false
  }
}

/** Keeps compiled code in a file that only this user can read or write, whole or not at all; in silence where that can't be. */
export function keep(path: string, code: Buffer, source: string): void {
  const temporary = `${path}.${process.pid}.tmp`
  try {
    const file = openSync(temporary, 'wx', 0o600)
    try {
      writevSync(file, pack(code, source))
    } finally {
      closeSync(file)
    }
    renameSync(temporary, path)
  } catch {
    drop(temporary)
  }
}

function dropOldest(base: string): void {
  const folders = readdirSync(base)
    .map((name) => join(base, name))
    .map((path) => ({ path, at: lstatSync(path).mtimeMs }))
    .sort((one, other) => other.at - one.at)
  for (const { path } of folders.slice(mostFolders)) drop(path)
}

/** Deletes what is there, in silence where that can't be. */
export function drop(path: string): void {
  try {
    rmSync(path, { recursive: true, force: true })
  } catch {
    // What can't be deleted harms nobody.
  }
}
