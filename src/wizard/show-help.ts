import type { Position } from '../flow/locate.ts'
import type { Journey } from '../guides/journey.ts'
import { helpView } from '../screens/step-view.ts'
import type { Desk, Reply } from './ports.ts'
import { showPage } from './read.ts'

/** Shows why a step asks. */
export function showHelp(desk: Desk, journey: Journey, { step, relevant }: Position): Promise<Reply> {
  return showPage(desk, 'help', helpView(journey, desk.words, step, relevant))
}
