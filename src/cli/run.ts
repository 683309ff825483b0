import { CommanderError } from 'commander'
import { safe } from '../screens/safe.ts'
import { exitCodeOf, isUserError } from '../session/user-error.ts'
import type { Context, World } from './context.ts'
import { chooseLanguage, flagValue } from './language.ts'
import { makeProgram, withDefault } from './program.ts'
import { tellUserError } from './tell-user-error.ts'
import { usageText } from './usage-error.ts'
import { UsageRefusal } from './usage-refusal.ts'

/** Runs one command line. @returns the exit code, as documented in README */
export async function run(args: readonly string[], world: World): Promise<number> {
  const flag = flagValue(args, '--lang')
  const known = world.catalogue.languages
  const language = chooseLanguage(
    known,
    flag,
    world.environment,
    savedLanguage(world, flagValue(args, '--state-dir')),
  )
  const context: Context = { world, words: world.words(language) }
  if (flag !== undefined && !known.includes(flag)) {
    world.err(
      `${context.words.say('errors.unknown-language', { what: safe(flag), known: known.join(', ') })}\n`,
    )
    return 2
  }
  let exitCode = 0
  const program = makeProgram(context, (code) => {
    exitCode = code
  })
  try {
    await program.parseAsync([...withDefault(program, args)], { from: 'user' })
    return exitCode
  } catch (error) {
    return tell(context, error)
  }
}

function savedLanguage(world: World, folder: string | undefined): string | undefined {
  try {
    return world.preferences(folder).language()
  } catch (error) {
    if (isUserError(error)) return undefined
    throw error
  }
}

function tell(context: Context, error: unknown): number {
  const { world, words } = context
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return 0
    world.err(`${usageText(context, error)}\n`)
    return 2
  }
  if (error instanceof UsageRefusal) {
    world.err(`${error.message}\n`)
    return error.exitCode
  }
  if (!isUserError(error)) {
    world.err(
      `${words.say('errors.bug')}\n${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
    )
    return 1
  }
  tellUserError(context, error)
  return exitCodeOf[error.code]
}
