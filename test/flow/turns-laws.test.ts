import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkFlow } from '../../src/flow/check-flow.ts'
import { stepsRead } from '../../src/flow/condition.ts'
import { locate } from '../../src/flow/locate.ts'
import type { Answers, Flow, StepId } from '../../src/flow/step.ts'
import { turns } from '../../src/flow/turns.ts'
import { anyFlow, completions } from './any-flow.ts'

/** Small enough to walk every way to its end. */
const small = 7
const whole = 12

describe('the flows of these laws', () => {
  it('are flows that may be built, but for steps that no answers reach', () => {
    fc.assert(
      fc.property(anyFlow(whole), (flow) => {
        expect(checkFlow(flow).filter((flaw) => flaw.code !== 'never-reached')).toEqual([])
      }),
    )
  })
})

describe('every turn', () => {
  it('has answers that lead to its step', () => {
    fc.assert(
      fc.property(anyFlow(whole), (flow) => {
        for (const { step, answers } of turns(flow).turns) expect(locate(flow, answers).step.id).toBe(step.id)
      }),
    )
  })

  it('is a situation that some way goes through, and each such situation is one turn', () => {
    fc.assert(
      fc.property(anyFlow(small), (flow) => {
        const found = turns(flow).turns.map(({ step, answers }) => situation(flow, step.id, answers))
        const ways = completions(flow, {}).flatMap(({ path, answers }) =>
          path.map((id) => situation(flow, id, before(flow, id, answers))),
        )
        expect(found.toSorted()).toEqual([...new Set(ways)].sort())
      }),
    )
  })
})

/** A step, and those of the answers that a condition from there on reads. */
function situation(flow: Flow, id: StepId, answers: Answers): string {
  const from = flow.steps.findIndex((step) => step.id === id)
  const read = new Set(flow.steps.slice(from).flatMap((step) => stepsRead(step.when)))
  return JSON.stringify([id, ...[...read].sort().map((each) => answers[each]?.value ?? null)])
}

function before(flow: Flow, id: StepId, answers: Answers): Answers {
  const from = flow.steps.findIndex((step) => step.id === id)
  const earlier = flow.steps.slice(0, from).map((step) => step.id)
  return Object.fromEntries(Object.entries(answers).filter(([each]) => earlier.some((step) => step === each)))
}
