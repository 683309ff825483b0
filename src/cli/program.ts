import { Command } from 'commander'
import { listedCommands } from './command-list.ts'
import type { Context } from './context.ts'
import { examplesText } from './examples.ts'
import { addCommonOptions } from './options.ts'
import { refuseSecrets } from './refuse-secrets.ts'
import { refuseUnknownCommand } from './refuse-unknown-command.ts'

const titles: Readonly<Record<string, string>> = {
  'Usage:': 'usage',
  'Options:': 'options',
  'Global Options:': 'global',
  'Commands:': 'commands',
  'Arguments:': 'arguments',
}

/**
 * The command tree, with all its words in the person's language.
 * @param end takes the exit code
 * @param args a command line: then only the commands that it names have what they take and do; without it, all
 * @returns the tree, and the line with `start` put in where it names no command
 */
export function makeProgram(
  context: Context,
  end: (exitCode: number) => void,
  args?: readonly string[],
): { readonly program: Command; readonly line: readonly string[] } {
  const { words, world } = context
  const program = new Command('traces-guide')
  const title = (text: string): string => words.say(`help.${titles[text] ?? 'options'}`)
  program
    .exitOverride()
    .configureOutput({
      writeOut: (text) => world.out(text),
      writeErr: () => undefined,
      outputError: () => undefined,
      // Else commander asks Node's streams, which take long to load. Words for people hold no colours to be taken away.
      getOutHelpWidth: () => world.page().columns || 80,
      getErrHelpWidth: () => world.page().columns || 80,
      getOutHasColors: () => true,
      getErrHasColors: () => true,
    })
    .configureHelp({
      showGlobalOptions: true,
      optionDescription: (option) => option.description,
      styleTitle: title,
      subcommandTerm: (command) => [command.name(), ...argumentsOf(command)].join(' '),
      commandUsage: (command) => usageOf(command, world.program, words.say('help.how-to-call')),
    })
    .description(words.say('help.program'))
    .helpOption('-h, --help', words.say('help.help'))
    .helpCommand(false)
    .version(world.version, '-V, --version', words.say('help.version'))
    .addHelpText('beforeAll', ({ command }) => examplesText(context, command))
  addCommonOptions(program, words)
  program.hook('preAction', (_program, command) => {
    refuseUnknownCommand(context, command)
    refuseSecrets(context, command)
  })
  const line = withDefault(program, args ?? [])
  for (const { name, about, argument, add } of listedCommands) {
    const command = program.command(name).description(words.say(about))
    if (argument !== undefined) command.addArgument(argument(words))
    // Commands that nobody names are only listed: making all of them takes long.
    if (args === undefined || line.includes(name)) add(command, { context, end })
  }
  return { program, line }
}

function usageOf(command: Command, name: string, all: string): string {
  const own: string[] = []
  for (let each: Command | null = command; each?.parent; each = each.parent) own.unshift(each.name())
  if (own.length === 0) return `${name} ${all}`
  return [name, ...own, ...argumentsOf(command)].join(' ')
}

function argumentsOf(command: Command): readonly string[] {
  return command.registeredArguments.map((arg) => (arg.required ? `<${arg.name()}>` : `[${arg.name()}]`))
}

/** Commander's own way of a default hides misspelt commands. */
function withDefault(program: Command, args: readonly string[]): readonly string[] {
  const asksForWords = args.some((arg) => ['-h', '--help', '-V', '--version'].includes(arg))
  const takesValue = (arg: string): boolean =>
    program.options.some((option) => option.long === arg && (option.required || option.optional))
  const named = args.some((arg, index) => !arg.startsWith('-') && !takesValue(args[index - 1] ?? ''))
  return asksForWords || named ? args : ['start', ...args]
}
