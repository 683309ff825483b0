import { locate } from '../flow/locate.ts'
import { type Answers, answerOptions } from '../flow/step.ts'
import { addresseeOf } from '../guides/addressee-of.ts'
import { hasProblem } from '../guides/find-problem.ts'
import type { Journey } from '../guides/journey.ts'
import type { Session } from '../session/session.ts'
import type { Desk, Ending } from './ports.ts'
import { runProblem } from './run-problem.ts'

/** The session with a problem that begins to run aside; the journey stands still. */
export function beginAside(desk: Desk, journey: Journey, session: Session, problem: string): Session {
  return keepAside(desk, session, { flow: problem, answers: knownAnswers(desk, problem, journey, session) })
}

/** Goes on with the problem that runs aside; once it has led back, the journey stands where it stood. */
export async function walkAside(desk: Desk, session: Session): Promise<Session | Ending> {
  const { aside } = session
  if (aside === null || !hasProblem(desk.catalogue, aside.flow)) return keepAside(desk, session, null)
  const journey = desk.journey(session.journey, session.environment)
  let current = session
  const ended = await runProblem(desk, {
    name: aside.flow,
    environment: session.environment,
    known: knownAnswers(desk, aside.flow, journey, session),
    answers: aside.answers,
    keep: (answers) => {
      current = keepAside(desk, current, { flow: aside.flow, answers })
    },
  })
  if (ended === 'back') return keepAside(desk, current, null)
  return { kind: ended, desk, journey: current }
}

/** What a journey answers of a problem beside it: to which authority one writes. */
export function knownAnswers(
  desk: Desk,
  problem: string,
  journey: Journey,
  session: Pick<Session, 'answers'>,
): Answers {
  const { flow } = desk.journey(problem, journey.environment)
  const asked = flow.steps.find((step) => step.kind === 'choice' && step.known === 'authority')
  if (asked === undefined) return {}
  const { relevant } = locate(journey.flow, session.answers)
  const fact = addresseeOf(desk.operators()[journey.name], relevant)?.fact ?? ''
  const value = answerOptions(asked).includes(fact) ? fact : 'other'
  return { [asked.id]: { value, at: desk.now() } }
}

function keepAside(desk: Desk, session: Session, aside: Session['aside']): Session {
  return desk.sessions.save({ ...session, aside, updatedAt: desk.now() }, session)
}
