import { describe, expect, it } from 'vitest'
import { checkFlow, type Flaw } from '../../src/flow/check-flow.ts'
import type { Flow } from '../../src/flow/step.ts'
import { answered, choice, choices, entry, flow, is, outcome, task } from './build.ts'
import { park } from './park.ts'

const way = choice('a/way', ['long', 'short', { id: 'later', does: 'action', action: 'leave' }])
const end = outcome('a/end')

describe('a flow that may be built', () => {
  it.each<[scene: string, of: Flow]>([
    ['is the park', park],
    ['is an outcome alone', flow(end)],
    [
      'opens a step before it again',
      flow(task('a/do'), choice('a/ok', ['yes', { id: 'no', does: 'reopen', step: 'a/do' }]), end),
    ],
    [
      'ends in one of two outcomes that rule each other out',
      flow(way, outcome('a/far', is('a/way', 'long')), outcome('a/near', { not: is('a/way', 'long') })),
    ],
  ])('%s', (_, of) => {
    expect(checkFlow(of)).toEqual([])
  })
})

describe('a flaw is told', () => {
  it.each<[scene: string, of: Flow, flaw: Flaw]>([
    ['where an id stands twice', flow(task('a/do'), task('a/do'), end), { code: 'id-twice', step: 'a/do' }],
    [
      'where a condition reads a step that is not there',
      flow(way, task('a/do', is('a/where', 'long')), end),
      { code: 'unknown-step', step: 'a/do', read: 'a/where' },
    ],
    [
      'where a condition looks ahead',
      flow(task('a/do', is('a/way', 'long')), way, end),
      { code: 'looks-ahead', step: 'a/do', read: 'a/way' },
    ],
    [
      'where a condition reads its own step',
      flow(choice('a/way', ['long'], is('a/way', 'long')), end),
      { code: 'looks-ahead', step: 'a/way', read: 'a/way' },
    ],
    [
      'where a condition reads what was typed',
      flow(entry('a/name'), task('a/do', is('a/name', 'Anna')), end),
      { code: 'reads-no-choice', step: 'a/do', read: 'a/name' },
    ],
    [
      'where a condition names no option',
      flow(way, task('a/do', is('a/way', 'long', 'scenic')), end),
      { code: 'unknown-option', step: 'a/do', read: 'a/way', option: 'scenic' },
    ],
    [
      'where a condition names an action, which is no answer',
      flow(way, task('a/do', is('a/way', 'later')), end),
      { code: 'unknown-option', step: 'a/do', read: 'a/way', option: 'later' },
    ],
    [
      'where the flaw is deep in a condition',
      flow(way, task('a/do', { allOf: [is('a/way', 'long'), { anyOf: [{ not: is('a/way', 'x') }] }] }), end),
      { code: 'unknown-option', step: 'a/do', read: 'a/way', option: 'x' },
    ],
    [
      'where an option opens a step that is not there',
      flow(choice('a/ok', ['yes', { id: 'no', does: 'reopen', step: 'a/gone' }]), end),
      { code: 'unknown-step', step: 'a/ok', read: 'a/gone' },
    ],
    [
      'where an option opens a step ahead',
      flow(choices('a/ok', ['yes', { id: 'no', does: 'reopen', step: 'a/do' }]), task('a/do'), end),
      { code: 'reopens-ahead', step: 'a/ok', read: 'a/do' },
    ],
    [
      'where a step stands behind an outcome that is always reached',
      flow(end, outcome('a/never')),
      { code: 'never-reached', step: 'a/never' },
    ],
    [
      'where a condition can’t hold',
      flow(way, task('a/do', { allOf: [is('a/way', 'long'), is('a/way', 'short')] }), end),
      { code: 'never-reached', step: 'a/do' },
    ],
    [
      'where nothing ends the flow',
      flow(task('a/do')),
      { code: 'falls-off-end', answers: answered({ 'a/do': 'done' }) },
    ],
    [
      'where one answer leads past every outcome',
      flow(way, outcome('a/far', is('a/way', 'long'))),
      { code: 'falls-off-end', answers: answered({ 'a/way': 'short' }) },
    ],
  ])('%s', (_, of, flaw) => {
    const flaws = checkFlow(of)
    expect(flaws).toHaveLength(1)
    if (flaw.code !== 'falls-off-end') expect(flaws).toEqual([flaw])
    else
      expect(flaws).toMatchObject([
        {
          code: flaw.code,
          answers: Object.fromEntries(Object.entries(flaw.answers).map(([id, { value }]) => [id, { value }])),
        },
      ])
  })

  it('all at once', () => {
    const flawed = flow(task('a/do', is('a/way', 'x')), task('a/do'), way, task('a/go', is('a/way', 'y')))
    expect(checkFlow(flawed).map(({ code }) => code)).toEqual(['id-twice', 'looks-ahead', 'unknown-option'])
  })

  it('and one way off the end is enough to tell', () => {
    const flawed = flow(way, task('a/do', is('a/way', 'long')))
    expect(checkFlow(flawed).map(({ code }) => code)).toEqual(['falls-off-end'])
  })
})
