import { holds } from '../flow/condition.ts'
import { mayStand } from '../flow/locate.ts'
import type { Drafts, Flow, Given, Step, StepId } from '../flow/step.ts'
import type { Session } from './session.ts'

/** A session under a newer guide, and what that means for the person. */
export interface Renewed {
  readonly session: Session
  /** The steps whose answer fell away: the guide no longer asks, or no longer knows what was chosen. */
  readonly gone: readonly StepId[]
  /** The steps that are asked now though something behind them was answered already. */
  readonly added: readonly StepId[]
}

/** Brings a session to the revision of a guide: drops what is gone, and tells what is new. Under its own revision nothing changes. */
export function renewSession(flow: Flow, session: Session, revision: string): Renewed {
  if (session.revision === revision) return { session, gone: [], added: [] }
  const steps = new Map(flow.steps.map((step) => [step.id, step]))
  const answers = keepKnown(session.answers, steps)
  const drafts = keepDrafts(session.drafts, steps)
  const renewed = { ...session, answers, drafts, revision }
  const gone = Object.keys(session.answers).filter((step): step is StepId => !(step in answers))
  return { session: renewed, gone, added: addedSteps(flow, renewed) }
}

function keepKnown(
  given: Readonly<Record<StepId, Given>>,
  steps: ReadonlyMap<StepId, Step>,
): Readonly<Record<StepId, Given>> {
  const kept: Record<StepId, Given> = {}
  for (const [id, step] of steps) {
    const answer = given[id]
    if (answer !== undefined && mayStand(step, answer)) kept[id] = answer
  }
  return kept
}

/** A draft is only offered: it stays as long as its step does. */
function keepDrafts(given: Drafts, steps: ReadonlyMap<StepId, Step>): Drafts {
  const kept: Record<StepId, Drafts[StepId]> = {}
  for (const id of steps.keys()) {
    const draft = given[id]
    if (draft !== undefined) kept[id] = draft
  }
  return kept
}

/** The open steps before the last one that is answered; one whose answer was taken back is not new. */
function addedSteps(flow: Flow, { answers, drafts }: Session): readonly StepId[] {
  const relevant: Record<StepId, Given> = {}
  let open: readonly StepId[] = []
  let added: readonly StepId[] = []
  for (const step of flow.steps) {
    if (!holds(step.when, relevant)) continue
    if (step.kind === 'outcome') break
    const given = answers[step.id]
    if (given !== undefined) {
      relevant[step.id] = given
      added = open
    } else if (drafts[step.id] === undefined) open = [...open, step.id]
  }
  return added
}
