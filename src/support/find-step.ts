import { holds } from '../flow/condition.ts'
import { locate, mayStand, type Position } from '../flow/locate.ts'
import type { Answers, Flow, Given, Instant, Step, StepId } from '../flow/step.ts'

/** Where a person stands, seen with this guide, whichever guide they have. */
export interface Found {
  readonly position: Position
  /**
   * `same`: the very step, by the very way; `asks-new`: the very step, but this guide asks something before it that the other didn't;
   * `off-path`: this guide has the step, but doesn't lead these answers there; `gone`: it has no such step, and the position is
   * where these answers lead.
   */
  readonly how: 'same' | 'asks-new' | 'off-path' | 'gone'
  /** The questions and steps before it that the other guide didn't have. */
  readonly fresh: readonly StepId[]
}

/**
 * Finds the step at which a person stands in a flow that may have changed since.
 * @param answers what is known of their answers
 * @param at the moment that tasks which nobody told of are to bear
 */
export function findStep(flow: Flow, target: StepId, answers: Answers, at: Instant): Found {
  const steps = flow.steps
  const step = steps.find(({ id }) => id === target)
  if (step === undefined) return { position: locate(flow, answers), how: 'gone', fresh: [] }
  const path: StepId[] = []
  const fresh: StepId[] = []
  const relevant: Record<StepId, Given> = {}
  let ended = false
  for (const before of steps.slice(0, steps.indexOf(step))) {
    if (ended || !holds(before.when, relevant)) continue
    path.push(before.id)
    ended = before.kind === 'outcome'
    const told = answers[before.id]
    const stands = told !== undefined && mayStand(before, told)
    if (!stands && !ended) fresh.push(before.id)
    const given = stands ? told : unasked(before, at)
    if (given !== undefined) relevant[before.id] = given
  }
  const off = ended || !holds(step.when, relevant)
  const way = { path: [...path, step.id], relevant }
  const position: Position =
    step.kind === 'outcome' ? { at: 'outcome', step, ...way } : { at: 'step', step, ...way }
  return { position, how: off ? 'off-path' : fresh.length > 0 ? 'asks-new' : 'same', fresh }
}

/** A step that the other guide didn't have: done where nothing is chosen, else open. */
function unasked(step: Step, at: Instant): Given | undefined {
  if (step.kind === 'notice' || step.kind === 'task') return { value: 'done', at }
  return step.kind === 'entry' ? { value: 'withheld', at } : undefined
}
