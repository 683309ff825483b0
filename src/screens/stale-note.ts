import { locate } from '../flow/locate.ts'
import type { Answers } from '../flow/step.ts'
import type { Journey } from '../guides/journey.ts'
import { isStale } from '../guides/reference.ts'
import type { ViewBlock } from './view.ts'
import type { Words } from './words.ts'

/** Says how many statements on a person's path are past their date, and where a newer guide is had; nothing where none is. */
export function staleNote(
  journey: Journey,
  words: Words,
  answers: Answers,
  today: string,
): readonly ViewBlock[] {
  const { path } = locate(journey.flow, answers)
  const told = journey.flow.steps.filter((step) => path.includes(step.id)).flatMap((step) => step.facts)
  const stale = [...new Set(told)].filter((id) => {
    const origin = journey.sources[id]
    return origin !== undefined && isStale(origin, today)
  })
  return stale.length === 0
    ? []
    : [{ kind: 'paragraph', runs: [words.say('screens.stale', { count: stale.length })] }]
}
