import type { Environment } from '../flow/environment.ts'
import type { Numbers, Offer, RoleKind } from './model/world.ts'

/** Who follows a guide: what they have at hand, and what only they can know. */
export interface Person {
  /** The e-mail address. */
  readonly account: string
  readonly name: string
  readonly password: string
  readonly phone: string
  readonly pin: string
  readonly environment: Environment
  readonly kind: RoleKind
  /** The company, authority or control body: what is theirs among the rows that a search shows, by id. */
  readonly mine: readonly string[]
  readonly body: { readonly name: string; readonly country: string }
  /** How else it may be written; what to search for before one believes that it isn't there. */
  readonly spellings: readonly string[]
  readonly numbers: Numbers
  readonly city: string
  readonly contact: string
  /** The activity that they need, and where the form has it. */
  readonly wants: string
  readonly offer?: Offer
  /** The name of the border control post that they choose. */
  readonly post: string
}
