import { type Shape, sameShape } from './shape.ts'

/** A released state of the guide: for each flow that it had, the name of its shape. */
export type Release = Readonly<Record<string, string>>

/**
 * The numbers that codes bear. Nothing in it ever changes or moves: what is new is appended, so that a code which was made with an
 * older guide still opens.
 */
export interface Revisions {
  /** By their place: pack and journey. What is no longer there keeps its number. */
  readonly journeys: readonly string[]
  /** By their place and one more, for 0 is no problem. */
  readonly problems: readonly string[]
  /** By their place and one more, for 0 is a language without a number. */
  readonly languages: readonly string[]
  /** By the digest of their text. */
  readonly shapes: Readonly<Record<string, Shape>>
  /** By their place. */
  readonly releases: readonly Release[]
}

/** The shape that a flow had in a release; nothing where it wasn't there. */
export function shapeIn(revisions: Revisions, release: number, flow: string): Shape | undefined {
  const digest = revisions.releases[release]?.[flow]
  return digest === undefined ? undefined : revisions.shapes[digest]
}

/** The newest release in which flows have these shapes; nothing where none has. */
export function releaseWith(
  revisions: Revisions,
  flows: readonly { readonly name: string; readonly shape: Shape }[],
): number | undefined {
  const found = revisions.releases.findLastIndex((_, release) =>
    flows.every(({ name, shape }) => sameShape(shapeIn(revisions, release, name), shape)),
  )
  return found < 0 ? undefined : found
}

/** A guide's flows, as they are about to be released. */
export interface Released {
  readonly journeys: readonly string[]
  readonly problems: readonly string[]
  readonly languages: readonly string[]
  readonly shapes: Readonly<Record<string, Shape>>
}

/**
 * The revisions with what is new appended; the same where nothing is.
 * @param digest makes a short name of a text, which changes whenever the text does
 */
export function appendRelease(before: Revisions, now: Released, digest: (text: string) => string): Revisions {
  const named = Object.entries(now.shapes).map(([flow, shape]) => ({
    flow,
    shape,
    name: digest(JSON.stringify(shape)),
  }))
  const release: Release = Object.fromEntries(named.map(({ flow, name }) => [flow, name]))
  const last = before.releases.at(-1)
  return {
    journeys: joined(before.journeys, now.journeys),
    problems: joined(before.problems, now.problems),
    languages: joined(before.languages, now.languages),
    shapes: { ...Object.fromEntries(named.map(({ name, shape }) => [name, shape])), ...before.shapes },
    releases:
      last !== undefined && sameRelease(last, release) ? before.releases : [...before.releases, release],
  }
}

function joined(before: readonly string[], now: readonly string[]): readonly string[] {
  return [...before, ...now.filter((each) => !before.includes(each))]
}

function sameRelease(one: Release, other: Release): boolean {
  const names = new Set([...Object.keys(one), ...Object.keys(other)])
  return [...names].every((name) => one[name] === other[name])
}
