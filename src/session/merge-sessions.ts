import type { Given, StepId } from '../flow/step.ts'
import { newSession, type Session } from './session.ts'

/** A session in which two windows' changes stand, and whether the other one had made any. */
export interface Merged {
  readonly session: Session
  readonly taken: boolean
}

/**
 * Puts one window's change on top of what lies on disk. Where both have changed the same, this window's stands: it is the later
 * one.
 * @param before the session as this window knew it, nothing where it was begun here
 * @param mine the same with this window's change
 * @param there what lies on disk now, nothing where nothing does
 */
export function mergeSessions(
  before: Session | undefined,
  mine: Session,
  there: Session | undefined,
): Merged {
  if (there === undefined) return { session: mine, taken: false }
  const base = before ?? newSession(mine, mine.revision, mine.startedAt)
  const answers = mergeBook(base.answers, mine.answers, there.answers)
  const drafts = mergeBook(base.drafts, mine.drafts, there.drafts)
  const asideIsMine = !same(base.aside, mine.aside) || same(mine.aside, there.aside)
  return {
    session: {
      ...mine,
      answers: answers.book,
      drafts: drafts.book,
      aside: asideIsMine ? mine.aside : there.aside,
      startedAt: mine.startedAt < there.startedAt ? mine.startedAt : there.startedAt,
      updatedAt: mine.updatedAt < there.updatedAt ? there.updatedAt : mine.updatedAt,
    },
    taken: answers.taken || drafts.taken || !asideIsMine,
  }
}

type Entries<Each extends Given> = Readonly<Record<StepId, Each>>

/** Three books in one: what I have changed since the base, and all else as it lies there. */
function mergeBook<Each extends Given>(
  base: Entries<Each>,
  mine: Entries<Each>,
  there: Entries<Each>,
): { readonly book: Entries<Each>; readonly taken: boolean } {
  const book: Record<StepId, Each> = { ...mine }
  let taken = false
  for (const step of stepsOf(there, base)) {
    const theirs = there[step]
    if (same(theirs, base[step]) || !same(mine[step], base[step])) continue
    taken = true
    if (theirs === undefined) delete book[step]
    else book[step] = theirs
  }
  return { book, taken }
}

function stepsOf(...books: readonly Entries<Given>[]): ReadonlySet<StepId> {
  const steps = new Set<StepId>()
  for (const book of books) for (const step in book) if (isOwn(book, step)) steps.add(step)
  return steps
}

function isOwn(book: Entries<Given>, step: string): step is StepId {
  return Object.hasOwn(book, step)
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}
