import type { Environment } from '../flow/environment.ts'
import { environments } from '../flow/environment.ts'
import { locate } from '../flow/locate.ts'
import type { Answers, Flow } from '../flow/step.ts'
import { type Age, ages } from './age.ts'
import { writeSymbols } from './alphabet.ts'
import { fits, type Header, pack, roomBits } from './payload.ts'
import { type Revisions, releaseWith } from './revisions.ts'
import { seal } from './seal.ts'
import { type Shape, shapeOf } from './shape.ts'
import { append, type Mixed, tellTrail } from './trail.ts'

/** A flow with what was answered in it. */
export interface Walked {
  /** Pack and name ('sweden/agent'). */
  readonly name: string
  readonly flow: Flow
  readonly answers: Answers
}

/** What a code is made of. */
export interface Told {
  readonly journey: Walked
  /** The problem that runs aside. */
  readonly aside?: Walked | undefined
  readonly environment: Environment
  readonly language: string
  readonly age: Age
}

/** A code; or that the journey has no number here (a pack of one's own), or that it tells more than a code holds. */
export type Made =
  | { readonly ok: true; readonly code: string }
  | { readonly ok: false; readonly why: 'no-number' | 'too-much' }

/** Makes the code for where a person stands. A problem without a number is left out; so is how far it has come, where that has no room. */
export function makeCode(told: Told, revisions: Revisions): Made {
  const journey = trailOf(told.journey)
  const number = revisions.journeys.indexOf(told.journey.name)
  const aside = asideOf(told, journey, revisions)
  const revision =
    aside?.release ?? releaseWith(revisions, [{ name: told.journey.name, shape: journey.shape }])
  if (number < 0 || revision === undefined) return { ok: false, why: 'no-number' }
  const header: Header = {
    journey: number,
    revision,
    environment: environments.indexOf(told.environment),
    language: revisions.languages.indexOf(told.language) + 1,
    problem: aside?.problem ?? 0,
    age: ages.indexOf(told.age),
    index: journey.index,
  }
  const room = 2n ** BigInt(roomBits)
  if (journey.trail.size > room || !fitsAll(header)) return { ok: false, why: 'too-much' }
  const whole = aside === undefined ? journey.trail : aside.trail
  const { value } = whole.size > room ? journey.trail : whole
  return { ok: true, code: writeSymbols(seal(pack(header, value))) }
}

interface Trail {
  readonly shape: Shape
  readonly index: number
  readonly trail: Mixed
}

function trailOf({ flow, answers }: Walked): Trail {
  const { path, relevant } = locate(flow, answers)
  const shape = shapeOf(flow)
  const index = path.length - 1
  return { shape, index, trail: tellTrail(shape, relevant, index) }
}

/** A problem's number and how far it has come: behind the journey's answers 0 says that this isn't told, all else is one too high. */
function asideOf(
  { journey, aside }: Told,
  before: Trail,
  revisions: Revisions,
): { readonly problem: number; readonly release: number; readonly trail: Mixed } | undefined {
  if (aside === undefined) return undefined
  const own = trailOf(aside)
  const problem = revisions.problems.indexOf(aside.name) + 1
  const release = releaseWith(revisions, [
    { name: journey.name, shape: before.shape },
    { name: aside.name, shape: own.shape },
  ])
  if (problem === 0 || release === undefined) return undefined
  const within = append(
    { value: BigInt(own.index), size: BigInt(own.shape.length) },
    own.trail.value,
    own.trail.size,
  )
  return {
    problem,
    release,
    trail: append(before.trail, within.value + 1n, within.size + 1n),
  }
}

function fitsAll(header: Header): boolean {
  return (
    fits('journey', header.journey) &&
    fits('revision', header.revision) &&
    fits('language', header.language) &&
    fits('problem', header.problem) &&
    fits('index', header.index)
  )
}
