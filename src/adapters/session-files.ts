import { createHash } from 'node:crypto'
import {
  closeSync,
  existsSync,
  fsyncSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { readSession } from '../session/read-session.ts'
import type { Session, SessionKey } from '../session/session.ts'
import type { SessionStore } from '../session/store.ts'
import { UserError } from '../session/user-error.ts'

const mostBytes = 1024 * 1024

/**
 * Keeps each session in a file of its own, which only its owner can read. A save is on disk when it returns: a temporary file is
 * written, synced and renamed over the old one, so that a file is always the old one or the new one.
 */
export function sessionFiles(folder: string): SessionStore {
  const named = (form: RegExp): readonly string[] =>
    usable(folder, () => (existsSync(folder) ? readdirSync(folder) : []))
      .filter((name) => form.test(name))
      .map((name) => join(folder, name))
  const paths = (): readonly string[] => named(/\.json$/)
  const read = (path: string): Session => {
    const stat = lstatSync(path)
    if (!stat.isFile() || stat.size > mostBytes) throw new UserError('state-broken', path)
    const result = readSession(readFileSync(path, 'utf8'))
    if (!result.ok) throw new UserError(result.reason === 'newer' ? 'state-newer' : 'state-broken', path)
    return result.session
  }
  return {
    list: () =>
      paths()
        .map(read)
        .sort((a, b) => (a.updatedAt < b.updatedAt ? 1 : -1)),
    find: (key) => {
      const path = join(folder, fileName(key))
      return existsSync(path) ? read(path) : undefined
    },
    save: (session) => saveSession(folder, session),
    files: paths,
    forget: () => {
      const found = named(/\.json(\.\d+\.tmp)?$/)
      for (const path of found) usable(path, () => rmSync(path))
      return found
    },
  }
}

/** Does something with a file or folder. @throws UserError where it is no such thing, or closed to this person */
function usable<T>(path: string, use: () => T): T {
  try {
    return use()
  } catch {
    throw new UserError('state-broken', path)
  }
}

function saveSession(folder: string, session: Session): void {
  const path = join(folder, fileName(session))
  const temporary = `${path}.${process.pid}.tmp`
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    rmSync(temporary, { force: true })
    const file = openSync(temporary, 'wx', 0o600)
    try {
      writeFileSync(file, `${JSON.stringify(session, null, 1)}\n`)
      fsyncSync(file)
    } finally {
      closeSync(file)
    }
    renameSync(temporary, path)
    syncFolder(folder)
  } catch {
    removeIfThere(temporary)
    throw new UserError('not-saved', path)
  }
}

function removeIfThere(path: string): void {
  try {
    rmSync(path, { force: true })
  } catch {
    // It stood there before, as a folder: that is not ours to remove.
  }
}

/** Makes the rename itself durable, where the system can. */
function syncFolder(folder: string): void {
  try {
    const handle = openSync(folder, 'r')
    try {
      fsyncSync(handle)
    } finally {
      closeSync(handle)
    }
  } catch {
    // Windows can't sync a folder; the rename stands all the same.
  }
}

/** A name that any file system takes; what a person typed stands in it as a digest, of which no two are alike. */
function fileName({ journey, environment, name }: SessionKey): string {
  const own =
    name === '' ? '' : `.${createHash('sha256').update(name.normalize('NFC')).digest('hex').slice(0, 16)}`
  return `${journey.replace('/', '.')}.${environment}${own}.json`
}
