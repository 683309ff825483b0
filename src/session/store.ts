import type { Environment } from '../flow/environment.ts'
import type { News } from './news.ts'
import type { Session, SessionKey } from './session.ts'

/** The files in which a store keeps anything, by their full paths. */
export interface Kept {
  readonly sessions: readonly string[]
  /** What each session was before its last change. */
  readonly backups: readonly string[]
  /** What was damaged. */
  readonly setAside: readonly string[]
  /** Locks, temporary files, and the note of which session was written last. */
  readonly working: readonly string[]
  /** Whether there are more than were asked for. */
  readonly more: boolean
}

/** Where sessions are kept. What `save` has taken is on disk when it returns. */
export interface SessionStore {
  /** Whether what is saved stays when the program ends. */
  readonly keeps: boolean
  /** The folder, by its full path. */
  readonly folder: string
  /** Whether anything can be written in the folder. It is made where there is none. */
  canSave(): boolean
  /**
   * Sessions, the one that was written last first; each is read when it is asked for.
   * @param like what they must have in their key
   * @throws UserError where a file can't be used, and none could
   */
  list(like?: { readonly environment?: Environment; readonly name?: string }): Iterable<Session>
  /** Whether anything is kept of a session, readable or not. */
  has(key: SessionKey): boolean
  /** One session, or nothing where there is none. @throws UserError where its file can't be used */
  find(key: SessionKey): Session | undefined
  /**
   * Saves what has changed in a session. What another window has changed meanwhile stays.
   * @param before the session as it was found or saved last, without the change; nothing where it is begun
   * @returns the session as it stands now
   * @throws UserError with the code 'not-saved', 'locked' or 'state-newer'
   */
  save(session: Session, before: Session | undefined): Session
  /** @param most how many files are wanted at most; their order counts only where there are no more */
  files(most?: number): Kept
  /** Deletes them all, or those of one session: its file, its backup and what belongs to them. @returns the paths that were deleted. @throws UserError where one can't be deleted, after all others */
  forget(key?: SessionKey): readonly string[]
  /** What has to be told since this was asked last. */
  news(): readonly News[]
}

/** All paths of what is kept. */
export function keptPaths({ sessions, backups, setAside, working }: Kept): readonly string[] {
  return [...sessions, ...backups, ...setAside, ...working]
}
