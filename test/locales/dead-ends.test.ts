import { describe, expect, it } from 'vitest'
import { locate } from '../../src/flow/locate.ts'
import { type Answers, answerOptions, type Step, type StepId } from '../../src/flow/step.ts'
import { type Turn, turns } from '../../src/flow/turns.ts'
import { givenAnswers } from '../../src/wizard/walk.ts'
import { locales } from '../wizard/desk.ts'

const { journeys, problems, entrance } = locales.catalogue()
const names = [...[...journeys, ...problems].map(({ name }) => name), entrance]
const at = '2026-11-17T09:00:00.000Z'

// Words, sites and languages change nothing here: each journey is walked once, in every turn.
describe.each(names)('no dead end in %s', (name) => {
  const { flow } = locales.journey(name)
  const walked = turns(flow).turns
  const choices = walked.filter(({ step }) => step.kind === 'choice')

  it('every answer leads on, to a step behind or to an end', () => {
    const stuck = walked.flatMap(({ step, answers }) =>
      answersTo(step).flatMap((value) => {
        const next = locate(flow, { ...answers, [step.id]: { value, at } })
        return next.path.includes(step.id) && next.step.id !== step.id ? [] : [`${step.id}: ${value}`]
      }),
    )
    expect(stuck).toEqual([])
  })

  it('a choice that no answer ends leads back to one where another answer is possible', () => {
    const stuck = choices.filter(
      ({ step, answers }) =>
        answerOptions(step).length === 0 &&
        !reopened(step).some((id) => answers[id] !== undefined && answersTo(stepOf(id)).length > 1),
    )
    expect(stuck.map(({ step }) => step.id)).toEqual([])
  })

  it('whatever is asked again was gone through', () => {
    const wrong = choices.flatMap(({ step, answers }) => {
      const { path, relevant } = locate(flow, answers)
      return reopened(step).filter((id) => !path.includes(id) || relevant[id] === undefined)
    })
    expect(wrong).toEqual([])
  })

  it('every hand-over begins in its journey, with what it brings along', () => {
    const begun = walked.flatMap(({ step }: Turn) =>
      step.kind === 'outcome' && step.journey !== undefined
        ? [{ end: step.id, target: locales.journey(step.journey), given: givenAnswers(step, at) }]
        : [],
    )
    for (const { end, target, given } of begun) {
      expect(locate(target.flow, given).at, end).toBe('step')
      expect(unasked(given, turns(target.flow).turns), end).toEqual([])
    }
  })

  function stepOf(id: StepId): Step | undefined {
    return flow.steps.find((step) => step.id === id)
  }
})

/** The answers that a step takes, for those that are answered by choosing or by doing. */
function answersTo(step: Step | undefined): readonly string[] {
  if (step === undefined || step.kind === 'outcome') return []
  if (step.kind === 'choice') return answerOptions(step)
  return step.kind === 'entry' ? ['withheld'] : ['done']
}

function reopened(step: Step): readonly StepId[] {
  return step.kind === 'choice'
    ? step.options.flatMap((option) => (option.does === 'reopen' ? [option.step] : []))
    : []
}

/** Of answers that are brought along, those that no turn of the journey asks for. */
function unasked(given: Answers, walked: readonly Turn[]): readonly string[] {
  const asked = new Set<string>(
    walked.flatMap(({ step }) => answersTo(step).map((value) => `${step.id}=${value}`)),
  )
  return Object.entries(given)
    .map(([id, answer]) => `${id}=${answer?.value}`)
    .filter((each) => !asked.has(each))
}
