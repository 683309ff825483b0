import { staleNote } from '../screens/stale-note.ts'
import type { View, ViewBlock } from '../screens/view.ts'
import type { Session } from '../session/session.ts'
import type { Desk } from './ports.ts'

/** What stands on the start page, above its picks. @param sessions those that can be gone on with, the last one first */
export function startView(desk: Desk, sessions: readonly Session[]): View {
  const paragraph = (...keys: readonly string[]): ViewBlock => ({
    kind: 'paragraph',
    runs: [keys.map((key) => desk.words.say(`welcome.${key}`)).join(' ')],
  })
  const items = ['email', 'phone', 'company'].map((key) => [desk.words.say(`welcome.ready-${key}`)])
  return {
    title: desk.words.say('welcome.title'),
    aside: desk.words.say(`languages.${desk.words.language}`),
    blocks:
      sessions.length > 0
        ? [paragraph('safe'), ...staleNotes(desk, sessions)]
        : [
            // One paragraph, so that the page and its picks fit 24 rows.
            paragraph('what', 'stop'),
            paragraph('ready'),
            { kind: 'list', ordered: false, items },
            paragraph('safe'),
          ],
  }
}

function staleNotes(desk: Desk, [latest]: readonly Session[]): readonly ViewBlock[] {
  if (latest === undefined) return []
  const journey = desk.journey(latest.journey, latest.environment)
  return staleNote(journey, desk.words, latest.answers, desk.now())
}
