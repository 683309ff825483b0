import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { locate } from '../../src/flow/locate.ts'
import type { Answers, StepId } from '../../src/flow/step.ts'
import { newSession } from '../../src/session/session.ts'
import { locales, newHome } from './installed.ts'
import type { Plan } from './walk.ts'

/** A home in which a journey is begun: answered as planned up to a step, which is next. */
export function begunHome(name: string, plan: Plan, stop: StepId): string {
  const journey = locales.journey(name)
  const at = '2026-11-17T09:00:00.000Z'
  const answers: Record<StepId, Answers[StepId]> = {}
  for (;;) {
    const { step } = locate(journey.flow, answers)
    if (step.id === stop) break
    const value = step.kind === 'task' || step.kind === 'notice' ? 'done' : plan[step.id]
    if (value === undefined) throw new Error(`nothing is planned for ${step.id}`)
    answers[step.id] = { value, at }
  }
  const home = newHome()
  const folder = join(home, '.local/state/traces-guide')
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const session = newSession(
    { journey: name, environment: 'production', name: '' },
    journey.revision,
    at,
    answers,
  )
  const file = join(folder, `${name.replace('/', '.')}.production.json`)
  writeFileSync(file, JSON.stringify(session), { mode: 0o600 })
  return home
}
