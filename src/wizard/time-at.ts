import type { Time } from '../flow/clock.ts'
import type { Step } from '../flow/step.ts'
import type { Desk } from './ports.ts'

/** What time it is, for a step that a clock belongs to; the others don't ask. */
export function timeAt(desk: Desk, step: Step): Time | undefined {
  return step.clocks === undefined ? undefined : { now: desk.now(), zone: desk.zone }
}
