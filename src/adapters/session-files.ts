import { basename, join } from 'node:path'
import type { News } from '../session/news.ts'
import type { Session, SessionKey } from '../session/session.ts'
import { keptPaths, type SessionStore } from '../session/store.ts'
import { UserError } from '../session/user-error.ts'
import { codeOf, type Disk, mayLie, realDisk, removeFile, tolerating } from './session-files/disk.ts'
import { fileName, isLike, latestName, partsOf, probeName } from './session-files/file-names.ts'
import { noteLatest, readLatest } from './session-files/latest.ts'
import { listFiles, sessionsByTime } from './session-files/list-files.ts'
import { type Machine, thisMachine } from './session-files/machine.ts'
import { makeFolder } from './session-files/replace-file.ts'
import { loadSession, type Place, saveSession } from './session-files/session-file.ts'

/**
 * Keeps each session in a file of its own, which only its owner can read. What `save` has taken is on disk when it returns; a
 * file is always the old one or the new one, whatever happens, and windows side by side lose nothing of each other.
 * docs/decisions/0017 says how.
 */
export function sessionFiles(
  folder: string,
  disk: Disk = realDisk,
  machine: Machine = thisMachine(),
): SessionStore {
  let told: readonly News[] = []
  const tell = (news: News): void => {
    if (!told.some((each) => JSON.stringify(each) === JSON.stringify(news))) told = [...told, news]
  }
  const placeOf = (name: string): Place => ({ disk, machine, path: join(folder, name), name, tell })
  return {
    keeps: true,
    folder,
    canSave: () => canWrite(disk, folder),
    list: function* (like = {}) {
      const latest = readLatest(disk, folder)
      const refused: UserError[] = []
      let found = false
      try {
        for (const name of inOrder(latest, () => sessionsByTime(disk, folder))) {
          if (!isLike(name, like.environment, like.name)) continue
          const session = orRefused(() => loadSession(placeOf(name)), refused)
          if (session === undefined) continue
          found = true
          yield session
        }
        const [first] = refused
        if (!found && first !== undefined) throw first
      } finally {
        // Whoever got another session learns that there was one more.
        if (found)
          for (const { code, what } of refused)
            if (code === 'state-newer') tell({ kind: 'newer', path: what })
      }
    },
    has: (key) => keptOf(key).length > 0,
    find: (key) => {
      const place = placeOf(fileName(key))
      return mayLie(disk, place.path) ? loadSession(place) : undefined
    },
    save: (session, before) => {
      const name = fileName(session)
      const saved = save(placeOf(name), session, before)
      noteLatest(disk, folder, name)
      return saved
    },
    files: (most) => listFiles(disk, folder, most),
    forget: (key) => {
      if (key === undefined) return forgetAll(disk, keptPaths(listFiles(disk, folder)))
      if (readLatest(disk, folder) === fileName(key)) removeFile(disk, join(folder, latestName))
      return forgetAll(disk, keptOf(key))
    },
    news: () => {
      const news = told
      told = []
      return news
    },
  }

  /** The files of one session, by their paths. */
  function keptOf(key: SessionKey): readonly string[] {
    const own = fileName(key)
    return keptPaths(listFiles(disk, folder)).filter((path) => partsOf(basename(path))?.session === own)
  }

  function save(place: Place, session: Session, before: Session | undefined): Session {
    try {
      makeFolder(disk, folder)
    } catch {
      throw new UserError('not-saved', place.path)
    }
    return saveSession(place, session, before)
  }
}

/** What is found, or nothing where that is refused with a reason; the reason is kept. */
function orRefused<T>(find: () => T, refused: UserError[]): T | undefined {
  try {
    return find()
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    refused.push(error)
    return undefined
  }
}

/** The latest first, then the others; these are looked for only when one asks further. */
function* inOrder(latest: string | undefined, others: () => readonly string[]): Iterable<string> {
  if (latest !== undefined) yield latest
  for (const name of others()) if (name !== latest) yield name
}

/** Whether a file can be made in a folder, by trying. */
function canWrite(disk: Disk, folder: string): boolean {
  const probe = join(folder, probeName)
  try {
    makeFolder(disk, folder)
    removeFile(disk, probe)
    // Another window may be trying the same.
    tolerating(['EEXIST'], () => disk.closeSync(disk.openSync(probe, 'wx', 0o600)))
    removeFile(disk, probe)
    return true
  } catch {
    return false
  }
}

/** Deletes all that can be deleted. @throws UserError that names the first that can't */
function forgetAll(disk: Disk, paths: readonly string[]): readonly string[] {
  const kept = paths.filter((path) => !isDeleted(disk, path))
  const [first] = kept
  if (first !== undefined) throw new UserError('not-forgotten', first)
  return paths
}

function isDeleted(disk: Disk, path: string): boolean {
  try {
    // A folder that stood in a file's place was set aside like a file; it is deleted if nothing is in it.
    if (disk.lstatSync(path).isDirectory()) disk.rmdirSync(path)
    else disk.unlinkSync(path)
    return true
  } catch (error) {
    return codeOf(error) === 'ENOENT'
  }
}
