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
  /** Whether their own request is sent, and they wait for the answer. */
  readonly sent: boolean
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
    sent: mine && session?.journey === journey && isSent(context, session),
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

/** What a person does when they request access: with a company that is there, or by creating it. */
const requests: readonly string[] = ['access.request', 'operator.create']

/** Whether somebody waits, and has requested access before. */
function isSent({ world }: Context, session: Session): boolean {
  const { flow } = world.journey(session.journey, session.environment)
  const { step, relevant } = locate(flow, session.answers)
  if (step.kind !== 'choice' || step.waits !== true) return false
  return flow.steps.some(
    ({ id, does = [] }) => relevant[id] !== undefined && does.some((deed) => requests.includes(deed.does)),
  )
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
