import { describe, expect, it } from 'vitest'
import { environments } from '../../src/flow/environment.ts'
import { locales } from '../wizard/desk.ts'
import { playTrouble } from './proof/play-trouble.ts'
import { troubleOf } from './proof/trouble.ts'
import { walksOf } from './proof/walks.ts'

const names = locales.catalogue().problems.map(({ name }) => name)
const advices = locales.operators()

describe.each(names)('a problem proven: %s', (name) => {
  const { flow } = locales.journey(name)
  const walks = walksOf(flow)

  it.each(environments)('every turn, walked to its end, helps as it says, in %s', (environment) => {
    const wrong = walks.flatMap(({ turn, walk }) => {
      const verdict = playTrouble(troubleOf(name, walk, environment, advices), walk)
      return verdict === undefined ? [] : [`${turn.step.id}: ${verdict.step}: ${verdict.why}`]
    })
    expect(wrong).toEqual([])
  })

  it('every step is on some walk', () => {
    const walked = new Set(walks.flatMap(({ walk }) => walk.map(({ step }) => step.id)))
    expect(flow.steps.map(({ id }) => id).filter((id) => !walked.has(id))).toEqual([])
  })
})

describe('the problems', () => {
  it('are walked in nearly two hundred ways', () => {
    const count = names.map((name) => walksOf(locales.journey(name).flow).length)
    if (process.env.MEASURE !== undefined)
      process.stderr.write(`${names.map((name, index) => `${name} ${count[index]}`).join('\n')}\n`)
    expect(count.reduce((sum, each) => sum + each, 0)).toBeGreaterThanOrEqual(190)
  })
})
