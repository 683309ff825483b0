import { countryNames, findJourney, hasJourney, knowsCountry, roleNames } from '../guides/find-journey.ts'
import type { Journey } from '../guides/journey.ts'
import { nearestName } from '../guides/nearest-name.ts'
import { safe } from '../screens/safe.ts'
import type { Session, SessionKey } from '../session/session.ts'
import { UserError } from '../session/user-error.ts'
import type { Context } from './context.ts'
import { didYouMean } from './did-you-mean.ts'
import type { CommonOptions } from './options.ts'
import { UsageRefusal } from './usage-refusal.ts'

/** The session that the options mean, by its key; nothing where they name no role. @throws UsageRefusal */
export function keyFor(context: Context, options: CommonOptions): SessionKey | undefined {
  const { words, world } = context
  const { role, country, name = '', environment = 'production' } = options
  if (role === undefined) return undefined
  const journey = findJourney(world.catalogue, role, country)
  if (journey !== undefined) return { journey, environment, name }
  const known = roleNames(world.catalogue).join(', ')
  if (
    country !== undefined &&
    (!knowsCountry(world.catalogue, country) || findJourney(world.catalogue, role) !== undefined)
  )
    throw refusal(
      words.say('errors.unknown-country', { what: safe(country) }),
      countryNames(world.catalogue),
      country,
    )
  const names = world.catalogue.journeys.flatMap((each) => each.names)
  throw refusal(words.say('errors.unknown-role', { what: safe(role), known }), names, role)

  function refusal(text: string, all: readonly string[], wanted: string): UsageRefusal {
    return new UsageRefusal([text, ...didYouMean(context, nearestName(all, wanted))].join('\n'))
  }
}

/**
 * The saved session that the options mean: that of their role, else the one that was written last.
 * @throws UserError where all that is saved belongs to packs that are not here
 */
export function savedSession(context: Context, options: CommonOptions): Session | undefined {
  const sessions = context.world.sessions(options.stateDir)
  const key = keyFor(context, options)
  if (key !== undefined) return sessions.find(key)
  const { name, environment } = options
  const like = { ...(name !== undefined && { name }), ...(environment && { environment }) }
  let away: string | undefined
  for (const session of sessions.list(like)) {
    if (hasJourney(context.world.catalogue, session.journey)) return session
    away ??= session.journey
  }
  if (away !== undefined) throw new UserError('journey-away', away)
  return undefined
}

/** The journey that the options mean, with the session that is saved for it. @throws UsageRefusal where they mean none */
export function journeyFor(
  context: Context,
  options: CommonOptions,
): { readonly journey: Journey; readonly session: Session | undefined } {
  const session = savedSession(context, options)
  const name = keyFor(context, options)?.journey ?? session?.journey
  const environment = session?.environment ?? options.environment ?? 'production'
  if (name !== undefined) return { journey: context.world.journey(name, environment), session }
  const known = roleNames(context.world.catalogue).join(', ')
  throw new UsageRefusal(context.words.say('errors.which-role', { known }))
}
