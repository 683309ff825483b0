import type { Environment } from '../flow/environment.ts'
import { findJourney, journeysOf } from '../guides/find-journey.ts'
import type { Journey, Part } from '../guides/journey.ts'
import type { Context } from './context.ts'
import { keyFor, savedSession } from './find-session.ts'
import { latestSession, optionsOf } from './line-to-copy.ts'
import type { CommonOptions } from './options.ts'

/**
 * The journey whose topics are meant: that of the role that was named, else of the latest progress, else the first there is.
 * `own` is its name where the person named it or is on it.
 */
export function topicJourney(
  context: Context,
  options: CommonOptions,
): { readonly journey: Journey; readonly own: string | undefined } {
  const { name, environment, own } = topics(context, options)
  return { journey: context.world.journey(name, environment), own }
}

/** The same journey by its name, unread, and the site of TRACES that is meant. */
export function topics(
  context: Context,
  options: CommonOptions,
): { readonly name: string; readonly environment: Environment; readonly own: string | undefined } {
  const session = savedSession(context, options)
  const own = keyFor(context, options)?.journey ?? session?.journey
  const environment = options.environment ?? session?.environment ?? 'production'
  const [first] = journeysOf(context.world.catalogue, options.country)
  return { name: own ?? first?.name ?? '', environment, own }
}

/** The journey whose topics `guide` takes without a role. */
export function plainTopics(context: Context, options: CommonOptions): string {
  return latestSession(context, options)?.journey ?? context.world.catalogue.journeys[0]?.name ?? ''
}

/** The options with which `guide` takes a topic of this journey; none where it does without. */
export function topicOptions(
  context: Context,
  options: CommonOptions,
  { name, environment }: Journey,
): string {
  const journey = plainTopics(context, options) === name ? {} : { journey: name }
  return optionsOf(context, { ...journey, environment })
}

/**
 * What a topic means: a part of this journey, else a whole journey of that name ('signing-in' for who has no such part).
 * Nothing comes back where it is neither.
 */
export function partsFor(
  { world }: Context,
  journey: Journey,
  topic: string,
): { readonly journey: Journey; readonly parts: readonly Part[] } | undefined {
  const part = journey.parts.find(({ id }) => id === topic)
  if (part !== undefined) return { journey, parts: [part] }
  const name = findJourney(world.catalogue, topic)
  if (name === undefined) return undefined
  const other = world.journey(name, journey.environment)
  return { journey: other, parts: other.parts }
}
