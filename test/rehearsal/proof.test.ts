import { describe, expect, it } from 'vitest'
import { environments } from '../../src/flow/environment.ts'
import { locales } from '../wizard/desk.ts'
import { play } from './proof/play.ts'
import { situationOf } from './proof/situation.ts'
import { doneNow, walksOf } from './proof/walks.ts'

const { journeys, entrance } = locales.catalogue()
const names = [...journeys.map((journey) => journey.name), entrance]
const advices = locales.operators()

describe.each(names)('the guide proven: %s', (name) => {
  const flow = doneNow(locales.journey(name).flow)
  const walks = walksOf(flow)

  it.each(environments)('every turn, walked to its end, is as it says, in %s', (environment) => {
    const wrong = walks.flatMap(({ turn, walk }) => {
      const verdict = play(situationOf(name, walk, environment, advices), walk)
      return verdict === undefined ? [] : [`${turn.step.id}: ${verdict.step}: ${verdict.why}`]
    })
    expect(wrong).toEqual([])
  })

  it('every step is on some walk', () => {
    const walked = new Set(walks.flatMap(({ walk }) => walk.map(({ step }) => step.id)))
    expect(flow.steps.map(({ id }) => id).filter((id) => !walked.has(id))).toEqual([])
  })

  it('what a form shows to choose is what its step does', () => {
    const apart = locales.journey(name).flow.steps.flatMap((step) =>
      step.kind !== 'task'
        ? []
        : (step.form ?? []).flatMap(({ label, show }) => {
            const done = step.does?.find((deed) => deed.does === 'operator.classify')?.with[label]
            const isApart =
              show.from === 'label' && label !== 'activity' && done !== undefined && done !== show.label
            return isApart ? [`${step.id}: ${label}`] : []
          }),
    )
    expect(apart).toEqual([])
  })
})

describe('the proof', () => {
  it('is of every journey, and of thousands of walks', () => {
    const count = names.map((name) => walksOf(locales.journey(name).flow).length)
    if (process.env.MEASURE !== undefined)
      process.stderr.write(`${names.map((name, index) => `${name} ${count[index]}`).join('\n')}\n`)
    expect(count.reduce((sum, each) => sum + each, 0)).toBeGreaterThanOrEqual(1_700)
  })
})
