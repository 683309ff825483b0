import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foresee, type Span, span } from '../../src/flow/foresee.ts'
import { locate } from '../../src/flow/locate.ts'
import type { Answers, Flow, StepId } from '../../src/flow/step.ts'
import { anyFlow, anyFlowWithAnswers, completions, everyAnswer } from './any-flow.ts'
import { now } from './build.ts'

/** Small enough to walk every way to its end. */
const small = 7
const whole = 12

/** The span of all steps, or of some of them, as a part of a journey is. */
function spanOf(flow: Flow, answers: Answers, some = new Set(flow.steps.map(({ id }) => id))): Span {
  const foreseen = foresee(flow, answers).filter(({ step }) => some.has(step.id))
  return span(foreseen, locate(flow, answers).relevant)
}

function stepsOf(
  flow: Flow,
  path: readonly StepId[],
  some = new Set(flow.steps.map(({ id }) => id)),
): number {
  const outcomes = flow.steps.filter((step) => step.kind === 'outcome').map(({ id }) => id)
  return path.filter((id) => some.has(id) && !outcomes.includes(id)).length
}

/** Some of a flow's steps. */
function someSteps(flow: Flow, bits: number): Set<StepId> {
  return new Set(flow.steps.map(({ id }) => id).filter((_, index) => (bits >> index) % 2 === 1))
}

describe('what is foreseen is so', () => {
  it('certain is a step that every completion reaches, excluded one that none does', () => {
    fc.assert(
      fc.property(anyFlowWithAnswers(small), ({ flow, answers }) => {
        const paths = completions(flow, answers).map(({ path }) => path)
        for (const { step, likelihood } of foresee(flow, answers)) {
          const reached = paths.filter((path) => path.includes(step.id)).length
          if (likelihood === 'certain') expect(reached).toBe(paths.length)
          if (likelihood === 'excluded') expect(reached).toBe(0)
        }
      }),
      { numRuns: 500 },
    )
  })

  it('what is answered is the path that locate walks, and all of it certain', () => {
    fc.assert(
      fc.property(anyFlowWithAnswers(whole), ({ flow, answers }) => {
        const foreseen = foresee(flow, answers)
        const told = (some: (each: (typeof foreseen)[number]) => boolean) =>
          foreseen.filter(some).map(({ step }) => step.id)
        const { path } = locate(flow, answers)
        expect(told(({ answered }) => answered)).toEqual(path.slice(0, -1))
        expect(told(({ likelihood }) => likelihood === 'certain')).toEqual(expect.arrayContaining([...path]))
      }),
      { numRuns: 500 },
    )
  })

  it('nothing is only possible any more at an outcome', () => {
    fc.assert(
      fc.property(anyFlow(small), (flow) => {
        for (const { path, answers } of completions(flow, {}).slice(0, 50))
          expect(
            foresee(flow, answers).flatMap((each) => (each.likelihood === 'certain' ? [each.step.id] : [])),
          ).toEqual(path)
      }),
    )
  })
})

describe('the span', () => {
  it('holds the number of steps of every completion', () => {
    fc.assert(
      fc.property(anyFlowWithAnswers(small), ({ flow, answers }) => {
        const { least, most } = spanOf(flow, answers)
        for (const { path } of completions(flow, answers)) {
          expect(stepsOf(flow, path)).toBeGreaterThanOrEqual(least)
          expect(stepsOf(flow, path)).toBeLessThanOrEqual(most)
        }
      }),
      { numRuns: 500 },
    )
  })

  it('holds it for a part of the flow too, whose choices may stand elsewhere', () => {
    fc.assert(
      fc.property(anyFlowWithAnswers(small), fc.nat(2 ** small), ({ flow, answers }, bits) => {
        const some = someSteps(flow, bits)
        const { least, most } = spanOf(flow, answers, some)
        for (const { path } of completions(flow, answers)) {
          expect(stepsOf(flow, path, some)).toBeGreaterThanOrEqual(least)
          expect(stepsOf(flow, path, some)).toBeLessThanOrEqual(most)
        }
      }),
      { numRuns: 500 },
    )
  })

  it('narrows with each answer', () => {
    fc.assert(
      fc.property(anyFlowWithAnswers(whole), fc.nat(2 ** whole), ({ flow, answers }, bits) => {
        const { step } = locate(flow, answers)
        for (const some of [undefined, someSteps(flow, bits)])
          for (const value of everyAnswer(step)) {
            const before = spanOf(flow, answers, some)
            const after = spanOf(flow, { ...answers, [step.id]: { value, at: now } }, some)
            expect(after.least).toBeGreaterThanOrEqual(before.least)
            expect(after.most).toBeLessThanOrEqual(before.most)
          }
      }),
      { numRuns: 500 },
    )
  })

  it('is the very number at an outcome', () => {
    fc.assert(
      fc.property(anyFlow(small), (flow) => {
        for (const { path, answers } of completions(flow, {}).slice(0, 50)) {
          const steps = stepsOf(flow, path)
          expect(spanOf(flow, answers)).toEqual({ least: steps, most: steps })
        }
      }),
    )
  })
})
