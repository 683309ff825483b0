import type { Command } from 'commander'
import { pathOf } from '../command-path.ts'
import type { Context } from '../context.ts'
import { type Example, examplesOf } from '../examples.ts'

/** A command as it is told: what the man page is made of. */
export interface CommandEntry {
  /** Without the program's name; '' is the program itself. */
  readonly path: string
  readonly about: string
  /** Its arguments as in its usage ('<step>', '[topic]'), with what each is. */
  readonly arguments: readonly { readonly term: string; readonly about: string }[]
  readonly options: readonly { readonly flags: string; readonly about: string }[]
  readonly examples: readonly Example[]
}

/** Every command of the program, each group before what is in it, in the person's language. */
export function commandTree(context: Context, command: Command): readonly CommandEntry[] {
  const help = command.createHelp()
  const entry = {
    path: pathOf(command),
    about: command.description(),
    arguments: command.registeredArguments.map((argument) => ({
      term: argument.required ? `<${argument.name()}>` : `[${argument.name()}]`,
      about: argument.description,
    })),
    options: help
      .visibleOptions(command)
      // --help is the same everywhere; the program's own options tell it.
      .filter(({ long }) => command.parent === null || long !== '--help')
      .map(({ flags, description }) => ({ flags, about: description })),
    examples: examplesOf(context, command),
  }
  return [entry, ...help.visibleCommands(command).flatMap((each) => commandTree(context, each))]
}
