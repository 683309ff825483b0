import type { Session, SessionKey } from './session.ts'

/** Where sessions are kept. What `save` has taken is on disk when it returns. */
export interface SessionStore {
  /** All sessions, the one that was written last first. @throws UserError where a file can't be used */
  list(): readonly Session[]
  /** One session, or nothing where there is none. @throws UserError where its file can't be used */
  find(key: SessionKey): Session | undefined
  /** @throws UserError with the code 'not-saved' */
  save(session: Session): void
  /** The files that hold sessions, by their full paths. */
  files(): readonly string[]
  /** Deletes them all. @returns the paths that were deleted */
  forget(): readonly string[]
}
