import { type Deed, isDeedName } from '../flow/deed.ts'
import type { WrittenDeed } from './written-step.ts'

/** What a step has the person do, in its long form; a name that is none is left out, and told by `checkDeeds`. */
export function compileDeeds(written: WrittenDeed | readonly WrittenDeed[]): readonly Deed[] {
  return writtenDeeds(written).flatMap(([does, given]): readonly Deed[] =>
    isDeedName(does) ? [{ does, with: given }] : [],
  )
}

/** The names that an author wrote, each with its arguments. */
export function writtenDeeds(
  written: WrittenDeed | readonly WrittenDeed[],
): readonly (readonly [name: string, given: Readonly<Record<string, string>>])[] {
  const all: readonly WrittenDeed[] = isList(written) ? written : [written]
  return all.flatMap((each) => (typeof each === 'string' ? [[each, {}] as const] : Object.entries(each)))
}

function isList(written: WrittenDeed | readonly WrittenDeed[]): written is readonly WrittenDeed[] {
  return Array.isArray(written)
}
