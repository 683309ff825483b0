import { describe, expect, it } from 'vitest'
import { locate, mayStand } from '../../src/flow/locate.ts'
import type { Step, StepId, Value } from '../../src/flow/step.ts'
import { answered, choice, choices, entry, flow, is, notice, outcome, task } from './build.ts'
import { park, straightIn } from './park.ts'

type Values = Readonly<Record<StepId, Value>>

const adult = { 'park/welcome': 'done', 'park/age': 'adult' } as const

describe('a person stands at the first step that is open', () => {
  it.each<[scene: string, values: Values, step: StepId]>([
    ['who has answered nothing is at the first', {}, 'park/welcome'],
    ['who has read the notice is at the next', { 'park/welcome': 'done' }, 'park/age'],
    ['who is an adult is not sent away', adult, 'park/ticket'],
    ['who has a ticket does not buy one', { ...adult, 'park/ticket': 'yes' }, 'park/name'],
    ['who lost it buys one', { ...adult, 'park/ticket': 'lost' }, 'park/buy'],
    ['who jumped ahead is still at the first', { 'park/ticket': 'yes', 'park/buy': 'done' }, 'park/welcome'],
  ])('%s', (_, values, step) => {
    expect(locate(park, answered(values))).toMatchObject({ at: 'step', step: { id: step } })
  })

  it('and the path holds what was gone through and the step itself', () => {
    const { path, relevant } = locate(park, answered({ ...adult, 'park/ticket': 'no' }))
    expect(path).toEqual(['park/welcome', 'park/age', 'park/ticket', 'park/buy'])
    expect(relevant).toEqual(answered({ ...adult, 'park/ticket': 'no' }))
  })
})

describe('an outcome ends the way', () => {
  it.each<[scene: string, values: Values, step: StepId, last: StepId]>([
    [
      'a child is sent away',
      { 'park/welcome': 'done', 'park/age': 'child' },
      'park/too-young',
      'park/too-young',
    ],
    [
      'also with all later answers given',
      { ...straightIn, 'park/age': 'child' },
      'park/too-young',
      'park/age',
    ],
    ['an adult with everything gets in', straightIn, 'park/in', 'park/free'],
  ])('%s', (_, values, step, last) => {
    const position = locate(park, answered(values))
    expect(position).toMatchObject({ at: 'outcome', step: { id: step } })
    expect(position.path.slice(-2)).toContain(last)
    expect(position.path.at(-1)).toBe(step)
  })

  it('and a flow that falls off its end is a bug', () => {
    const endless = flow(task('a/one'))
    expect(() => locate(endless, answered({ 'a/one': 'done' }))).toThrow('fell off its end')
  })
})

describe('an answer off the path', () => {
  const answers = answered({ ...adult, 'park/ticket': 'yes', 'park/buy': 'done', 'park/in': 'done' })

  it('is not relevant', () => {
    expect(Object.keys(locate(park, answers).relevant)).toEqual(['park/welcome', 'park/age', 'park/ticket'])
  })

  it('steers nothing, also where a later condition reads it', () => {
    const detour = flow(
      choice('a/way', ['long', 'short']),
      choice('a/bridge', ['open', 'shut'], is('a/way', 'long')),
      outcome('a/wet', is('a/bridge', 'shut')),
      outcome('a/there'),
    )
    const stale = answered({ 'a/way': 'short', 'a/bridge': 'shut' })
    expect(locate(detour, stale).step.id).toBe('a/there')
    expect(locate(detour, answered({ 'a/way': 'long', 'a/bridge': 'shut' })).step.id).toBe('a/wet')
  })

  it('steers nothing in a negation either: what is off the path was not answered', () => {
    const negated = flow(
      choice('a/way', ['long', 'short']),
      choice('a/bridge', ['open', 'shut'], is('a/way', 'long')),
      outcome('a/dry', { not: is('a/bridge', 'shut') }),
      outcome('a/wet'),
    )
    expect(locate(negated, answered({ 'a/way': 'short', 'a/bridge': 'shut' })).step.id).toBe('a/dry')
  })
})

describe('a stored answer that no longer fits is asked again', () => {
  it('where a newer guide has dropped the option', () => {
    const old = answered({ ...straightIn, 'park/ticket': 'season' })
    const position = locate(park, old)
    expect(position.step.id).toBe('park/ticket')
    expect(position.relevant).toEqual(answered(adult))
  })

  const goods = choices('a/goods', ['fruit', 'wood', { id: 'other', does: 'action', action: 'leave' }])
  const name = entry('a/name')
  const optional = entry('a/name', { optional: true })
  it.each<[scene: string, step: Step, value: Value, may: boolean]>([
    ['a task that is done stands', task('a/do'), 'done', true],
    ['a task with any other answer does not', task('a/do'), 'yes', false],
    ['a notice that is read stands', notice('a/read'), 'done', true],
    ['a notice with a list does not', notice('a/read'), ['done'], false],
    ['an option that is known stands', choice('a/way', ['long']), 'long', true],
    ['a list for a choice does not', choice('a/way', ['long']), ['long'], false],
    ['several options stand', goods, ['fruit', 'wood'], true],
    ['none of several stands', goods, [], true],
    ['one dropped option of several does not', goods, ['fruit', 'moss'], false],
    ['an action is no answer', goods, ['other'], false],
    ['one text for several does not stand', goods, 'fruit', false],
    ['a text for an entry stands', name, 'Anna', true],
    ['a withheld one stands', name, 'withheld', true],
    ['an empty one does not', name, '', false],
    ['a list for an entry does not', name, ['Anna'], false],
    ['an entry that may be skipped is skipped', optional, 'skipped', true],
    ['one that may not is asked', name, 'skipped', false],
    ['nothing stands at an outcome', outcome('a/end'), 'done', false],
  ])('%s', (_, step, value, may) => {
    expect(mayStand(step, { value, at: '2026-11-21T09:30:00.000Z' })).toBe(may)
  })
})
