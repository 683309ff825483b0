import type { Session } from '../../src/session/session.ts'

/** A session in which a little was answered. */
export const session: Session = {
  version: 1,
  journey: 'land/visitor',
  environment: 'production',
  revision: 'abc',
  name: '',
  answers: {
    'who/name': { value: 'Anna', at: '2026-11-21T09:30:00.000Z' },
    'who/goods': { value: ['fruit', 'wood'], at: '2026-11-21T09:31:00.000Z' },
  },
  drafts: { 'who/school': { value: 'yes', at: '2026-11-21T09:29:00.000Z' } },
  aside: null,
  startedAt: '2026-11-21T09:28:00.000Z',
  updatedAt: '2026-11-21T09:31:00.000Z',
}
