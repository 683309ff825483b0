import { findJourney, hasJourney, journeysOf, knowsCountry, roleNames } from '../guides/find-journey.ts'
import type { Journey } from '../guides/journey.ts'
import type { Session, SessionKey } from '../session/session.ts'
import { UserError } from '../session/user-error.ts'
import type { Context } from './context.ts'
import type { CommonOptions } from './options.ts'
import { countryRefusal, roleRefusal } from './role-refusal.ts'
import { UsageRefusal } from './usage-refusal.ts'

/** The session that the options mean, by its key; nothing where they name no role. @throws UsageRefusal */
export function keyFor(context: Context, options: CommonOptions): SessionKey | undefined {
  const { catalogue } = context.world
  const { role, country, name = '', environment = 'production' } = options
  if (role === undefined) {
    if (country !== undefined && !knowsCountry(catalogue, country)) throw countryRefusal(context, country)
    return undefined
  }
  const journey = findJourney(catalogue, role, country)
  if (journey !== undefined) return { journey, environment, name }
  throw roleRefusal(context, role, country)
}

/**
 * The saved session that the options mean: that of their role, else the one that was written last, of their country if they
 * name one.
 * @throws UserError where all that is saved belongs to packs that are not here
 */
export function savedSession(context: Context, options: CommonOptions): Session | undefined {
  const sessions = context.world.sessions(options.stateDir)
  const key = keyFor(context, options)
  if (key !== undefined) return sessions.find(key)
  const { name, environment, country } = options
  const wanted = journeysOf(context.world.catalogue, country)
  const like = { ...(name !== undefined && { name }), ...(environment && { environment }) }
  let away: string | undefined
  for (const session of sessions.list(like)) {
    if (wanted.some((journey) => journey.name === session.journey)) return session
    if (!hasJourney(context.world.catalogue, session.journey)) away ??= session.journey
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
  throw whichRole(context, options)
}

/**
 * The session to open for a country: the saved one that was written last, else that of its only journey.
 * @throws UsageRefusal where it has several
 */
export function keyInCountry(context: Context, options: CommonOptions): SessionKey {
  const [only, ...more] = journeysOf(context.world.catalogue, options.country)
  const session = savedSession(context, options)
  if (session !== undefined) return session
  if (only === undefined || more.length > 0) throw whichRole(context, options)
  const { name = '', environment = 'production' } = options
  return { journey: only.name, environment, name }
}

function whichRole({ words, world }: Context, { country }: CommonOptions): UsageRefusal {
  const known = roleNames(world.catalogue, country).join(', ')
  return new UsageRefusal(words.say('errors.which-role', { known }))
}
