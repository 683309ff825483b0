import type { Step } from '../flow/step.ts'
import type { Journey } from '../guides/journey.ts'
import { letterStep, readyLetter, readyLetterView } from '../screens/ready-letter.ts'
import { remindersOf } from '../screens/reminders.ts'
import type { Session } from '../session/session.ts'
import type { Desk, Pick, Reply } from './ports.ts'
import { showPage } from './read.ts'
import { saveFile } from './save-file.ts'
import { showLetter } from './show-letter.ts'

/** Shows the ready-made e-mail that serves where the person stands, and writes it to a file where they want it. */
export async function takeDraft(desk: Desk, journey: Journey, session: Session): Promise<Reply> {
  const { words } = desk
  const step = letterStep(journey, session.answers)
  if (step === undefined) return { kind: 'back' }
  const time = { now: desk.now(), zone: desk.zone }
  const letter = readyLetter(journey, words, step, session.answers, time, desk.speak)
  const view = readyLetterView(journey, words, step, session.answers, time, letter)
  return showLetter(desk, letter, view)
}

/** Writes the reminders of the clocks that run to a calendar file, or says that none is left. */
export async function takeCalendar(desk: Desk, journey: Journey, session: Session): Promise<Reply> {
  const { words } = desk
  const reminders = remindersOf(journey, words, session, { now: desk.now(), zone: desk.zone })
  if (reminders.length === 0)
    return showPage(desk, 'calendar', { title: words.say('waiting.no-reminder'), blocks: [] })
  return saveFile(desk, {
    name: 'traces-reminders.ics',
    text: await desk.calendar(reminders),
    how: words.say('waiting.calendar-how'),
  })
}

/** The pick that shows the ready-made e-mail of a task, and that which makes reminders where a text is only read. */
export function alongPicks(desk: Desk, step: Step): readonly Pick[] {
  const pick = (id: 'draft' | 'calendar'): Pick => ({
    id,
    text: desk.words.say(`waiting.${id}`),
    reply: { kind: 'action', id },
  })
  const writes = step.letter !== undefined && (step.kind === 'task' || step.kind === 'outcome')
  const reminds = step.clocks !== undefined && (step.kind === 'notice' || step.kind === 'outcome')
  return [...(writes ? [pick('draft')] : []), ...(reminds ? [pick('calendar')] : [])]
}
