import { roleOf } from '../guides/find-journey.ts'
import type { SessionKey } from '../session/session.ts'
import { isUserError } from '../session/user-error.ts'
import type { Context, World } from './context.ts'
import { savedSession } from './find-session.ts'
import type { CommonOptions } from './options.ts'
import { quoted } from './quoted.ts'

/** A line to copy: the program as it is called here, with what this run needs, and what follows. Empty parts are left out. */
export function lineToCopy({ command }: Pick<World, 'command'>, ...parts: readonly string[]): string {
  const told = parts.filter((part) => part !== '')
  return told.length === 0 ? command.replace(/ --$/, '') : [command, ...told].join(' ')
}

/** The options that name a session, whichever was written last. @param key `journey` is left out where it isn't known */
export function optionsOf({ world }: Context, key: Partial<SessionKey>): string {
  const { journey, environment = 'production', name = '' } = key
  return [
    journey === undefined ? '' : `--role ${roleOf(world.catalogue, journey)}`,
    environment === 'production' ? '' : `--environment ${environment}`,
    name === '' ? '' : `--name ${quoted(name)}`,
  ]
    .filter((part) => part !== '')
    .join(' ')
}

/** The same where it is needed: the session that was written last is meant without any. */
export function neededOptionsOf(context: Context, options: CommonOptions, key: SessionKey): string {
  const latest = latestSession(context, options)
  const isLatest =
    latest?.journey === key.journey && latest.environment === key.environment && latest.name === key.name
  return isLatest ? '' : optionsOf(context, key)
}

/** The session that a line without a role means; nothing also where it can't be read: then lines name their role. */
export function latestSession(context: Context, { input, stateDir }: CommonOptions): SessionKey | undefined {
  try {
    return savedSession(context, { input, ...(stateDir === undefined ? {} : { stateDir }) })
  } catch (error) {
    if (isUserError(error)) return undefined
    throw error
  }
}
