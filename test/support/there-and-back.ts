import { locate } from '../../src/flow/locate.ts'
import type { Answers } from '../../src/flow/step.ts'
import { findStep } from '../../src/support/find-step.ts'
import { hearCode } from '../../src/support/hear-code.ts'
import { makeCode, type Told } from '../../src/support/make-code.ts'
import { now, revisions } from './codes.ts'

/** Answers with what was typed withheld, as a code has them. */
export function withheld(answers: Answers, flow: Told['journey']['flow']): Answers {
  const typed = new Set<string>(flow.steps.filter((step) => step.kind === 'entry').map((step) => step.id))
  return Object.fromEntries(
    Object.entries(answers).map(([id, { value }]) => [
      id,
      { value: typed.has(id) && value !== 'skipped' ? 'withheld' : value, at: now },
    ]),
  )
}

/** Makes a code, opens it, and tells what came out other than it went in: nothing, if all is well. */
export function thereAndBack(told: Told): readonly string[] {
  const { name, flow, answers } = told.journey
  const before = locate(flow, answers)
  const made = makeCode(told, revisions)
  const heard = made.ok ? hearCode(made.code, revisions, now) : undefined
  if (heard?.kind !== 'opened') return [`${name} at ${before.step.id} does not open`]
  const { code: _, revision: __, ...said } = heard.said
  const relevant = withheld(before.relevant, flow)
  const { environment, language, age } = told
  const meant = {
    journey: name,
    environment,
    language,
    age,
    standing: { path: before.path, answers: relevant },
    aside: undefined,
  }
  const found = findStep(flow, before.step.id, heard.said.standing.answers, now)
  const wanted = {
    position: { at: before.at, step: before.step, path: before.path, relevant },
    how: 'same',
    fresh: [],
  }
  return [
    ...differs('said', sorted(said), sorted(meant)),
    ...differs('found', sorted(found), sorted(wanted)),
    ...differs('located', locate(flow, heard.said.standing.answers).step.id, before.step.id),
  ]
}

function differs(what: string, one: unknown, other: unknown): readonly string[] {
  const [left, right] = [JSON.stringify(one), JSON.stringify(other)]
  return left === right ? [] : [`${what}: ${left} instead of ${right}`]
}

/** The same with its keys in order, so that its text can be compared. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, each]) => each !== undefined)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([key, each]) => [key, sorted(each)]),
  )
}
