import type { SessionStore } from './store.ts'

/** What one helps others with has nothing to do with one's own progress: it is neither read nor written. */
export const noStore: SessionStore = {
  keeps: false,
  folder: '',
  canSave: () => false,
  list: () => [],
  has: () => false,
  find: () => undefined,
  save: (session) => session,
  files: () => ({ sessions: [], backups: [], setAside: [], working: [], more: false }),
  forget: () => [],
  news: () => [],
}
