import { locate } from '../flow/locate.ts'
import type { Answers } from '../flow/step.ts'
import { foldName } from '../guides/find-journey.ts'
import type { OperatorAdvice } from '../guides/operator-advice.ts'
import type { Session } from '../session/session.ts'
import { isUserError } from '../session/user-error.ts'
import type { Context } from './context.ts'
import { keyFor, savedSession } from './find-session.ts'
import type { CommonOptions } from './options.ts'
import { tellUserError } from './tell-user-error.ts'
import { UsageRefusal } from './usage-refusal.ts'

/** For whom a table of companies is read: the journey with its advice, and what is known of the company. */
export interface OperatorCase {
  readonly journey: string
  readonly advice: OperatorAdvice
  readonly company: string | undefined
  readonly relevant: Answers
}

/**
 * The case that the options and what is saved make. `--name` names a session, and where there is none of that name, the
 * company itself: then the choices of the session that is there hold, but nothing that was typed for another company.
 * @throws UsageRefusal where there is no journey, or one that has no rules for the table
 */
export function operatorCase(context: Context, options: CommonOptions): OperatorCase {
  const { world, words } = context
  const { name, ...unnamed } = options
  const own = sessionOrNone(context, options)
  const session = own ?? (name === undefined ? undefined : sessionOrNone(context, unnamed))
  const journey = keyFor(context, options)?.journey ?? session?.journey
  const advices = world.operators()
  const known = Object.keys(advices)
    .map((each) => each.split('/')[1] ?? each)
    .join(', ')
  if (journey === undefined) throw new UsageRefusal(words.say('errors.which-role', { known }))
  const advice = advices[journey]
  if (advice === undefined) throw new UsageRefusal(words.say('operator-check.no-rules', { journey, known }))
  const relevant = relevantOf(context, session)
  const company = textOf(relevant, advice)
  const mine = own !== undefined || name === undefined || foldName(company ?? '') === foldName(name)
  return {
    journey,
    advice,
    company: mine ? (company ?? name) : name,
    relevant: mine ? relevant : choicesOf(context, session, relevant),
  }
}

/** What can't be read is told; a table can be judged without it where the role is named. */
function sessionOrNone(context: Context, options: CommonOptions): Session | undefined {
  try {
    return savedSession(context, options)
  } catch (error) {
    if (!isUserError(error) || options.role === undefined) throw error
    tellUserError(context, error)
    return undefined
  }
}

function relevantOf({ world }: Context, session: Session | undefined): Answers {
  if (session === undefined) return {}
  const { flow } = world.journey(session.journey, session.environment)
  return locate(flow, session.answers).relevant
}

/** The answers without what was typed. */
function choicesOf({ world }: Context, session: Session | undefined, relevant: Answers): Answers {
  if (session === undefined) return {}
  const { flow } = world.journey(session.journey, session.environment)
  const chosen = flow.steps.filter((step) => step.kind !== 'entry' && relevant[step.id] !== undefined)
  return Object.fromEntries(chosen.flatMap(({ id }) => (relevant[id] ? [[id, relevant[id]]] : [])))
}

function textOf(relevant: Answers, advice: OperatorAdvice): string | undefined {
  const step = advice.answers.company
  const value = step === undefined ? undefined : relevant[step]?.value
  return typeof value === 'string' && value !== 'skipped' && value !== 'withheld' ? value : undefined
}
