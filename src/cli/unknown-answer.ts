import { nearestName } from '../guides/nearest-name.ts'
import { safe } from '../screens/safe.ts'
import type { Context } from './context.ts'
import { didYouMean } from './did-you-mean.ts'
import { lineToCopy } from './line-to-copy.ts'
import { UsageRefusal } from './usage-refusal.ts'

/**
 * Nothing is answered by that name: the refusal says where those that are stand listed, and which was probably meant.
 * @param known the names of what is answered
 * @param options those that name the progress
 */
export function unknownAnswer(
  context: Context,
  step: string,
  known: readonly string[],
  options: string,
): UsageRefusal {
  const command = lineToCopy(context.world, 'answers', options)
  const text = context.words.say('answers.unknown', { step: safe(step), command })
  return new UsageRefusal([text, ...didYouMean(context, nearestName(known, step))].join('\n'), 3)
}
