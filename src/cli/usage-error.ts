import type { CommanderError } from 'commander'
import { safe } from '../screens/safe.ts'
import type { Context } from './context.ts'

const keys: Readonly<Record<string, string>> = {
  'commander.unknownCommand': 'unknown-command',
  'commander.unknownOption': 'unknown-option',
  'commander.optionMissingArgument': 'missing-value',
  'commander.missingArgument': 'missing-argument',
  'commander.excessArguments': 'too-many',
  'commander.invalidArgument': 'not-a-choice',
}

/** What is wrong with a command line, in the person's language; commander itself speaks English only. */
export function usageText({ words, world }: Context, error: CommanderError): string {
  const key = keys[error.code] ?? 'other-usage'
  const what = safe(/'([^']*)'/.exec(error.message)?.[1] ?? error.code)
  const suggestion = between(error.message, 'Did you mean ', '?')?.replace(/^one of /, '')
  const help = words.say('errors.see-help', { command: world.command })
  const hint = suggestion === undefined ? help : `${words.say('errors.did-you-mean', { suggestion })} ${help}`
  const known = between(error.message, 'choices are ', '.') ?? ''
  return words.say(`errors.${key}`, { what, known, help: hint })
}

/** What stands behind the first `before`, up to the next `after`; nothing where one of them is missing. */
function between(text: string, before: string, after: string): string | undefined {
  const [, rest] = text.split(before)
  const [found, ...more] = rest?.split(after) ?? []
  return more.length > 0 ? found : undefined
}
