import type { Position } from '../flow/locate.ts'
import type { Answers } from '../flow/step.ts'
import type { Journey } from '../guides/journey.ts'
import { narrowestBox } from '../screens/form-lines.ts'
import { stepView } from '../screens/step-view.ts'
import { textWidth } from '../screens/text.ts'
import type { View } from '../screens/view.ts'
import type { Desk, Pick } from './ports.ts'
import { fits } from './read.ts'
import { timeAt } from './time-at.ts'

/** A step to be shown, and the picks below it. */
export interface Shown {
  readonly view: View
  readonly picks: readonly Pick[]
}

/**
 * A form drawn as it lies on the site, with a pick to read it as a list; in accessible mode told field by field.
 * @returns nothing where the step has no form, or the window has no room for the drawing
 */
export function drawnStep(
  desk: Desk,
  journey: Journey,
  answers: Answers,
  { step, relevant }: Position,
  picks: readonly Pick[],
): Shown | undefined {
  const page = desk.page()
  const spoken = page.spoken !== undefined
  if (step.kind !== 'task' || step.form === undefined) return undefined
  if (!spoken && textWidth(page.columns) < narrowestBox) return undefined
  const view = stepView(journey, desk.words, step, relevant, answers, {
    drawn: true,
    spoken,
    time: timeAt(desk, step),
  })
  const last = picks.slice(-2)
  const asList: Pick = {
    id: 'as-list',
    text: desk.words.say(spoken ? 'accessible.read-again' : 'buttons.as-list'),
    reply: { kind: 'action', id: 'as-list' },
  }
  const all = [...picks.slice(0, -2), asList, ...last]
  return view.blocks.some(({ kind }) => kind === 'form') && (spoken || fits(desk, view, all))
    ? { view, picks: all }
    : undefined
}
