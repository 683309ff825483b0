import { holds, stepsRead } from './condition.ts'
import { type Answers, answerOptions, type Flow, type Step, type StepId, type Value } from './step.ts'

/** One situation that still matters: a step, and answers that lead to it. */
export interface Turn {
  readonly step: Step
  readonly answers: Answers
}

const someTime = '2026-01-01T00:00:00.000Z'

/**
 * Every step in every situation that a later condition can still tell apart, each with one example of answers that lead there
 * (not every path: those are too many to count).
 * @returns the turns, and the answers with which the flow falls off its end (none in a flow that may be built)
 */
export function turns(flow: Flow): { readonly turns: readonly Turn[]; readonly falls: readonly Answers[] } {
  const readFrom = readLater(flow)
  const found: Turn[] = []
  let states: readonly Answers[] = [{}]
  flow.steps.forEach((step, index) => {
    const after = new Map<string, Answers>()
    const keep = (answers: Answers): void => {
      const key = situation(answers, readFrom[index + 1] ?? new Set())
      if (!after.has(key)) after.set(key, answers)
    }
    for (const answers of states) {
      if (!holds(step.when, answers)) keep(answers)
      else {
        found.push({ step, answers })
        for (const value of examples(step)) keep({ ...answers, [step.id]: { value, at: someTime } })
      }
    }
    states = [...after.values()]
  })
  return { turns: found, falls: states }
}

/** For each place in the flow, the steps that conditions from there on read. */
function readLater(flow: Flow): readonly ReadonlySet<StepId>[] {
  const sets: Set<StepId>[] = [new Set()]
  for (const step of flow.steps.toReversed())
    sets.unshift(new Set([...(sets[0] ?? []), ...stepsRead(step.when)]))
  return sets
}

function situation(answers: Answers, read: ReadonlySet<StepId>): string {
  return [...read].map((id) => JSON.stringify(answers[id]?.value ?? null)).join()
}

function examples(step: Step): readonly Value[] {
  switch (step.kind) {
    case 'notice':
    case 'task':
      return ['done']
    case 'choice':
      return answerOptions(step)
    case 'choices':
      return answerOptions(step).reduce<readonly (readonly string[])[]>(
        (sets, option) => sets.concat(sets.map((set) => set.concat(option))),
        [[]],
      )
    case 'entry':
      return step.optional ? ['withheld', 'skipped'] : ['withheld']
    case 'outcome':
      return []
  }
}
