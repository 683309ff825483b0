import { holds } from '../flow/condition.ts'
import type { Answers } from '../flow/step.ts'
import type { Addressee, OperatorAdvice } from './operator-advice.ts'

/**
 * Whom a person writes to on their company and their role.
 * @param advice what the packs say for their journey, if anything
 * @param relevant their answers on that journey
 * @returns the first of its addressees whose condition holds; nothing where the packs name none
 */
export function addresseeOf(advice: OperatorAdvice | undefined, relevant: Answers): Addressee | undefined {
  return advice?.write.find(({ when }) => holds(when, relevant))
}
