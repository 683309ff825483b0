import type { ProblemEntry } from '../guides/journey.ts'
import { journeyTitle } from '../screens/journey-title.ts'
import { safe } from '../screens/safe.ts'
import type { Context } from './context.ts'
import { lineToCopy } from './line-to-copy.ts'
import { quoted } from './quoted.ts'
import { UsageRefusal } from './usage-refusal.ts'

/**
 * No problem has that name: the refusal asks whether another was meant, or names those that are nearest, each with its line.
 * @param meant the one whose name is nearest, letter by letter
 * @param near those that have some of the words, the likeliest first
 */
export function unknownProblem(
  { words, world }: Context,
  wanted: string,
  meant: ProblemEntry | undefined,
  near: readonly ProblemEntry[],
): UsageRefusal {
  const what = safe(wanted)
  const titleOf = ({ name }: ProblemEntry): string => journeyTitle(name, words)
  const lineOf = ({ name }: ProblemEntry): string => lineToCopy(world, `problem ${idOf(name)}`)
  const guess = meant && `${idOf(meant.name)} (${titleOf(meant)})`
  const nearest = guess === undefined && near.length > 0
  const list = words.say('problems.see-list', { command: lineToCopy(world, 'problem --list') })
  const all = words.say('problems.search-all', { command: lineToCopy(world, 'guide search', quoted(what)) })
  return new UsageRefusal(
    [
      [
        words.say('problems.unknown', { what }),
        ...(guess === undefined ? [] : [words.say('errors.did-you-mean', { suggestion: guess })]),
        ...(nearest ? [words.say('problems.nearest')] : []),
      ].join(' '),
      ...(nearest ? near.map((each) => `- ${titleOf(each)}: ${lineOf(each)}`) : []),
      list,
      ...(guess === undefined ? [all] : []),
    ].join('\n'),
  )
}

function idOf(name: string): string {
  return name.slice(name.indexOf('/') + 1)
}
