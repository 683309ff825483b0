import { type Environment, environments } from '../flow/environment.ts'
import type { Instant } from '../flow/step.ts'
import { type Age, ages } from './age.ts'
import { type Heard, writeSymbols } from './alphabet.ts'
import { checkGroups, type GroupState } from './check-groups.ts'
import { format, formatOf, type Header, unpack } from './payload.ts'
import { type Revisions, shapeIn } from './revisions.ts'
import { matches, toldBy } from './seal.ts'
import type { Shape } from './shape.ts'
import { readTrail, type Standing } from './trail.ts'

/** What a code says. */
export interface Said {
  /** As it is written, in groups. */
  readonly code: string
  /** Pack and journey. */
  readonly journey: string
  /** The number of the guide's release. */
  readonly revision: number
  readonly environment: Environment
  /** Nothing where the language has no number. */
  readonly language: string | undefined
  readonly age: Age
  readonly standing: Standing
  /** The problem that runs aside, and where the person stands in it, if the code says so. */
  readonly aside: { readonly flow: string; readonly standing: Standing | undefined } | undefined
}

/** Why a code doesn't open. `newer`: its check matches, but a newer guide made it. `impossible`: it matches, and says what can't be. */
export type Unopened =
  | { readonly why: 'newer-format' | 'newer-revision' | 'impossible'; readonly code: string }
  | { readonly why: 'misheard'; readonly groups: readonly GroupState[] }

export type Opened = ({ readonly ok: true } & Said) | ({ readonly ok: false } & Unopened)

/**
 * Opens a code.
 * @param symbols as they were heard
 * @param at the moment that its answers are to bear
 */
export function openCode(symbols: readonly Heard[], revisions: Revisions, at: Instant): Opened {
  if (!matches(symbols)) return { ok: false, why: 'misheard', groups: checkGroups(symbols) }
  const code = writeSymbols(symbols)
  const told = toldBy(symbols)
  if (formatOf(told[0] ?? 0) !== format) return { ok: false, why: 'newer-format', code }
  const { header, rest } = unpack(told)
  if (revisions.releases[header.revision] === undefined) return { ok: false, why: 'newer-revision', code }
  const said = read(header, rest, revisions, at)
  return said === undefined ? { ok: false, why: 'impossible', code } : { ok: true, code, ...said }
}

function read(
  header: Header,
  rest: bigint,
  revisions: Revisions,
  at: Instant,
): Omit<Said, 'code'> | undefined {
  const named = namesOf(header, revisions)
  if (named === undefined) return undefined
  const trail = readTrail(named.shape, header.index, rest, at)
  if (trail === undefined) return undefined
  const aside = readAside(named.problem, trail.rest, at)
  return aside === 'impossible'
    ? undefined
    : {
        journey: named.journey,
        revision: header.revision,
        environment: named.environment,
        language: named.language,
        age: named.age,
        standing: trail.standing,
        aside,
      }
}

/** What the numbers of a header mean, or nothing where one means nothing. */
export function namesOf(
  header: Header,
  revisions: Revisions,
):
  | (Pick<Said, 'journey' | 'environment' | 'language' | 'age'> & {
      readonly shape: Shape
      readonly problem: Problem | undefined
    })
  | undefined {
  const journey = revisions.journeys[header.journey]
  const environment = environments[header.environment]
  const age = ages[header.age]
  const shape = journey === undefined ? undefined : shapeIn(revisions, header.revision, journey)
  if (journey === undefined || environment === undefined || age === undefined || shape === undefined)
    return undefined
  const language = revisions.languages[header.language - 1]
  if (language === undefined && header.language > 0) return undefined
  const problem = header.problem === 0 ? undefined : problemOf(header, revisions)
  if (problem === 'unknown') return undefined
  return { journey, environment, language, age, shape, problem }
}

interface Problem {
  readonly flow: string
  readonly shape: Shape
}

function problemOf({ problem, revision }: Header, revisions: Revisions): Problem | 'unknown' {
  const flow = revisions.problems[problem - 1] ?? ''
  const shape = shapeIn(revisions, revision, flow)
  return shape === undefined ? 'unknown' : { flow, shape }
}

function readAside(problem: Problem | undefined, told: bigint, at: Instant): Said['aside'] | 'impossible' {
  if (problem === undefined) return told === 0n ? undefined : 'impossible'
  const { flow, shape } = problem
  if (told === 0n) return { flow, standing: undefined }
  const steps = BigInt(shape.length)
  const index = Number((told - 1n) % steps)
  const trail = readTrail(shape, index, (told - 1n) / steps, at)
  return trail === undefined || trail.rest > 0n ? 'impossible' : { flow, standing: trail.standing }
}
