import type { Zone } from '../flow/calendar.ts'
import { clocksThatRun } from '../flow/clock.ts'
import type { Environment } from '../flow/environment.ts'
import { locate } from '../flow/locate.ts'
import type { Answers, Instant } from '../flow/step.ts'
import type { Journey } from '../guides/journey.ts'
import type { Session } from '../session/session.ts'
import { type Age, ageOf } from '../support/age.ts'
import { makeCode, type Walked } from '../support/make-code.ts'
import type { Revisions } from '../support/revisions.ts'

/** What a code or an export of a session needs of the world. */
export interface CodeDesk {
  readonly language: string
  revisions(): Revisions
  journey(name: string, environment: Environment): Journey
  now(): Instant
  readonly zone: Zone
}

/** The support code of a session; nothing where its journey has no number, as in a pack of one's own. */
export function sessionCode(desk: CodeDesk, session: Session): string | undefined {
  const { name, flow } = desk.journey(session.journey, session.environment)
  const made = makeCode(
    {
      journey: { name, flow, answers: session.answers },
      aside: asideOf(desk, session),
      environment: session.environment,
      language: desk.language,
      age: sessionAge(desk, session),
    },
    desk.revisions(),
  )
  return made.ok ? made.code : undefined
}

/** How long ago the newest clock that runs was started; where none runs, the last answer on the path was given. */
export function sessionAge(desk: CodeDesk, session: Session): Age {
  const { flow } = desk.journey(session.journey, session.environment)
  const time = { now: desk.now(), zone: desk.zone }
  const started = clocksThatRun(flow, session.answers, time).map(({ from }) => from)
  const newest =
    started.length === 0
      ? lastMoment(locate(flow, session.answers).relevant)
      : new Date(Math.max(...started)).toISOString()
  return ageOf(newest, time.now)
}

/** The problem that runs aside of a session, where this guide has it. */
export function asideOf(desk: CodeDesk, { aside, environment }: Session): Walked | undefined {
  if (aside === null || desk.revisions().releases.at(-1)?.[aside.flow] === undefined) return undefined
  return { name: aside.flow, flow: desk.journey(aside.flow, environment).flow, answers: aside.answers }
}

function lastMoment(answers: Answers): Instant | undefined {
  return Object.values(answers)
    .map(({ at }) => at)
    .sort()
    .at(-1)
}
