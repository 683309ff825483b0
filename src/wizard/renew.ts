import type { Journey } from '../guides/journey.ts'
import type { ViewBlock } from '../screens/view.ts'
import { renewSession } from '../session/renew-session.ts'
import type { Session } from '../session/session.ts'
import type { Desk } from './ports.ts'
import { showNote } from './show-note.ts'

/**
 * Brings a session to the guide of today, and says what that means for the person, if anything. It is saved after that: who
 * leaves the page is told again.
 */
export async function renew(desk: Desk, journey: Journey, session: Session): Promise<Session | 'quit'> {
  const { session: renewed, gone, added } = renewSession(journey.flow, session, journey.revision)
  if (renewed === session) return session
  const said = (key: string, count: number): readonly ViewBlock[] =>
    count === 0 ? [] : [{ kind: 'paragraph', runs: [desk.words.say(`store.${key}`, { count })] }]
  const blocks = [...said('gone', gone.length), ...said('added', added.length)]
  if (blocks.length > 0) {
    const left = await showNote(desk, 'renewed', { title: desk.words.say('store.renewed'), blocks })
    if (left === 'quit') return 'quit'
  }
  return desk.sessions.save(renewed, session)
}
