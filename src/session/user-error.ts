/** What can go wrong without being a bug; words are found by the code. */
export type UserErrorCode =
  | 'not-saved'
  | 'not-forgotten'
  | 'locked'
  | 'state-broken'
  | 'state-newer'
  | 'journey-away'
  | 'answer-open'
  | 'answer-refused'
  | 'answer-doubted'
  | 'no-home'

/** Something that a person can mend: a code, what it is about, and the exit code that tells of it. */
export class UserError extends Error {
  readonly code: UserErrorCode
  /** What it is about: a file, a step. */
  readonly what: string
  /** Further words, already in the person's language. */
  readonly why: string

  constructor(code: UserErrorCode, what: string, why = '') {
    super(`${code}: ${what}`)
    this.name = 'UserError'
    this.code = code
    this.what = what
    this.why = why
  }
}

/** The exit code for each: 3 an input was refused, 4 the saved state can't be used. */
export const exitCodeOf: Readonly<Record<UserErrorCode, 3 | 4>> = {
  'not-saved': 4,
  'not-forgotten': 4,
  locked: 4,
  'state-broken': 4,
  'state-newer': 4,
  'journey-away': 4,
  'no-home': 4,
  'answer-open': 3,
  'answer-refused': 3,
  'answer-doubted': 3,
}

/** Tells a UserError, also one that was made in another part of the bundle. */
export function isUserError(error: unknown): error is UserError {
  return error instanceof Error && error.name === 'UserError'
}
