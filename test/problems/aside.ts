import type { Environment } from '../../src/flow/environment.ts'
import { type Turn, turns } from '../../src/flow/turns.ts'
import { newSession, type Session } from '../../src/session/session.ts'
import { locales, type Script } from '../wizard/desk.ts'

/** The turns in which somebody stands at a step of a journey. */
export function turnsAt(journey: string, step: string): readonly Turn[] {
  return turns(locales.journey(journey).flow).turns.filter((turn) => turn.step.id === step)
}

/** A session of somebody who stands at a step; @throws where nobody ever does */
export function standing(journey: string, step: string, environment: Environment = 'production'): Session {
  const [turn] = turnsAt(journey, step)
  if (turn === undefined) throw new Error(`nobody stands at ${step} in ${journey}`)
  const { revision } = locales.journey(journey)
  return newSession({ journey, environment, name: '' }, revision, '2026-11-16T08:00:00.000Z', turn.answers)
}

/** At every end of a problem, back to where one was. */
export function backFrom(problem: string): Script {
  const ends = locales.journey(problem).flow.steps.filter((step) => step.kind === 'outcome')
  return Object.fromEntries(ends.map((step) => [step.id, 'return']))
}

/** What leads into the problems at a step: its pick; where one types or marks, help. */
export function wayIn(journey: string, step: string): 'differs' | 'problem' | 'help!' {
  const found = locales.journey(journey).flow.steps.find((each) => each.id === step)
  if (found?.kind === 'task') return 'differs'
  return found?.kind === 'entry' || found?.kind === 'choices' ? 'help!' : 'problem'
}
