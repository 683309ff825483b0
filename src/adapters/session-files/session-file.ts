import { mergeSessions } from '../../session/merge-sessions.ts'
import type { News } from '../../session/news.ts'
import { readSession } from '../../session/read-session.ts'
import type { Session } from '../../session/session.ts'
import { sessionText } from '../../session/session-text.ts'
import { UserError } from '../../session/user-error.ts'
import type { Disk } from './disk.ts'
import { fileName } from './file-names.ts'
import { clearDead, takeLock, temporaryOf } from './lock.ts'
import type { Machine } from './machine.ts'
import { readSmall } from './read-small.ts'
import { linkOrCopy, replaceFile } from './replace-file.ts'

/** One session's file in a folder that is there. */
export interface Place {
  readonly disk: Disk
  readonly machine: Machine
  /** The file's full path. */
  readonly path: string
  /** Its name, which fits the key of the session in it. */
  readonly name: string
  /** Takes what has to be told. */
  readonly tell: (news: News) => void
}

type Found =
  | { readonly kind: 'session'; readonly session: Session }
  | { readonly kind: 'missing' | 'broken' | 'newer' }

/**
 * The session in a file, or nothing where there is none. What is damaged is set aside, and its backup used.
 * @throws UserError where a newer program wrote the file, or the system doesn't let it be read
 */
export function loadSession(place: Place): Session | undefined {
  try {
    clearDead(place.disk, place.machine, place.path)
  } catch {
    // A folder that can only be read keeps its dead locks.
  }
  const found = look(place, place.path)
  if (found.kind === 'session') return found.session
  if (found.kind === 'missing' && look(place, backupOf(place)).kind === 'missing') return undefined
  if (found.kind === 'newer') throw new UserError('state-newer', place.path)
  return locked(place, 'state-broken', () => recover(place))
}

/**
 * Saves what has changed in a session; what another window has changed meanwhile stays. It is on disk when this returns.
 * @param before the session without the change; nothing where it is begun
 * @returns the session as it stands now
 * @throws UserError with the code 'not-saved', 'locked', 'state-newer' or 'state-broken'
 */
export function saveSession(place: Place, session: Session, before: Session | undefined): Session {
  const { disk, machine, path } = place
  return locked(place, 'not-saved', (lock) => {
    const { session: merged, taken } = mergeSessions(before, session, recover(place))
    const temporary = temporaryOf(path, machine.self.pid)
    if (!replaceFile(disk, path, temporary, sessionText(merged), lock.isOurs)) return again
    if (taken) place.tell({ kind: 'taken-over' })
    return merged
  })
}

/** Said instead of a result where another process took this one's lock for dead. */
const again = Symbol('again')

/** Acts while this process alone may write the file. @param code what is told where the system refuses */
function locked<T>(
  place: Place,
  code: 'not-saved' | 'state-broken',
  act: (lock: ReturnType<typeof takeLock>) => T | typeof again,
): T {
  for (;;) {
    try {
      const lock = takeLock(place.disk, place.machine, place.path)
      try {
        const done = act(lock)
        if (done !== again) return done
      } finally {
        lock.release()
      }
    } catch (error) {
      if (error instanceof UserError) throw error
      throw new UserError(code, place.path)
    }
  }
}

/** The session on disk, once what is damaged was set aside and the backup put in its place. Needs the lock. */
function recover(place: Place): Session | undefined {
  const { disk, path, tell } = place
  const backup = backupOf(place)
  const found = look(place, path)
  if (found.kind === 'session') return found.session
  if (found.kind === 'newer') throw new UserError('state-newer', path)
  const aside = found.kind === 'broken' ? setAside(place, path) : undefined
  const before = look(place, backup)
  if (before.kind === 'broken') setAside(place, backup)
  const usable = before.kind === 'session' || before.kind === 'newer'
  if (usable) linkOrCopy(disk, backup, path)
  if (aside !== undefined) tell({ kind: 'set-aside', path: aside, backup: usable })
  else if (usable) tell({ kind: 'restored', path })
  if (before.kind === 'newer') throw new UserError('state-newer', path)
  return before.kind === 'session' ? before.session : undefined
}

function look({ disk, path: own, name }: Place, path: string): Found {
  try {
    const read = readSmall(disk, path)
    if (read.kind !== 'text') return { kind: read.kind === 'missing' ? 'missing' : 'broken' }
    const result = readSession(read.text)
    if (!result.ok) return { kind: result.reason }
    return fileName(result.session) === name
      ? { kind: 'session', session: result.session }
      : { kind: 'broken' }
  } catch {
    // It may be whole, and only closed to this person.
    throw new UserError('state-broken', own)
  }
}

/** Gives a file a name under which nothing is lost and nothing looks for it. @returns its new path */
function setAside({ disk, machine }: Place, path: string): string {
  const time = new Date(machine.now()).toISOString().replace(/[-:.]/g, '')
  const taken = (each: string): boolean => disk.lstatSync(each, { throwIfNoEntry: false }) !== undefined
  let aside = `${path}.corrupt-${time}`
  for (let count = 2; taken(aside); count += 1) aside = `${path}.corrupt-${time}-${count}`
  disk.renameSync(path, aside)
  return aside
}

function backupOf({ path }: Place): string {
  return `${path}.bak`
}
