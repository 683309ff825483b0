import type { Position } from '../flow/locate.ts'
import type { Journey } from '../guides/journey.ts'
import { helpView } from '../screens/step-view.ts'
import type { Desk, Pick, Reply } from './ports.ts'
import { showPage } from './read.ts'

/** Shows why a step asks. @param further what else can be done there: the way to the problems, also where one types */
export function showHelp(
  desk: Desk,
  journey: Journey,
  { step, relevant }: Position,
  further: readonly Pick[] = [],
): Promise<Reply> {
  return showPage(desk, 'help', helpView(journey, desk.words, step, relevant), further)
}
