import type { Environment } from '../flow/environment.ts'
import { locate } from '../flow/locate.ts'
import { goBack, write } from '../flow/revise.ts'
import type { Answers } from '../flow/step.ts'
import { newSession } from '../session/session.ts'
import { askStep } from './ask-step.ts'
import { openPage } from './open-page.ts'
import type { Desk } from './ports.ts'
import { showHelp } from './show-help.ts'

/** A problem that is walked. */
export interface Aside {
  /** Pack and name ('problems/no-mail'). */
  readonly name: string
  readonly environment: Environment
  /** What the journey beside it answers, so that nobody is asked. */
  readonly known?: Answers
  /** What was answered before. */
  readonly answers?: Answers
  /** Takes the answers each time they have changed, before the next question is asked. */
  readonly keep?: (answers: Answers) => void
}

/** Leads a person through a problem. @returns how they left it: back to where they were, saved and left, or quit */
export async function runProblem(desk: Desk, aside: Aside): Promise<'back' | 'left' | 'quit'> {
  const { name, environment, known = {}, keep } = aside
  const journey = desk.journey(name, environment)
  let answers: Answers = { ...aside.answers, ...known }
  const change = (next: Answers): void => {
    answers = next
    keep?.(next)
  }
  let page = 0
  for (;;) {
    const position = locate(journey.flow, answers)
    const session = newSession(
      { journey: name, environment, name: '' },
      journey.revision,
      desk.now(),
      answers,
    )
    const reply = await askStep(desk, journey, session, position, { page })
    page = reply.kind === 'help' ? (reply.page ?? 0) : 0
    switch (reply.kind) {
      case 'quit':
        return 'quit'
      case 'help':
        if ((await showHelp(desk, journey, position)).kind === 'quit') return 'quit'
        break
      case 'answer':
        change(write({ answers, drafts: {} }, position.step.id, reply.value, desk.now()).answers)
        break
      case 'back': {
        const before = goBack(journey.flow, { answers, drafts: {} }).answers
        if (before === answers || Object.keys(known).some((step) => !(step in before))) return 'back'
        change(before)
        break
      }
      case 'action':
        if (reply.id === 'return') return 'back'
        if (reply.id === 'leave') return 'left'
        if ((await openPage(desk, journey, position.step)).kind === 'quit') return 'quit'
    }
  }
}
