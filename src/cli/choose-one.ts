import type { Command } from 'commander'
import type { Context } from './context.ts'
import { seeHelp } from './usage-error.ts'
import { UsageRefusal } from './usage-refusal.ts'

/** A group of commands does nothing by itself: the refusal names what stands in it. @param besides options that do */
export function chooseOne(context: Context, group: Command, besides: readonly string[] = []): UsageRefusal {
  const names = [...group.commands.map((command) => command.name()), ...besides]
  const what = names.map((each) => `${group.name()} ${each}`).join(', ')
  return new UsageRefusal(
    context.words.say('errors.choose-one', { what, help: seeHelp(context, group.name()) }),
  )
}
