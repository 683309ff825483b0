import { safe } from '../../screens/safe.ts'
import type { Context, World } from '../context.ts'
import { chooseLanguage, flagValue } from '../language.ts'
import { makeProgram } from '../program.ts'
import { candidatesAt, type Offer } from './candidates.ts'

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
  } catch {
    // Whatever it was, the command itself will tell.
  }
  return 0
}

function offerFor(world: World, current: string, words: readonly string[]): Offer {
  const { languages, drafts } = world.catalogue
  const flag = flagValue(words, '--lang')
  const language = chooseLanguage([...languages, ...drafts], flag, world.environment, saved(world, words))
  const context: Context = { world, words: world.words(language) }
  const program = makeProgram(context, () => undefined)
  // bash cuts --role=agent into three words.
  const before = words.filter((word) => word !== '=')
  return candidatesAt(context, program, before, current === '=' ? '' : current)
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
