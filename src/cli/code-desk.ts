import type { CodeDesk } from '../wizard/session-code.ts'
import type { Context } from './context.ts'

/** What a code needs of this call. */
export function codeDesk({ world, words }: Context): CodeDesk {
  return {
    language: words.language,
    revisions: () => world.revisions(),
    journey: (name, environment) => world.journey(name, environment),
    now: () => world.now(),
    zone: world.zone,
  }
}
