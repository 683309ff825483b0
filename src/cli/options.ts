import { type Command, Option } from 'commander'
import { type Environment, environments } from '../flow/environment.ts'
import type { Words } from '../screens/words.ts'
import { colourWishes } from './look.ts'

/** What may stand behind every command. */
export interface CommonOptions {
  readonly role?: string
  readonly country?: string
  readonly environment?: Environment
  readonly lang?: string
  readonly name?: string
  readonly stateDir?: string
  readonly answers?: string
  readonly input: boolean
  readonly json?: boolean
}

/** Adds the options that every command knows. */
export function addCommonOptions(program: Command, words: Words): void {
  const value = (key: string): string => `<${words.say(`help.value-${key}`)}>`
  const options = [
    new Option(`--role ${value('role')}`, words.say('help.role')),
    new Option(`--country ${value('country')}`, words.say('help.country')),
    new Option(`--environment ${value('environment')}`, words.say('help.environment')).choices(environments),
    new Option(`--lang ${value('language')}`, words.say('help.lang')),
    new Option(`--name ${value('words')}`, words.say('help.name')),
    new Option(`--state-dir ${value('folder')}`, words.say('help.state-dir')),
    new Option(`--answers ${value('file')}`, words.say('help.answers-file')),
    new Option(`--guides ${value('folder')}`, words.say('help.guides')),
    new Option('--accessible', words.say('accessible.help-accessible')),
    new Option('--no-accessible', words.say('accessible.help-not-accessible')),
    new Option(`--color <${words.say('accessible.value-when')}>`, words.say('accessible.help-color')).choices(
      colourWishes,
    ),
    new Option('--no-input', words.say('help.no-input')),
    new Option('--json', words.say('help.json')),
  ]
  for (const option of options) program.addOption(option)
}

/** The common options as given to a command. */
export function commonOptions(command: Command): CommonOptions {
  return command.optsWithGlobals<CommonOptions>()
}
