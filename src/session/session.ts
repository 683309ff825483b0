import type { Environment } from '../flow/environment.ts'
import type { Book } from '../flow/revise.ts'
import type { Answers, Instant } from '../flow/step.ts'

/** Which journey, where, and of which name: each has a file of its own. */
export interface SessionKey {
  /** Pack and journey ('sweden/agent'). */
  readonly journey: string
  readonly environment: Environment
  /** A name given by the person, for a second company; empty for the one that needs none. */
  readonly name: string
}

/** What is remembered of a person on a journey. Where they stand is not in it: it is computed from the answers. */
export interface Session extends SessionKey, Book {
  readonly version: 1
  /** The revision of the guide with which it was last written. */
  readonly revision: string
  /** A flow that runs aside while the journey stands still. */
  readonly aside: { readonly flow: string; readonly answers: Answers } | null
  readonly startedAt: Instant
  readonly updatedAt: Instant
}

/** The version of the file's form that this program writes. */
export const sessionVersion = 1

/** A session in which nothing is answered yet but what was handed over. */
export function newSession(key: SessionKey, revision: string, now: Instant, answers: Answers = {}): Session {
  const { journey, environment, name } = key
  return {
    version: sessionVersion,
    journey,
    environment,
    revision,
    name,
    answers,
    drafts: {},
    aside: null,
    startedAt: now,
    updatedAt: now,
  }
}

/** The session with other answers, as of now. */
export function withBook(session: Session, book: Book, revision: string, now: Instant): Session {
  return { ...session, answers: book.answers, drafts: book.drafts, revision, updatedAt: now }
}
