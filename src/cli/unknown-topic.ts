import type { Journey } from '../guides/journey.ts'
import { nearestName } from '../guides/nearest-name.ts'
import { safe } from '../screens/safe.ts'
import type { Context } from './context.ts'
import { didYouMean } from './did-you-mean.ts'
import { UsageRefusal } from './usage-refusal.ts'

/** The refusal of a topic that a journey doesn't have: it names those there are, and the one that was probably meant. */
export function unknownTopic(
  context: Context,
  { parts }: Journey,
  topic: string,
  commands: readonly string[],
): UsageRefusal {
  const ids = parts.map(({ id }) => id)
  const text = context.words.say('guide.unknown', { topic: safe(topic), known: ids.join(', ') })
  return new UsageRefusal(
    [text, ...didYouMean(context, nearestName([...ids, ...commands], topic))].join('\n'),
  )
}
