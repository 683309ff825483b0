import type { Journey } from '../guides/journey.ts'
import type { ViewBlock } from './view.ts'
import type { Words } from './words.ts'

/** Says that a page is about a site of TRACES that has no legal value; nothing for the real one. */
export function banner(journey: Journey, words: Words): readonly ViewBlock[] {
  if (journey.environment === 'production') return []
  return [{ kind: 'paragraph', runs: [{ strong: words.say(`environments.banner-${journey.environment}`) }] }]
}
