import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { environments } from '../../src/flow/environment.ts'
import type { Answers, Flow } from '../../src/flow/step.ts'
import { ages } from '../../src/support/age.ts'
import { heedSymbols } from '../../src/support/alphabet.ts'
import { makeCode, type Walked } from '../../src/support/make-code.ts'
import { readRevisions } from '../../src/support/read-revisions.ts'
import { locales } from '../wizard/desk.ts'

/** The revisions as they are committed. */
export const revisions = readRevisions(
  readFileSync(join(resolve(import.meta.dirname, '../..'), 'guides/revisions.json'), 'utf8'),
)

/** Every journey's name. */
export const journeys = locales.catalogue().journeys.map(({ name }) => name)

/** The moment that opened answers bear. */
export const now = '2026-11-17T09:00:00.000Z'

/** A generator of chance that is the same each time (mulberry32). @returns numbers from 0 up to 1 */
export function chance(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** One of several. */
export function oneOf<T>(random: () => number, each: readonly T[]): T {
  const found = each[Math.floor(random() * each.length)]
  if (found === undefined) throw new Error('nothing to choose from')
  return found
}

/** The code of somebody who has answered this in a journey. */
export function codeFor(name: string, answers: Answers, language = 'sv', aside?: Walked): string {
  const { flow } = locales.journey(name)
  const made = makeCode(
    { journey: { name, flow, answers }, aside, environment: 'production', language, age: 'under-1-day' },
    revisions,
  )
  if (!made.ok) throw new Error(`no code for ${name}: ${made.why}`)
  return made.code
}

/** The symbols of a code. */
export function symbolsOf(code: string): readonly number[] {
  return heedSymbols(code).symbols.filter((symbol) => symbol !== 'unheard')
}

/** Somebody's way through a flow by chance, up to somewhere on it. */
export function wander(flow: Flow, random: () => number): Answers {
  const answers: Record<string, { value: string | readonly string[]; at: string }> = {}
  for (const step of flow.steps) {
    if (random() < 0.02) break
    if (step.kind === 'task' || step.kind === 'notice') answers[step.id] = { value: 'done', at: now }
    else if (step.kind === 'entry')
      answers[step.id] = { value: step.optional && random() < 0.5 ? 'skipped' : 'Växtimport AB', at: now }
    else if (step.kind !== 'outcome') {
      const options = step.options.filter(({ does }) => does === 'answer').map(({ id }) => id)
      // A question whose options only lead elsewhere is never passed.
      if (options.length === 0) continue
      const value = step.kind === 'choice' ? oneOf(random, options) : options.filter(() => random() < 0.5)
      answers[step.id] = { value, at: now }
    }
  }
  return answers
}

/** Symbols with other values at some places. */
export function spoil(symbols: readonly number[], at: readonly number[], random: () => number): number[] {
  return symbols.map((symbol, place) =>
    at.includes(place) ? (symbol + 1 + Math.floor(random() * 31)) % 32 : symbol,
  )
}

/** A code by chance: of any journey, anywhere on it. */
export function anyCode(random: () => number): string {
  const name = oneOf(random, journeys)
  const { flow } = locales.journey(name)
  const made = makeCode(
    {
      journey: { name, flow, answers: wander(flow, random) },
      environment: oneOf(random, environments),
      language: oneOf(random, ['sv', 'en', 'nl']),
      age: oneOf(random, ages),
    },
    revisions,
  )
  if (!made.ok) throw new Error(`no code for ${name}: ${made.why}`)
  return made.code
}
