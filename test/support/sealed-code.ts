import type { StepId, Value } from '../../src/flow/step.ts'
import type { Told } from '../../src/support/make-code.ts'
import { openCode } from '../../src/support/open-code.ts'
import { type Header, pack } from '../../src/support/payload.ts'
import { seal } from '../../src/support/seal.ts'
import { answered, now } from '../flow/build.ts'
import { lost, parkRevisions } from './small.ts'

/** Somebody whose problem runs aside, with what they have answered in it. */
export const asideAt = (values: Readonly<Record<StepId, Value>>): Partial<Told> => ({
  aside: { name: 'problems/lost', flow: lost, answers: answered(values) },
})

export const header: Header = {
  journey: 0,
  revision: 0,
  environment: 2,
  language: 3,
  problem: 0,
  age: 3,
  index: 0,
}
export const sealed = (more: Partial<Header>, rest = 0n) => seal(pack({ ...header, ...more }, rest))
export const kindOf = (more: Partial<Header>, rest = 0n) => {
  const opened = openCode(sealed(more, rest), parkRevisions, now)
  return opened.ok ? 'opened' : opened.why
}
