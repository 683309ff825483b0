import { safe } from '../screens/safe.ts'
import type { UserError } from '../session/user-error.ts'
import type { Context } from './context.ts'

/** Tells what went wrong and how to mend it, on standard error. */
export function tellUserError({ world, words }: Context, error: UserError): void {
  world.err(`${words.say(`errors.${error.code}`, { what: safe(error.what), why: error.why })}\n`)
}
