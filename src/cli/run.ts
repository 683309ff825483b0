import { CommanderError } from 'commander'
import type { Problem } from '../guides/problem.ts'
import { safe } from '../screens/safe.ts'
import { exitCodeOf, isUserError } from '../session/user-error.ts'
import { pathOf } from './command-path.ts'
import { placeOf } from './completion/place.ts'
import type { Context, Preferences, World } from './context.ts'
import { guidesRefusal } from './guides-refusal.ts'
import { chooseLanguage, flagValue } from './language.ts'
import { chooseLook, type Look } from './look.ts'
import { neededAgain } from './needed-again.ts'
import { makeProgram } from './program.ts'
import { tellNews } from './tell-news.ts'
import { tellUserError } from './tell-user-error.ts'
import { usageText } from './usage-error.ts'
import { isUsageRefusal } from './usage-refusal.ts'

/** Runs one command line. @returns the exit code, as documented in README */
export async function run(args: readonly string[], shipped: World): Promise<number> {
  const stateDir = flagValue(args, '--state-dir')
  const given = flagValue(args, '--guides')
  const folder = given ?? saved(shipped, stateDir, (kept) => kept.guides())
  const added = folder === undefined ? shipped : await shipped.withGuides(folder)
  const plain = isWorld(added) ? added : shipped
  const flag = flagValue(args, '--lang')
  const known = [...plain.catalogue.languages, ...plain.catalogue.drafts]
  const language = chooseLanguage(
    known,
    flag,
    plain.environment,
    saved(plain, stateDir, (kept) => kept.language()),
  )
  const words = plain.words(language)
  const isSaved = (guides: string): boolean =>
    plain.fullPath(guides) === saved(plain, stateDir, (kept) => kept.guides())
  const world = plain.withLook(lookOf(plain, args, stateDir), words, neededAgain(args, isSaved))
  const context: Context = { world, words }
  if (added !== plain && (given !== undefined || !mends(args)))
    return tellGuides(context, folder ?? '', added)
  if (flag !== undefined && !known.includes(flag)) {
    world.err(
      `${context.words.say('errors.unknown-language', { what: safe(flag), known: known.join(', ') })}\n`,
    )
    return 2
  }
  let exitCode = 0
  const end = (code: number): void => {
    exitCode = code
  }
  const { program, line } = makeProgram(context, end, args)
  try {
    await program.parseAsync([...line], { from: 'user' })
  } catch (error) {
    exitCode = tell(context, error, () => pathOf(placeOf(program, args).command))
  } finally {
    tellNews(context, stateDir)
  }
  if (await world.arrived()) return exitCode
  world.err(`${context.words.say('errors.output-lost')}\n`)
  return 4
}

/** Tells what is wrong with a folder of packs, all of it at once, with file and line. */
function tellGuides({ world, words }: Context, folder: string, added: Added): number {
  if (!isList(added)) {
    world.err(`${guidesRefusal({ world, words }, folder, added === 'no-pack')}\n`)
    return 3
  }
  for (const { file, line, code, about } of added)
    world.err(`${safe(`${folder}/${file}`)}:${line}: ${words.say(`mistakes.${code}`)}: ${safe(about)}\n`)
  world.err(`${words.say('errors.guides', { count: added.length })}\n`)
  return 3
}

/** Whether a command serves to mend what was saved, and so must run without it. */
function mends(args: readonly string[]): boolean {
  return ['settings', 'where', 'forget'].some((command) => args.includes(command))
}

type Added = Awaited<ReturnType<World['withGuides']>>

function isList(added: Added): added is readonly Problem[] {
  return Array.isArray(added)
}

function isWorld(added: Added): added is World {
  return added !== undefined && added !== 'no-pack' && !isList(added)
}

function lookOf(world: World, args: readonly string[], folder: string | undefined): Look {
  const { environment, terminal, platform } = world
  const wishes = {
    accessible: () => saved(world, folder, (kept) => kept.accessible()),
    colour: () => saved(world, folder, (kept) => kept.colour()),
  }
  return chooseLook({ args, environment, terminal, platform, saved: wishes })
}

/** What was chosen once; nothing where there is no folder for it. */
function saved<Kept>(
  world: World,
  folder: string | undefined,
  read: (preferences: Preferences) => Kept,
): Kept | undefined {
  try {
    return read(world.preferences(folder))
  } catch (error) {
    if (isUserError(error)) return undefined
    throw error
  }
}

/** Tells what went wrong. @param command gives the words of the command that was called, as far as it is known */
function tell(context: Context, error: unknown, command: () => string): number {
  const { world, words } = context
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return 0
    world.err(`${usageText(context, error, command())}\n`)
    return 2
  }
  if (isUsageRefusal(error)) {
    world.err(`${error.message}\n`)
    return error.exitCode
  }
  if (!isUserError(error)) {
    const report = error instanceof Error ? (error.stack ?? error.message) : String(error)
    world.err(
      `${words.say('errors.bug')}\n${report
        .split('\n')
        .map((line) => safe(line))
        .join('\n')}\n`,
    )
    return 1
  }
  tellUserError(context, error)
  return exitCodeOf[error.code]
}
