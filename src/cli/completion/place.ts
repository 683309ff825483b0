import type { Command, Option } from 'commander'

/** Where somebody stands in a command line that is being typed. */
export interface Place {
  readonly command: Command
  /** The option whose value comes next. */
  readonly option: Option | undefined
  /** How many arguments of the command stand before. */
  readonly position: number
  /** Whether no options can follow, because of `--`. */
  readonly literal: boolean
  /** The first word that this program doesn't know: an option, or a word where a command must stand. */
  readonly unknown: string | undefined
}

/** Walks the words that stand before the cursor through the tree of commands. */
export function placeOf(program: Command, words: readonly string[]): Place {
  let place: Place = { command: program, option: undefined, position: 0, literal: false, unknown: undefined }
  for (const word of words) place = stepOn(place, word)
  return place
}

/** The options that a command knows: its own, those of the commands above it, and the one for help. */
export function optionsOf(command: Command): readonly Option[] {
  const help = command.createHelp()
  return [...help.visibleOptions(command), ...help.visibleGlobalOptions(command)]
}

function stepOn(place: Place, word: string): Place {
  const { command, position, literal } = place
  if (place.option !== undefined) return { ...place, option: undefined }
  if (!literal && word === '--') return { ...place, literal: true }
  if (!literal && word.startsWith('-') && word !== '-') {
    const [name = ''] = word.split('=')
    const option = optionsOf(command).find(({ short, long }) => short === name || long === name)
    const unknown = place.unknown ?? (option === undefined ? word : undefined)
    const awaitsValue = option?.required === true && !word.includes('=')
    return { ...place, unknown, option: awaitsValue ? option : undefined }
  }
  const next = position === 0 ? command.commands.find((each) => each.name() === word) : undefined
  if (next !== undefined) return { ...place, command: next }
  const { registeredArguments: known } = command
  const fits = position < known.length || known.at(-1)?.variadic === true
  return { ...place, position: position + 1, unknown: place.unknown ?? (fits ? undefined : word) }
}
