import type { Session } from '../session/session.ts'
import type { Exported } from '../support/export-form.ts'
import { asideOf, sessionAge, sessionCode } from '../wizard/session-code.ts'
import { codeDesk } from './code-desk.ts'
import type { Context } from './context.ts'

/** What an export of a session is made of. */
export function exportedOf(context: Context, session: Session): Exported {
  const desk = codeDesk(context)
  const { name, revision, flow } = context.world.journey(session.journey, session.environment)
  return {
    version: context.world.version,
    journey: { name, revision, flow },
    answers: session.answers,
    aside: asideOf(desk, session),
    language: context.words.language,
    environment: session.environment,
    age: sessionAge(desk, session),
    code: sessionCode(desk, session),
    name: session.name,
    startedAt: session.startedAt,
    updatedAt: session.updatedAt,
  }
}
