import { hasJourney } from '../guides/find-journey.ts'
import type { World } from './context.ts'

/** Whether this guide has a journey or a problem of that name; what comes from somebody else may name any. */
export function hasFlow({ catalogue, revisions }: World, name: string): boolean {
  return (
    (hasJourney(catalogue, name) && name !== catalogue.entrance) ||
    revisions().releases.at(-1)?.[name] !== undefined
  )
}
