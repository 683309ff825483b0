import { afterAll, describe, expect, it } from 'vitest'
import { locales } from '../wizard/desk.ts'
import { exceptions } from './proof/exceptions.ts'
import { findOut, type Mutant, mutantsOf, type Played, valuesIn } from './proof/mutants.ts'
import { asWritten, play } from './proof/play.ts'
import { playTrouble } from './proof/play-trouble.ts'
import { situationOf } from './proof/situation.ts'
import { troubleOf } from './proof/trouble.ts'
import { doneNow, type Walk, walksOf } from './proof/walks.ts'

const { journeys, problems } = locales.catalogue()
const names = [...journeys, ...problems].map(({ name }) => name)
const advices = locales.operators()
const activities = Object.values(advices).flatMap((advice) => advice.activities)
const values = valuesIn(
  names.map((name) => doneNow(locales.journey(name).flow)),
  {
    activity: activities.map(({ id }) => id),
    about: activities.map(({ id }) => id),
    chapter: activities.flatMap(({ chapter }) => chapter ?? []),
    section: activities.flatMap(({ section }) => section ?? []),
  },
)
// What a short flow has people do is replaced by what any problem does.
const troubled = problems
  .flatMap(({ name }) => locales.journey(name).flow.steps)
  .filter((step) => asWritten(step).length > 0)
const excused = new Set<RegExp>()
const counts: string[] = []
const ofProblems = { all: 0, left: 0 }

// Each mistake that a machine can make in a guide. Those that are left are listed, and each has its reason.
describe.each(names)('a mistake in the guide of %s', (name) => {
  const flow = doneNow(locales.journey(name).flow)
  const walks = walksOf(flow).map(({ walk }) => walk)
  const played = walks.map((walk) => ({ walk, play: playing(name, walk) }))
  const mutants = mutantsOf(flow, walks, values, isShort(name) ? troubled : [])
  const found = mutants.map((mutant) => ({ mutant, verdict: findOut(mutant, played) }))
  const left = found.filter(({ verdict }) => verdict === undefined).map(({ mutant }) => mutant)

  it('is found out, or listed with its reason', () => {
    const unexcused = left
      .map(called)
      .filter((mutant) => !exceptions.some((each) => each.mutant.test(mutant)))
    expect(unexcused).toEqual([])
    for (const mutant of left.map(called))
      for (const each of exceptions) if (each.mutant.test(mutant)) excused.add(each.mutant)
  })

  // A problem is short: there one of twenty is counted over all of them.
  it('is left in one of twenty at most', () => {
    counts.push(`${name}: ${count(mutants)}; left: ${count(left)}`)
    if (!name.startsWith('problems/')) expect(left.length).toBeLessThanOrEqual(mutants.length / 20)
    else {
      ofProblems.all += mutants.length
      ofProblems.left += left.length
    }
  })

  it('is told with the name of a step of the journey', () => {
    const steps = new Set<string>(flow.steps.map(({ id }) => id))
    expect(found.filter(({ verdict }) => verdict !== undefined && !steps.has(verdict.step))).toEqual([])
  })
})

describe('a mistake in any problem', () => {
  it('is left in one of twenty at most', () => {
    expect(ofProblems.all).toBeGreaterThan(1_000)
    expect(ofProblems.left).toBeLessThanOrEqual(ofProblems.all / 20)
  })
})

describe('the reasons', () => {
  it('are all needed', () => {
    expect(exceptions.filter(({ mutant }) => !excused.has(mutant))).toEqual([])
  })
})

afterAll(() => {
  if (process.env.MEASURE !== undefined) process.stderr.write(`${counts.join('\n')}\n`)
})

function isShort(name: string): boolean {
  return name.startsWith('problems/') || name === 'eu/signing-in' || name === 'eu/administrator'
}

/** How a walk of a journey or of a problem is played. */
function playing(name: string, walk: Walk): Played['play'] {
  if (name.startsWith('problems/')) {
    const trouble = troubleOf(name, walk, 'production', advices)
    return (deedsOf) => playTrouble(trouble, walk, deedsOf)
  }
  const situation = situationOf(name, walk, 'production', advices)
  return (deedsOf) => play(situation, walk, deedsOf)
}

function called({ kind, name }: Mutant): string {
  return `${kind} ${name}`
}

function count(mutants: readonly Mutant[]): string {
  const kinds = ['left-out', 'swapped', 'replaced', 'value'] as const
  const each = kinds.map((kind) => `${kind} ${mutants.filter((mutant) => mutant.kind === kind).length}`)
  return `${mutants.length} (${each.join(', ')})`
}
