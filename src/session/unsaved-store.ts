import type { Session, SessionKey } from './session.ts'
import type { SessionStore } from './store.ts'

/** A store that keeps what is saved only as long as the program runs, for a folder that can't be written. It reads what lies there. */
export function unsavedStore(store: SessionStore): SessionStore {
  const saved = new Map<string, Session>()
  const nameOf = ({ journey, environment, name }: SessionKey): string =>
    JSON.stringify([journey, environment, name.normalize('NFC')])
  return {
    ...store,
    keeps: false,
    list: function* (like = {}) {
      const { environment, name } = like
      for (const session of [...saved.values()].reverse())
        if (
          (environment === undefined || session.environment === environment) &&
          (name === undefined || session.name === name)
        )
          yield session
      for (const session of store.list(like)) if (!saved.has(nameOf(session))) yield session
    },
    has: (key) => saved.has(nameOf(key)) || store.has(key),
    find: (key) => saved.get(nameOf(key)) ?? store.find(key),
    save: (session) => {
      saved.delete(nameOf(session))
      saved.set(nameOf(session), session)
      return session
    },
  }
}
