import type { Command } from 'commander'
import { safe } from '../../screens/safe.ts'
import type { Context, World } from '../context.ts'
import { chooseLanguage, flagValue } from '../language.ts'
import { makeProgram } from '../program.ts'
import { candidatesAt, type Offer } from './candidates.ts'
import { commandTree } from './command-tree.ts'

/**
 * Answers a shell in which somebody pressed Tab: one candidate a line, a tab, what it is; or `:files`, `:folders`.
 * Nothing is written anywhere, and what goes wrong is kept quiet: somebody is in the middle of a line.
 * @param args '=' and the word at the cursor, then the words before it, without the program's name
 * @returns the exit code
 */
export function complete(args: readonly string[], world: World): number {
  try {
    const [current = '', ...words] = args
    if (current.startsWith('=')) world.out(lines(offerFor(world, current.slice(1), words)))
    if (current === treeRequest) {
      const { context, program } = programFor(world, words)
      world.out(`${JSON.stringify(commandTree(context, program))}\n`)
    }
  } catch {
    // Whatever it was, the command itself will tell.
  }
  return 0
}

/** Asks for the tree of commands, as JSON, instead. */
export const treeRequest = 'commands'

function offerFor(world: World, current: string, words: readonly string[]): Offer {
  const { context, program } = programFor(world, words)
  // bash cuts --role=agent into three words.
  const before = words.filter((word) => word !== '=')
  return candidatesAt(context, program, before, current === '=' ? '' : current)
}

/** The tree of commands in the language that the words before the cursor ask for, or the usual one. */
function programFor(world: World, words: readonly string[]): { context: Context; program: Command } {
  const { languages, drafts } = world.catalogue
  const flag = flagValue(words, '--lang')
  const language = chooseLanguage([...languages, ...drafts], flag, world.environment, saved(world, words))
  const context: Context = { world, words: world.words(language) }
  return { context, program: makeProgram(context, () => undefined).program }
}

/** The language that was chosen for good. Where there is no home, there is none. */
function saved(world: World, words: readonly string[]): string | undefined {
  try {
    return world.preferences(flagValue(words, '--state-dir')).language()
  } catch {
    return undefined
  }
}

function lines(offer: Offer): string {
  if (typeof offer === 'string') return `:${offer}\n`
  return offer.map(({ text, about }) => `${text}${about === '' ? '' : `\t${safe(about)}`}\n`).join('')
}
