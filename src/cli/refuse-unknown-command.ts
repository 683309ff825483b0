import type { Command } from 'commander'
import { nearestName } from '../guides/nearest-name.ts'
import { safe } from '../screens/safe.ts'
import type { Context } from './context.ts'
import { didYouMean } from './did-you-mean.ts'
import { seeHelp } from './usage-error.ts'
import { UsageRefusal } from './usage-refusal.ts'

/** Refuses a word behind a group of commands that is none of them, and says which is nearest. @throws UsageRefusal */
export function refuseUnknownCommand(context: Context, command: Command): void {
  const [word] = command.args
  if (word === undefined || command.commands.length === 0 || command.registeredArguments.length > 0) return
  const { words } = context
  const names = command.commands.map((each) => each.name())
  const help = seeHelp(context, command.name())
  const hint = [...didYouMean(context, nearestName(names, word)), help].join(' ')
  throw new UsageRefusal(words.say('errors.unknown-command', { what: safe(word), help: hint }))
}
