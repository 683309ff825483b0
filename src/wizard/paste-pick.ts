import type { Choice } from '../flow/step.ts'
import type { Journey } from '../guides/journey.ts'
import type { Desk, Pick } from './ports.ts'

/** Whether a choice can be answered by a table that is pasted. */
export function canPaste(desk: Desk, journey: Journey, step: Choice): boolean {
  return (
    step.reads === 'operator-check' &&
    desk.prompter.pastes === true &&
    desk.operators()[journey.name] !== undefined
  )
}

/** The pick that leads to pasting. */
export function pastePick(desk: Desk): Pick {
  return {
    id: 'paste',
    text: desk.words.say('operator-check.paste'),
    reply: { kind: 'action', id: 'paste' },
  }
}
