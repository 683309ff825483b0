import type { Flow } from '../../src/flow/step.ts'
import { choice, choices, entry, flow, is, notice, outcome, task } from './build.ts'

/**
 * A visit to a park: who is too young is sent away, who has no ticket buys one, who brings pets says which.
 * Small enough to know by heart, and with a step of each kind.
 */
export const park: Flow = flow(
  notice('park/welcome'),
  choice('park/age', ['child', 'adult', { id: 'later', does: 'action', action: 'leave' }]),
  outcome('park/too-young', is('park/age', 'child')),
  choice('park/ticket', ['yes', 'no', 'lost']),
  task('park/buy', is('park/ticket', 'no', 'lost')),
  entry('park/name', { optional: true }),
  choices('park/pets', ['dog', 'cat', 'snake']),
  task('park/leash', is('park/pets', 'dog', 'cat')),
  notice('park/free', {
    allOf: [is('park/ticket', 'yes'), { not: is('park/pets', 'snake') }],
  }),
  outcome('park/in'),
)

/** The answers of an adult with a ticket and no pets. */
export const straightIn = {
  'park/welcome': 'done',
  'park/age': 'adult',
  'park/ticket': 'yes',
  'park/name': 'skipped',
  'park/pets': [],
  'park/free': 'done',
} as const
