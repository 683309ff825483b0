import type { Environment } from '../flow/environment.ts'
import type { Journey } from './journey.ts'
import type { FactValue } from './source.ts'

/** A journey as it is on one site of TRACES: values that differ by site are that site's. */
export function inEnvironment(journey: Journey, environment: Environment): Journey {
  const facts: Record<string, Record<string, FactValue>> = {}
  for (const [id, values] of Object.entries(journey.facts)) {
    const own: Record<string, FactValue> = {}
    for (const [name, value] of Object.entries(values))
      own[name] = typeof value === 'object' && 'production' in value ? value[environment] : value
    facts[id] = own
  }
  return { ...journey, facts, environment }
}
