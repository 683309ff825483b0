import { answerOptions, type Choice } from '../flow/step.ts'
import type { OperatorCheck } from '../operator/check.ts'

/**
 * The option of a choice that a table means: the activity that is there, `other` for what must be asked about, `none`,
 * `requested`. Nothing where the table can't be read.
 * @param wants the activities that allow the request
 */
export function optionRead(step: Choice, wants: readonly string[], check: OperatorCheck): string | undefined {
  const options = answerOptions(step)
  const there = check.decides.flatMap((index) => check.rows[index]?.activities ?? [])
  switch (check.verdict) {
    case 'request': {
      const ready = there.filter(({ state }) => state === 'valid' || state === 'new' || state === 'none')
      return wants.find((id) => options.includes(id) && ready.some((activity) => activity.id === id))
    }
    case 'wait':
      return within('requested')
    case 'ask-authority': {
      const told = there.map(({ id }) => id ?? '').filter((id) => !wants.includes(id) && options.includes(id))
      return told[0] ?? within('other')
    }
    case 'not-listed':
      return within('none')
    case 'unrecognised':
      return undefined
  }

  function within(option: string): string | undefined {
    return options.includes(option) ? option : undefined
  }
}
