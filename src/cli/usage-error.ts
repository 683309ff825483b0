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

/** Words that other programs know, and what they are called here. */
const elsewhere: Readonly<Record<string, string>> = {
  help: '--help',
  '-?': '--help',
  version: '--version',
  '-v': '--version',
}

/**
 * What is wrong with a command line, in the person's language; commander itself speaks English only.
 * @param command the words of the command that was called, '' where it is none
 */
export function usageText({ words, world }: Context, error: CommanderError, command: string): string {
  const key = keys[error.code] ?? 'other-usage'
  const what = safe(wordIn(error))
  const suggestion = elsewhere[what] ?? between(error.message, 'Did you mean ', '?')?.replace(/^one of /, '')
  const help = seeHelp({ words, world }, command)
  const hint = suggestion === undefined ? help : `${words.say('errors.did-you-mean', { suggestion })} ${help}`
  const known = between(error.message, 'choices are ', '.') ?? ''
  return words.say(`errors.${key}`, { what, known, help: hint })
}

/** Where the help of a command stands; '' is the whole program. */
export function seeHelp({ words, world }: Context, command: string): string {
  return words.say('errors.see-help', { command: [world.program, command].join(' ').trim() })
}

/** The word that is wrong. Of a value it is the value, with its option where it belongs to one. */
function wordIn({ code, message }: CommanderError): string {
  const [first = '', second] = [...message.matchAll(/'([^']*)'/g)].map(([, word = '']) => word)
  if (code !== 'commander.invalidArgument' || second === undefined || !first.startsWith('-'))
    return first || code
  return `${first.split(' ')[0]} ${second}`
}

/** What stands behind the first `before`, up to the next `after`; nothing where one of them is missing. */
function between(text: string, before: string, after: string): string | undefined {
  const [, rest] = text.split(before)
  const [found, ...more] = rest?.split(after) ?? []
  return more.length > 0 ? found : undefined
}
